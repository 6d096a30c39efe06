import { defineMessages } from "../../define-messages";

export const importFormatNames = defineMessages({
  en: {
    delimited: "Table (CSV, TSV)",
    "json-records": "JSON list of records",
    geojson: "GeoJSON",
    geojsonl: "GeoJSON, one feature a line",
    kml: "KML (Google Earth)",
    kmz: "KMZ (zipped KML)",
    gpx: "GPX (tracks and waypoints)",
    shapefile: "Shapefile (zipped)",
    flatgeobuf: "FlatGeobuf file",
    geoparquet: "GeoParquet table",
  },
  uk: {
    delimited: "Таблиця (CSV, TSV)",
    "json-records": "JSON, список записів",
    geojson: "GeoJSON",
    geojsonl: "GeoJSON, об’єкт у рядку",
    kml: "KML (Google Планета Земля)",
    kmz: "KMZ (KML у ZIP)",
    gpx: "GPX (треки й точки)",
    shapefile: "Shapefile (у ZIP)",
    flatgeobuf: "Файл FlatGeobuf",
    geoparquet: "Таблиця GeoParquet",
  },
});

export const presetNames = defineMessages({
  en: {
    acled: "ACLED events",
    "ucdp-ged": "UCDP georeferenced events",
    viina: "VIINA event reports",
    bellingcat: "Bellingcat: civilian harm in Ukraine",
    firms: "NASA FIRMS fire detections (not strikes)",
  },
  uk: {
    acled: "Події ACLED",
    "ucdp-ged": "Події UCDP із координатами",
    viina: "Повідомлення про події VIINA",
    bellingcat: "Bellingcat: шкода цивільним в Україні",
    firms: "Пожежі за NASA FIRMS (не удари)",
  },
});

export const columnRoleNames = defineMessages({
  en: {
    id: "Id",
    title: "Title",
    notes: "Description",
    type: "Type of event",
    actor: "Actor",
    target: "Target",
    place: "Place",
    admin1: "Oblast or region",
    country: "Country",
    publisher: "Source",
    url: "Link",
    lng: "Longitude",
    lat: "Latitude",
    coordinates: "Coordinates in one cell",
    date: "Date (or start)",
    time: "Time of day",
    "end-date": "End date",
    "end-time": "End time of day",
    "time-precision": "Precision of the date",
    published: "Time of publication",
    "place-precision": "Precision of the place",
    "radius-meters": "Radius of the place, metres",
    killed: "Killed",
    "killed-low": "Killed, at least",
    "killed-high": "Killed, at most",
    injured: "Injured",
    weapon: "Weapon",
    status: "Status",
    keep: "Keep as text",
    skip: "Leave out",
  },
  uk: {
    id: "Ідентифікатор",
    title: "Назва",
    notes: "Опис",
    type: "Тип події",
    actor: "Сторона",
    target: "Ціль",
    place: "Місце",
    admin1: "Область або регіон",
    country: "Країна",
    publisher: "Джерело",
    url: "Посилання",
    lng: "Довгота",
    lat: "Широта",
    coordinates: "Координати в одній комірці",
    date: "Дата (або початок)",
    time: "Час доби",
    "end-date": "Дата завершення",
    "end-time": "Час завершення",
    "time-precision": "Точність дати",
    published: "Час оприлюднення",
    "place-precision": "Точність місця",
    "radius-meters": "Радіус місця, метри",
    killed: "Загиблі",
    "killed-low": "Загиблі, щонайменше",
    "killed-high": "Загиблі, щонайбільше",
    injured: "Поранені",
    weapon: "Зброя",
    status: "Статус",
    keep: "Залишити як текст",
    skip: "Пропустити",
  },
});

export const encodingNames = defineMessages({
  en: {
    "utf-8": "Unicode (UTF-8)",
    "utf-16le": "Unicode (UTF-16, little-endian)",
    "utf-16be": "Unicode (UTF-16, big-endian)",
    "windows-1251": "Cyrillic (Windows-1251)",
    "windows-1252": "Western European (Windows-1252)",
  },
  uk: {
    "utf-8": "Юнікод (UTF-8)",
    "utf-16le": "Юнікод (UTF-16, молодший байт перший)",
    "utf-16be": "Юнікод (UTF-16, старший байт перший)",
    "windows-1251": "Кирилиця (Windows-1251)",
    "windows-1252": "Західноєвропейське (Windows-1252)",
  },
});

export const delimiterNames = defineMessages({
  en: { ",": "Comma", ";": "Semicolon", "\t": "Tab", "|": "Vertical bar" },
  uk: { ",": "Кома", ";": "Крапка з комою", "\t": "Табуляція", "|": "Вертикальна риска" },
});

export const dateOrderNames = defineMessages({
  en: {
    "year-first": "Year, month, day",
    "day-first": "Day, month, year",
    "month-first": "Month, day, year",
  },
  uk: {
    "year-first": "Рік, місяць, день",
    "day-first": "День, місяць, рік",
    "month-first": "Місяць, день, рік",
  },
});
