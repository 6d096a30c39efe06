import type { IncidentChangeKind } from "../../../../core/events/own-incident";
import { defineMessages } from "../../define-messages";

/** What was changed by hand, and what stood there before. */
export const editHistoryMessages = defineMessages({
  en: {
    time: "Time",

    history: "History",
    historyBefore: "Before:",
    historyReason: (reason: string) => `Reason: ${reason}`,
    historyEmpty: "(empty)",
    changeAdded: "Added",
    changeCorrected: "Corrected",
    changeMoved: "Point moved",
    changeClaimAdded: "Claim added",
    changeClaimCorrected: "Claim corrected",
    changeClaimRemoved: "Claim removed",
    changeAnnotated: "Remark written",
    changeMerged: "Merged from two",
    changeSplit: "Split in two",
    memberAttributions: "Attributed to",
  },
  uk: {
    time: "Час",

    history: "Історія",
    historyBefore: "Було:",
    historyReason: (reason) => `Причина: ${reason}`,
    historyEmpty: "(порожньо)",
    changeAdded: "Додано",
    changeCorrected: "Виправлено",
    changeMoved: "Точку переміщено",
    changeClaimAdded: "Додано заяву",
    changeClaimCorrected: "Виправлено заяву",
    changeClaimRemoved: "Вилучено заяву",
    changeAnnotated: "Записано примітку",
    changeMerged: "Об’єднано з двох",
    changeSplit: "Розділено на два",
    memberAttributions: "Кому приписують",
  },
});

/** The words of each kind of change to an incident, by their key in the messages. */
export const incidentChangeKeys = {
  added: "changeAdded",
  corrected: "changeCorrected",
  moved: "changeMoved",
  "claim-added": "changeClaimAdded",
  "claim-corrected": "changeClaimCorrected",
  "claim-removed": "changeClaimRemoved",
  annotated: "changeAnnotated",
  merged: "changeMerged",
  split: "changeSplit",
} as const satisfies Record<IncidentChangeKind, string>;
