import { defineMessages, pluralForm } from "../../define-messages";
import { importNouns } from "../../import-nouns";

/** The frame of the review of a file before anything of it is added: titles, tabs, buttons, and why it cannot be added yet. */
export const importReviewMessages = defineMessages({
  en: {
    title: "Review the import",
    group: (index: string, total: string) => `File group ${index} of ${total}`,
    close: "Close",
    cancel: "Cancel",
    skipGroup: "Skip this group",
    add: "Add to map",
    columnCount: (count: string, n: number) => `${count} ${pluralForm("en", n, importNouns.en.column)}`,
    fileCount: (count: string, first: string, last: string) => `${count} files, ${first} to ${last}`,
    counts: (records: string, accepted: string, rejected: string, repaired: string, n: number) =>
      `${records} ${pluralForm("en", n, importNouns.en.record)}: ${accepted} accepted + ${rejected} rejected (${repaired} repaired)`,
    tabs: "Parts of the review",
    preview: "Preview",
    columns: "Columns",
    problems: (count: string) => `Problems (${count})`,
    span: (window: string) => `From ${window}`,
    blockedKnown: "Say whether this updates a source that you have or is a new one.",
    blockedQuestions: (count: string, n: number) =>
      `${count} ${pluralForm("en", n, importNouns.en.question)} still to be answered.`,
    blockedReading: "The file is still being read.",
    blockedNothing: "No record was accepted, so there is nothing to add.",
    blockedLeftOut: "All of it is left out, so there is nothing to add.",
    blockedName: "The source needs a name.",
    blockedStopped: "Reading was stopped. Read again to go on.",
    blockedRefused: "The file cannot be read with these settings. Change them back.",
    adding: "Adding…",
    failed: (reason: string) => `The import broke off: ${reason}. Nothing was added.`,
  },
  uk: {
    title: "Перегляд імпорту",
    group: (index, total) => `Група файлів ${index} з ${total}`,
    close: "Закрити",
    cancel: "Скасувати",
    skipGroup: "Пропустити цю групу",
    add: "Додати на карту",
    columnCount: (count, n) => `${count} ${pluralForm("uk", n, importNouns.uk.column)}`,
    fileCount: (count, first, last) => `файлів: ${count}, від ${first} до ${last}`,
    counts: (records, accepted, rejected, repaired, n) =>
      `${records} ${pluralForm("uk", n, importNouns.uk.record)}: прийнято ${accepted} + відхилено ${rejected} (виправлено ${repaired})`,
    tabs: "Частини перегляду",
    preview: "Перегляд",
    columns: "Стовпці",
    problems: (count) => `Зауваження (${count})`,
    span: (window) => `Від ${window}`,
    blockedKnown: "Скажіть, чи це оновлення наявного джерела, чи нове.",
    blockedQuestions: (count, n) =>
      `Без відповіді: ${count} ${pluralForm("uk", n, importNouns.uk.question)}.`,
    blockedReading: "Файл ще читається.",
    blockedNothing: "Жодного запису не прийнято, тож додавати нічого.",
    blockedLeftOut: "Усе пропущено, тож додавати нічого.",
    blockedName: "Джерелу потрібна назва.",
    blockedStopped: "Читання зупинено. Прочитайте ще раз, щоб продовжити.",
    blockedRefused: "З такими налаштуваннями файл не читається. Поверніть їх.",
    adding: "Додавання…",
    failed: (reason) => `Імпорт перервався: ${reason}. Нічого не додано.`,
  },
});
