import { defineMessages, pluralForm } from "../../define-messages";

const changes = (count: number) => pluralForm("en", count, { one: "change", many: "changes" });
const changesUk = (count: number) => pluralForm("uk", count, { one: "зміна", few: "зміни", many: "змін" });

/** What can be done to an incident by hand, and the marks of what was done. */
export const editActionMessages = defineMessages({
  en: {
    actions: "Editing",
    edit: "Edit",
    mergeWith: "Merge with…",
    split: "Split…",
    movePoint: "Move point",
    restore: "Restore original",
    restoreSeveral: (count: string) => `Restore original (takes back ${count} incidents)`,
    remove: "Remove incident",
    addIncident: "Add incident",
    addedHere: "Added here",
    editedHere: (count: number) => `Edited here: ${count} ${changes(count)}`,
    remarkIs: (remark: string) => `Remark: ${remark}`,
    needsTwoClaims: "Only an incident with two or more claims can be split.",
  },
  uk: {
    actions: "Редагування",
    edit: "Редагувати",
    mergeWith: "Об’єднати з…",
    split: "Розділити…",
    movePoint: "Перемістити точку",
    restore: "Повернути оригінал",
    restoreSeveral: (count) => `Повернути оригінал (скасує інцидентів: ${count})`,
    remove: "Вилучити інцидент",
    addIncident: "Додати інцидент",
    addedHere: "Додано тут",
    editedHere: (count) => `Редаговано тут: ${count} ${changesUk(count)}`,
    remarkIs: (remark) => `Примітка: ${remark}`,
    needsTwoClaims: "Розділити можна лише інцидент, про який є дві або більше заяв.",
  },
});
