import type { IncidentStatus } from "../../../core/events/incident";
import type { Locale } from "../../../core/sources/localized";
import { defineMessages, type PluralForms, pluralForm } from "../define-messages";

const incidentForms = {
  en: { one: "incident", many: "incidents" },
  uk: { one: "інцидент", few: "інциденти", many: "інцидентів" },
} as const;

/** What the panels say of the incidents they list: how contested, as known when, how their points were come by. */
export const panelFactsMessages = defineMessages({
  en: {
    incidents: (count: string, n: number) => `${count} ${pluralForm("en", n, incidentForms.en)}: `,
    knownAt: (moment: string) => `As known at ${moment}.`,
    possiblyShown: "only possibly: a report, a figure or the place leaves it open",
    areaCenter: (count: string) => `likely an area’s centre, ${count} in all`,
    areaCenterHint: (count: string) =>
      `${count} incidents of this source lie on exactly this point: it is probably the centre of an area, not the place itself.`,
    widePoints: (points: string, n: number, least: string) =>
      `${points} ${n === 1 ? "point stands" : "points stand"} for ${least} or more incidents known only to a wider area.`,
    manyPoints: (points: string, n: number, least: string) =>
      `${points} ${n === 1 ? "point has" : "points have"} ${least} or more incidents: probably the centre of an area.`,
    appearsFrom: (date: string) => `Appears from ${date}`,
  },
  uk: {
    incidents: (count: string, n: number) => `${count} ${pluralForm("uk", n, incidentForms.uk)}: `,
    knownAt: (moment) => `Як було відомо на ${moment}.`,
    possiblyShown: "лише можливо: повідомлення, число чи місце не дають відповіді",
    areaCenter: (count) => `ймовірно, центр території, усього ${count}`,
    areaCenterHint: (count) =>
      `Інцидентів цього джерела саме в цій точці: ${count}. Ймовірно, це центр території, а не саме місце.`,
    widePoints: (points, n, least) =>
      `${points} ${pluralForm("uk", n, { one: "точка позначає", few: "точки позначають", many: "точок позначають" })} ${least} або більше інцидентів, місце яких відоме лише приблизно.`,
    manyPoints: (points, n, least) =>
      `${points} ${pluralForm("uk", n, { one: "точка має", few: "точки мають", many: "точок мають" })} ${least} або більше інцидентів: ймовірно, це центр території.`,
    appearsFrom: (date) => `З’являється з ${date}`,
  },
});

const statusForms: Readonly<Record<Locale, Readonly<Record<IncidentStatus, PluralForms>>>> = {
  en: {
    confirmed: { one: "confirmed", many: "confirmed" },
    disputed: { one: "disputed", many: "disputed" },
    "attacker-only": { one: "claimed by the attacker only", many: "claimed by the attacker only" },
    reported: { one: "reported, not confirmed", many: "reported, not confirmed" },
  },
  uk: {
    confirmed: { one: "підтверджено", many: "підтверджено" },
    disputed: { one: "оспорюється", few: "оспорюються", many: "оспорюються" },
    "attacker-only": { one: "заявлено лише нападником", many: "заявлено лише нападником" },
    reported: { one: "повідомлено, не підтверджено", many: "повідомлено, не підтверджено" },
  },
};

/** "disputed", after the number of incidents of a status. */
export function statusWord(locale: Locale, status: IncidentStatus, count: number): string {
  return pluralForm(locale, count, statusForms[locale][status]);
}

/** UCDP's types of organised violence by their code in the codebook of the Georeferenced Event Dataset. */
const ucdpTypes: Readonly<Record<Locale, ReadonlyMap<string, string>>> = {
  en: new Map([
    ["1", "State-based conflict"],
    ["2", "Non-state conflict"],
    ["3", "One-sided violence"],
  ]),
  uk: new Map([
    ["1", "Конфлікт за участю держави"],
    ["2", "Недержавний конфлікт"],
    ["3", "Одностороннє насильство"],
  ]),
};

/** What a code of UCDP's `type_of_violence` means, with the code; the text itself where it is none of them. */
export function ucdpTypeName(locale: Locale, code: string): string {
  const name = ucdpTypes[locale].get(code);
  return name === undefined ? code : `${name} (${code})`;
}
