import { defineMessages, pluralForm } from "../../define-messages";
import { importNouns } from "../../import-nouns";

/** The map, the rows and the columns of a file under review. */
export const importPreviewMessages = defineMessages({
  en: {
    remembered: "The columns are read as you chose for this header before.",
    forget: "Use the suggestion",
    mapAlt: (positions: string, n: number, outlines: string, m: number, bounds: string) =>
      `Map of the accepted records: ${positions} ${pluralForm("en", n, importNouns.en.position)} and ${outlines} ${pluralForm("en", m, importNouns.en.outline)}${bounds}`,
    mapBounds: (south: string, north: string, west: string, east: string) =>
      `, latitude ${south} to ${north}, longitude ${west} to ${east}`,
    mapThinned: (shown: string, all: string) => `${shown} of ${all} are drawn here.`,
    mapEmpty: "Nothing that could be drawn yet.",
    tableCaption: (count: string) =>
      `${count} records: the first ones, then the first rejected ones after them`,
    file: "File",
    holdsFrom: "Holds from",
    line: "Line",
    record: "Record",
    outcome: "Outcome",
    accepted: "accepted",
    noRows: "There is no row to show.",
    column: "Column",
    samples: "Examples",
    readAs: "Read as",
    readColumnAs: (name: string) => `Read ${name} as`,
    emptyCells: (count: string) => `${count} empty`,
    unnamed: (index: string) => `(column ${index})`,
  },
  uk: {
    remembered: "Стовпці прочитано так, як ви вибрали для цього заголовка раніше.",
    forget: "Узяти пропозицію",
    mapAlt: (positions, n, outlines, m, bounds) =>
      `Карта прийнятих записів: ${positions} ${pluralForm("uk", n, importNouns.uk.position)} і ${outlines} ${pluralForm("uk", m, importNouns.uk.outline)}${bounds}`,
    mapBounds: (south, north, west, east) =>
      `, широта від ${south} до ${north}, довгота від ${west} до ${east}`,
    mapThinned: (shown, all) => `Тут показано ${shown} із ${all}.`,
    mapEmpty: "Поки немає чого показати на карті.",
    tableCaption: (count) => `Записи (${count}): спершу перші, далі перші з відхилених`,
    file: "Файл",
    holdsFrom: "Чинне з",
    line: "Рядок",
    record: "Запис",
    outcome: "Підсумок",
    accepted: "прийнято",
    noRows: "Немає рядків для показу.",
    column: "Стовпець",
    samples: "Приклади",
    readAs: "Читати як",
    readColumnAs: (name) => `Читати ${name} як`,
    emptyCells: (count) => `порожніх: ${count}`,
    unnamed: (index) => `(стовпець ${index})`,
  },
});
