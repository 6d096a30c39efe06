import { defineMessages } from "../../define-messages";

/** Making one incident of two and two of one. */
export const mergeAndSplitMessages = defineMessages({
  en: {
    mergeTitle: "Merge incidents",
    splitTitle: "Split incident",

    mergeHelp:
      "Claims, weapons and targets of both are united, and the time covers both. Figures are never added up: they follow from the claims.",
    mergeSearch: "Search by title or place",
    mergeChoice: "The same incident as",
    mergeNone: "No other incident matches.",
    mergeLimit: (count: string) => `The nearest ${count} in time and place were looked through.`,
    awayBy: (distance: string, gap: string) => `${distance} away, ${gap}`,
    sameTime: "overlapping in time",
    hoursApart: (hours: string) => `${hours} h apart`,
    daysApart: (days: string) => `${days} d apart`,
    keepNames: "Keep title and place of",
    preview: "What it becomes",
    previewOfAll: "By all claims, also those not yet known at the moment that is shown.",
    before: "Before",
    after: "After",
    merge: "Merge",

    splitHelp:
      "Choose the claims that go to a second incident. It begins with the same title, place and time; correct them afterwards.",
    splitChoice: "Claims of the second incident",
    splitNeeds: "Each of the two needs a claim.",
    first: "First",
    second: "Second",
    splitDo: "Split",
  },
  uk: {
    mergeTitle: "Об’єднати інциденти",
    splitTitle: "Розділити інцидент",

    mergeHelp:
      "Заяви, зброя та цілі обох інцидентів об’єднуються, а час охоплює обидва. Числа ніколи не додаються: вони випливають із заяв.",
    mergeSearch: "Шукати за назвою чи місцем",
    mergeChoice: "Той самий інцидент, що й",
    mergeNone: "Іншого відповідного інциденту немає.",
    mergeLimit: (count) => `Переглянуто найближчі за часом і місцем: ${count}.`,
    awayBy: (distance, gap) => `за ${distance}, ${gap}`,
    sameTime: "час перетинається",
    hoursApart: (hours) => `різниця ${hours} год`,
    daysApart: (days) => `різниця ${days} дн.`,
    keepNames: "Залишити назву й місце інциденту",
    preview: "Що вийде",
    previewOfAll: "За всіма заявами, також за тими, яких у показаний момент ще не знали.",
    before: "Було",
    after: "Стане",
    merge: "Об’єднати",

    splitHelp:
      "Виберіть заяви, що перейдуть до другого інциденту. Спершу він матиме ту саму назву, місце й час; виправте їх згодом.",
    splitChoice: "Заяви другого інциденту",
    splitNeeds: "Кожному з двох потрібна заява.",
    first: "Перший",
    second: "Другий",
    splitDo: "Розділити",
  },
});
