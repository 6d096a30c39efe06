import { defineMessages } from "../define-messages";

/** What a column that says when its rows were published means, beside the choice of its role. */
export const importPublishedMessages = defineMessages({
  en: {
    plain:
      "“Known at” counts a row as known from then on. Of a day without an hour, or at 00:00, the hour is taken as not recorded.",
    upload:
      "ACLED gives the last upload of the record. “Known at” counts the row as possibly known from the start of the event, and as known from that upload on.",
    report:
      "This is the date of the report: “Known at” counts the row as known from then on, and what it tells happened in the day up to it.",
  },
  uk: {
    plain:
      "«Відомо на» вважає рядок відомим відтоді. Якщо вказано лише день або 00:00, годину не зафіксовано.",
    upload:
      "ACLED подає час останнього завантаження запису. «Відомо на» вважає рядок можливо відомим від початку події, а відомим — від цього завантаження.",
    report:
      "Це дата повідомлення: «Відомо на» вважає рядок відомим відтоді, а те, про що йдеться, сталося протягом доби до нього.",
  },
});
