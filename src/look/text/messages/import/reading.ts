import { defineMessages, pluralForm } from "../../define-messages";
import { importNouns } from "../../import-nouns";

/** How far the reading of a file has come, and how it ended. */
export const importReadingMessages = defineMessages({
  en: {
    reading: "Reading",
    indexing: "Sorting and indexing",
    readingAgain: "Reading again",
    soFar: (count: string, n: number) => `${count} ${pluralForm("en", n, importNouns.en.record)} so far`,
    stopped: "Reading was stopped. The figures are those of the reading before.",
    stoppedAtOnce: "Reading was stopped. Nothing was added.",
    readAgain: "Read again",
    refusedTitle: "This file cannot be opened",
    refusedChanged: "The file cannot be read this way",
    nothingChanged: "Nothing was added or changed.",
  },
  uk: {
    reading: "Читання",
    indexing: "Впорядкування та індекси",
    readingAgain: "Читання наново",
    soFar: (count, n) => `уже ${count} ${pluralForm("uk", n, importNouns.uk.record)}`,
    stopped: "Читання зупинено. Числа — з попереднього читання.",
    stoppedAtOnce: "Читання зупинено. Нічого не додано.",
    readAgain: "Прочитати ще раз",
    refusedTitle: "Цей файл не вдається відкрити",
    refusedChanged: "Так цей файл не читається",
    nothingChanged: "Нічого не додано й не змінено.",
  },
});
