import { defineMessages, pluralForm } from "../../define-messages";

const zonesEn = (count: number) => `${count} ${pluralForm("en", count, { one: "zone", many: "zones" })}`;
const zonesUk = (count: number) =>
  `${count} ${pluralForm("uk", count, { one: "зона", few: "зони", many: "зон" })}`;

/** Words of files of zones: what they say of themselves, and what the export dialogue says of them. */
export const zoneFileMessages = defineMessages({
  en: {
    groupPage: "Page",
    groupIncidents: "Incidents shown",
    groupZones: "Zones shown",
    "zones-geojson": "Zones (GeoJSON)",
    "zones-kml": "Zones (KML)",
    "zones-shapefile": "Zones (Shapefile)",
    "scorecard-csv": "Scorecard (CSV)",
    "scorecard-csvHelp":
      "Every figure of the scorecard, with its unit and source, in the window and under the filter. Of several zones a zip with one table each.",
    "zones-geojsonHelp":
      "For GIS. Each zone carries its recipe: dropped onto Demarc, the file opens as zones that can be edited as before.",
    "zones-kmlHelp":
      "For Google Earth and GIS. Each zone carries its recipe: dropped onto Demarc, the file opens as zones that can be edited as before.",
    "zones-shapefileHelp":
      "For GIS: a zip of shapefiles, areas and lines apart. Recipes do not fit into them, so only outlines come back; a README lists the columns and the sources.",
    noZone: "No zone is shown: the file would be empty. Draw one, or switch one on under Zones.",
    summary: zonesEn,
    figuresNote:
      "Geometry, names, assumptions, and figures as the scorecard has them; unknown figures are left blank.",
    alongside: (count: number) =>
      count === 1
        ? "1 zone that is switched off goes along, still switched off: a zone that is shown leaves it out."
        : `${count} zones that are switched off go along, still switched off: zones that are shown leave them out.`,
    refused: (names: string) => `Left out, because the recipe gives no geometry: ${names}.`,
    measuring: "Waiting for the shapes and figures of the zones…",
    failed: (reason: string) =>
      `The file could not be written, and nothing was downloaded. Choose another format, or switch off the largest zone. The browser says: ${reason}`,
    hypothetical: (count: number) => `${zonesEn(count)} of the author’s own: hypothetical.`,
    readings: (count: number) =>
      `${zonesEn(count)}: Demarc’s reading of ${count === 1 ? "a proposal" : "proposals"} made in words.`,
    readingOf: (name: string, proposer: string, date: string) => `${name}: ${proposer}, ${date}.`,
    assumed: (name: string, assumptions: string) => `Assumed for ${name}: ${assumptions}`,
    geometryNote:
      "Positions are longitude and latitude in WGS84; edges follow geodesics; areas and lengths are those of the ellipsoid.",
    gazetteerNote:
      "Settlements and residents are of listed places only: an under-count. Residents are figures from before 2022.",
    schematicNote: (km: string) =>
      `The control maps that zones rest on are schematic, ±${km} km; not for navigation or targeting.`,
    controlNote: "Who holds what is a dated overlay and implies no recognition.",
    groundNote: "Borders are the internationally recognised ones, generalised.",
  },
  uk: {
    groupPage: "Сторінка",
    groupIncidents: "Показані інциденти",
    groupZones: "Показані зони",
    "zones-geojson": "Зони (GeoJSON)",
    "zones-kml": "Зони (KML)",
    "zones-shapefile": "Зони (Shapefile)",
    "scorecard-csv": "Картка зони (CSV)",
    "scorecard-csvHelp":
      "Усі показники картки з одиницями й джерелами, за вибраний проміжок і з фільтром. Для кількох зон — zip, по таблиці на кожну.",
    "zones-geojsonHelp":
      "Для ГІС. Кожна зона містить свій рецепт: якщо перетягнути файл у Demarc, зони знову можна редагувати, як раніше.",
    "zones-kmlHelp":
      "Для Google Earth і ГІС. Кожна зона містить свій рецепт: якщо перетягнути файл у Demarc, зони знову можна редагувати, як раніше.",
    "zones-shapefileHelp":
      "Для ГІС: zip із шейпфайлами, окремо площі й лінії. Рецепти в них не вміщаються, тож повертаються лише контури; стовпці та джерела перелічено в README.",
    noZone:
      "Жодної зони не показано: файл був би порожнім. Накресліть зону або ввімкніть її на вкладці «Зони».",
    summary: zonesUk,
    figuresNote: "Геометрія, назви, припущення та показники, як у картці зони; невідомі лишаються порожніми.",
    alongside: (count) =>
      count === 1
        ? "Разом із ними у файлі буде 1 вимкнена зона, так само вимкнена: її вилучено з показаної."
        : `Разом із ними у файлі буде ${count} ${pluralForm("uk", count, { one: "вимкнена зона", few: "вимкнені зони", many: "вимкнених зон" })}, так само вимкнених: їх вилучено з показаних.`,
    refused: (names) => `Без зон, рецепт яких не дає геометрії: ${names}.`,
    measuring: "Очікуються контури й показники зон…",
    failed: (reason) =>
      `Файл не вдалося записати, нічого не завантажено. Виберіть інший формат або вимкніть найбільшу зону. Повідомлення браузера: ${reason}`,
    hypothetical: (count) =>
      `${count} ${pluralForm("uk", count, { one: "власна зона", few: "власні зони", many: "власних зон" })} автора: гіпотетично.`,
    readings: (count) =>
      `${zonesUk(count)}: ${count === 1 ? "пропозиція, висловлена" : "пропозиції, висловлені"} словами, у прочитанні Demarc.`,
    readingOf: (name, proposer, date) => `${name}: ${proposer}, ${date}.`,
    assumed: (name, assumptions) => `Припущення (${name}): ${assumptions}`,
    geometryNote:
      "Координати — довгота й широта у WGS84; сторони йдуть уздовж геодезичних; площі й довжини — на еліпсоїді.",
    gazetteerNote:
      "Населені пункти й мешканці — лише за довідником, тож це неповний підрахунок. Числа мешканців — до 2022 року.",
    schematicNote: (km) =>
      `Карти контролю, на яких засновано зони, схематичні, ±${km} км; не для навігації чи наведення.`,
    controlNote: "Хто що контролює — датований шар, який не означає визнання.",
    groundNote: "Кордони — міжнародно визнані, узагальнені.",
  },
});
