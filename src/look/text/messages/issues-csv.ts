import { defineMessages } from "../define-messages";

/** The table of an import's issues as a file: its header, and what became of a record. */
export const issuesCsvMessages = defineMessages({
  en: {
    file: "file",
    record: "record",
    line: "line",
    column: "column",
    effect: "what became of it",
    reason: "reason",
    original: "original text",
    code: "code",
    rejected: "not imported",
    repaired: "imported, changed",
    noted: "imported as it is",
    wholeFile: "concerns the whole file",
  },
  uk: {
    file: "файл",
    record: "запис",
    line: "рядок",
    column: "стовпець",
    effect: "що з ним сталося",
    reason: "причина",
    original: "початковий текст",
    code: "код",
    rejected: "не імпортовано",
    repaired: "імпортовано зі змінами",
    noted: "імпортовано як є",
    wholeFile: "стосується всього файлу",
  },
});
