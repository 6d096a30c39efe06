import { defineMessages, pluralForm } from "../define-messages";

const forms = {
  en: {
    incidents: { one: "incident", many: "incidents" },
    sources: { one: "source", many: "sources" },
  },
  uk: {
    incidents: { one: "інцидент", few: "інциденти", many: "інцидентів" },
    sources: { one: "джерело", few: "джерела", many: "джерел" },
  },
} as const;

export const exportMessages = defineMessages({
  en: {
    title: "Export",
    close: "Close",
    format: "Format",
    png: "PNG page",
    jpeg: "JPEG page",
    pdf: "PDF page",
    svg: "SVG page",
    pageDrawsDensity:
      "The page draws the density of the incidents, with colours for what lies in its own frame; its legend says what they mean.",
    notesOutside: (count: number) =>
      count === 1 ? "1 note lies outside the frame." : `${count} notes lie outside the frame.`,
    arrowsCut: (count: number) =>
      count === 1 ? "1 arrow is cut off by the frame." : `${count} arrows are cut off by the frame.`,
    knownAtNote: (moment: string) =>
      `What was known on ${moment}: figures and status are those of then, later reports are left out, and reports whose hour was not recorded are marked as possibly known.`,
    csv: "CSV of the incidents shown",
    geojson: "GeoJSON of the incidents shown",
    kml: "KML of the incidents shown",
    geojsonl: "GeoJSONL of the incidents shown",
    geoparquet: "GeoParquet of the incidents shown",
    page: "Page",
    a2: "A2",
    a3: "A3",
    a4: "A4",
    a5: "A5",
    letter: "Letter",
    "16:9": "16:9",
    "1:1": "1:1",
    "9:16": "9:16",
    custom: "Own size",
    orientation: "Orientation",
    landscape: "Landscape",
    portrait: "Portrait",
    resolution: "Resolution",
    resolutionScreen: "Screen (96 dpi)",
    resolutionDpi: (dpi: string) => `${dpi} dpi`,
    pageTitle: "Title",
    subtitle: "Subtitle",
    notes: "Notes",
    pageTheme: "Colours",
    pageLanguage: "Written in",
    light: "Light",
    dark: "Dark",
    download: "Download",
    cancel: "Cancel",
    preview: "Preview of the page",
    previewing: "Drawing the preview…",
    pixels: (width: string, height: string) => `${width} × ${height} pixels`,
    working: "Drawing the page…",
    done: (file: string) => `${file} is downloaded.`,
    summary: (incidents: string, incidentCount: number, sources: string, sourceCount: number) =>
      `${incidents} ${pluralForm("en", incidentCount, forms.en.incidents)}, ${sources} ${pluralForm("en", sourceCount, forms.en.sources)}`,
    dataNote:
      "Those in the window that pass the filter, certain and possible, with every claim’s publisher and address.",
    sourceLine: (name: string, count: string, terms: string) => `${name}: ${count} (${terms})`,
    csvHelp:
      "One row for each incident. Columns of an imported table that have no column of their own here are kept together in the last one, “fields”, as JSON. Source and licence stand in every row; window and filter have no place in CSV.",
    geojsonHelp: "Window, filter, sources and licences stand in the member “demarc”.",
    kmlHelp: "For Google Earth and GIS. Window, filter, sources and licences stand in the document’s data.",
    geojsonlHelp:
      "One feature on each line. Every feature carries its source and licence; window and filter have no place in GeoJSONL.",
    geoparquetHelp:
      "For analysis of many incidents: points in WGS84; window, filter, sources and licences stand in the file’s metadata.",
    nothingShown: "No incident is in the window and passes the filter: the file would be empty.",
    stillCounting: "The filter is still looking through the incidents…",
    restricted: (names: string) =>
      `The terms of ${names} do not allow passing on its rows. A map or aggregated figures with attribution are allowed.`,
    mayPassOn: "I may pass these rows on",
    writing: (done: string, all: string) => `Writing the file: ${done} of ${all} incidents…`,
    writingFailed: (reason: string) =>
      `The file could not be written, and nothing was downloaded. Choose a narrower window or filter, or another format. The browser says: ${reason}`,
    drawnFlat: "The page is drawn flat: the tilt of the map is left out.",
    checksLine: "The page is drawn, decoded again and checked before it is downloaded.",
  },
  uk: {
    title: "Експорт",
    close: "Закрити",
    format: "Формат",
    png: "Сторінка PNG",
    jpeg: "Сторінка JPEG",
    pdf: "Сторінка PDF",
    svg: "Сторінка SVG",
    pageDrawsDensity:
      "На сторінці показано щільність інцидентів; кольори відповідають тому, що є в її межах, і пояснені в легенді.",
    notesOutside: (count) =>
      `${count} ${pluralForm("uk", count, { one: "напис лежить", few: "написи лежать", many: "написів лежать" })} поза межами карти.`,
    arrowsCut: (count) =>
      `Межі карти обрізають ${count} ${pluralForm("uk", count, { one: "стрілку", few: "стрілки", many: "стрілок" })}.`,
    knownAtNote: (moment) =>
      `Те, що було відомо ${moment}: дані й статус — станом на той час, пізніших повідомлень немає, а повідомлення без зазначеної години позначено як можливо відомі.`,
    csv: "CSV показаних інцидентів",
    geojson: "GeoJSON показаних інцидентів",
    kml: "KML показаних інцидентів",
    geojsonl: "GeoJSONL показаних інцидентів",
    geoparquet: "GeoParquet показаних інцидентів",
    page: "Сторінка",
    a2: "A2",
    a3: "A3",
    a4: "A4",
    a5: "A5",
    letter: "Letter",
    "16:9": "16:9",
    "1:1": "1:1",
    "9:16": "9:16",
    custom: "Власний розмір",
    orientation: "Орієнтація",
    landscape: "Альбомна",
    portrait: "Книжкова",
    resolution: "Роздільність",
    resolutionScreen: "Екран (96 dpi)",
    resolutionDpi: (dpi: string) => `${dpi} dpi`,
    pageTitle: "Заголовок",
    subtitle: "Підзаголовок",
    notes: "Примітки",
    pageTheme: "Кольори",
    pageLanguage: "Мова тексту",
    light: "Світла",
    dark: "Темна",
    download: "Завантажити",
    cancel: "Скасувати",
    preview: "Перегляд сторінки",
    previewing: "Малюється перегляд…",
    pixels: (width: string, height: string) => `${width} × ${height} пікселів`,
    working: "Малюється сторінка…",
    done: (file: string) => `${file} завантажено.`,
    summary: (incidents, incidentCount, sources, sourceCount) =>
      `${incidents} ${pluralForm("uk", incidentCount, forms.uk.incidents)}, ${sources} ${pluralForm("uk", sourceCount, forms.uk.sources)}`,
    dataNote:
      "Ті, що припадають на проміжок і проходять фільтр, напевно й можливо, з видавцем та адресою кожної заяви.",
    sourceLine: (name, count, terms) => `${name}: ${count} (${terms})`,
    csvHelp:
      "Один рядок на інцидент. Стовпці імпортованої таблиці, для яких тут немає власного стовпця, зібрано в останньому, «fields», як JSON. Джерело й ліцензія є в кожному рядку; для проміжку й фільтра в CSV місця немає.",
    geojsonHelp: "Проміжок, фільтр, джерела й ліцензії — у полі «demarc».",
    kmlHelp: "Для Google Earth і ГІС. Проміжок, фільтр, джерела й ліцензії — у даних документа.",
    geojsonlHelp:
      "Один об’єкт на рядок. Кожен містить своє джерело й ліцензію; для проміжку й фільтра в GeoJSONL місця немає.",
    geoparquetHelp:
      "Для аналізу багатьох інцидентів: точки у WGS84; проміжок, фільтр, джерела й ліцензії — у метаданих файлу.",
    nothingShown: "Жоден інцидент не припадає на проміжок і не проходить фільтр: файл був би порожнім.",
    stillCounting: "Фільтр іще переглядає інциденти…",
    restricted: (names) =>
      `Умови використання не дозволяють передавати рядки далі (${names}). Карту чи узагальнені показники із зазначенням джерела — дозволено.`,
    mayPassOn: "Мені дозволено передавати ці рядки",
    writing: (done, all) => `Записується файл: ${done} з ${all} інцидентів…`,
    writingFailed: (reason) =>
      `Файл не вдалося записати, нічого не завантажено. Звузьте проміжок чи фільтр або виберіть інший формат. Повідомлення браузера: ${reason}`,
    drawnFlat: "Сторінку малюють пласкою: нахил карти не враховано.",
    checksLine: "Сторінку малюють, розкодовують знову й перевіряють, перш ніж завантажити.",
  },
});
