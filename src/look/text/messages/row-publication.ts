import { defineMessages, pluralForm } from "../define-messages";

const rowForms = {
  en: { one: "imported row is", many: "imported rows are" },
  uk: { one: "імпортований рядок", few: "імпортовані рядки", many: "імпортованих рядків" },
} as const;

/** When imported rows were published, and which of them do not say so. */
export const rowPublicationMessages = defineMessages({
  en: {
    published: "Published",
    leftOut: (count: string, n: number) =>
      `${count} ${pluralForm("en", n, rowForms.en)} left out: nothing says when ${n === 1 ? "it was" : "they were"} published.`,
  },
  uk: {
    published: "Оприлюднено",
    leftOut: (count, n) =>
      `Не показано ${count} ${pluralForm("uk", n, rowForms.uk)}: коли ${n === 1 ? "його" : "їх"} оприлюднено, невідомо.`,
  },
});
