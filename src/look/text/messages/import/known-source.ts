import { defineMessages, pluralForm } from "../../define-messages";
import { importNouns } from "../../import-nouns";

/** What is to become of a source that was imported before. */
export const knownSourceMessages = defineMessages({
  en: {
    knownTitle: "You already have this source",
    knownLine: (name: string, count: string, date: string) => `“${name}”, ${count}, accessed ${date}`,
    records: (count: string, n: number) => `${count} ${pluralForm("en", n, importNouns.en.record)}`,
    knownMerge: "Update by identifier, keep rows that are not in this file",
    knownMergeDays: "Update by day, keep days that are not in this file",
    knownReplace: (old: string, now: string) =>
      `Replace its content with this file: what it holds now (${old}) gives way to this file (${now})`,
    knownCompared: (added: string, matched: string, onlyThere: string) =>
      `${added} new, ${matched} as before or changed, ${onlyThere} only in what you have`,
    knownGone:
      "What you have of this source is not kept in this browser, so it cannot be updated. Replace its content or add this as a new source. Nothing was added.",
    knownNew: "Add this as a new source",
  },
  uk: {
    knownTitle: "Це джерело у вас уже є",
    knownLine: (name, count, date) => `«${name}», ${count}, дата доступу ${date}`,
    records: (count, n) => `${count} ${pluralForm("uk", n, importNouns.uk.record)}`,
    knownMerge: "Оновити за ідентифікатором, решту рядків залишити",
    knownMergeDays: "Оновити за днями, решту днів залишити",
    knownReplace: (old, now) =>
      `Замінити вміст цим файлом: те, що в ньому є (${old}), поступиться цьому файлу (${now})`,
    knownCompared: (added, matched, onlyThere) =>
      `нових ${added}, наявних або змінених ${matched}, лише у вас ${onlyThere}`,
    knownGone:
      "Те, що у вас є з цього джерела, не збережено в цьому браузері, тож оновити його не можна. Замініть його вміст або додайте це як нове джерело. Нічого не додано.",
    knownNew: "Додати як нове джерело",
  },
});
