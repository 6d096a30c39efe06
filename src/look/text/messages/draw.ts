import type { CompassPoint } from "../../../core/zones/depth-anchor";
import { defineMessages, pluralForm } from "../define-messages";

const sidesEn: Record<CompassPoint, string> = {
  n: "north",
  ne: "north-east",
  e: "east",
  se: "south-east",
  s: "south",
  sw: "south-west",
  w: "west",
  nw: "north-west",
};

const sidesUk: Record<CompassPoint, string> = {
  n: "північ",
  ne: "північний схід",
  e: "схід",
  se: "південний схід",
  s: "південь",
  sw: "південний захід",
  w: "захід",
  nw: "північний захід",
};

export const drawMessages = defineMessages({
  en: {
    tools: "Drawing tools",
    drawLine: "Draw line",
    cancel: "Cancel",
    hypothetical: (scenario: string) => `Zone ${scenario} · hypothetical`,
    name: "Name",
    scenario: "Scenario",
    depthLeft: "Depth left (km)",
    depthRight: "Depth right (km)",
    sideHelp: (side: CompassPoint) => `${sidesEn[side]} of the line`,
    depthInvalid: "Give a depth from 0.001 to 500 km, or 0 on one side.",
    reverse: "Reverse line",
    remove: "Delete zone",
    area: "Area",
    length: "Length",
    settlements: "Settlements",
    residents: "Residents before 2022",
    incidentsInside: "Incidents inside",
    areaOf: "by the WGS84 ellipsoid",
    lengthOf: "of the line, by the WGS84 ellipsoid",
    settlementsOf:
      "listed places only: the gazetteer has about a tenth of all settlements, so this is an under-count",
    residentsOf: (withoutFigure: number) =>
      withoutFigure === 0
        ? "listed places only, GeoNames figures from before 2022, rounded"
        : `listed places only, GeoNames figures from before 2022, rounded; ${withoutFigure} listed ${pluralForm("en", withoutFigure, { one: "place has", many: "places have" })} no figure`,
    incidentsOf: "in the window and under the filter; possible: its time or place may lie outside",
    about: (value: string) => `about ${value}`,
    noFigure: "no figure",
    certainPlusPossible: (certain: string, possible: string) => `${certain} certain + ${possible} possible`,
    computing: "Recounting…",
    placesInside: "Places inside",
    precision:
      "From 100 m to 100 km of depth the edge is within 0.1 % of the depth; outside that range it is less exact.",
    editHelp:
      "On the map: drag a point to move it, drag a small dot to add one, right-click a point to remove it. The round handles set the depths.",
  },
  uk: {
    tools: "Інструменти креслення",
    drawLine: "Накреслити лінію",
    cancel: "Скасувати",
    hypothetical: (scenario: string) => `Зона ${scenario} · гіпотетична`,
    name: "Назва",
    scenario: "Сценарій",
    depthLeft: "Глибина ліворуч (км)",
    depthRight: "Глибина праворуч (км)",
    sideHelp: (side: CompassPoint) => `на ${sidesUk[side]} від лінії`,
    depthInvalid: "Вкажіть глибину від 0,001 до 500 км або 0 з одного боку.",
    reverse: "Розвернути лінію",
    remove: "Видалити зону",
    area: "Площа",
    length: "Довжина",
    settlements: "Населені пункти",
    residents: "Мешканці до 2022 року",
    incidentsInside: "Інциденти всередині",
    areaOf: "на еліпсоїді WGS84",
    lengthOf: "лінії, на еліпсоїді WGS84",
    settlementsOf:
      "лише ті, що є в довіднику: у ньому близько десятої частини всіх, тож це неповний підрахунок",
    residentsOf: (withoutFigure: number) =>
      withoutFigure === 0
        ? "лише пункти з довідника, дані GeoNames до 2022 року, округлено"
        : `лише пункти з довідника, дані GeoNames до 2022 року, округлено; ${withoutFigure} ${pluralForm("uk", withoutFigure, { one: "пункт", few: "пункти", many: "пунктів" })} без числа`,
    incidentsOf: "у вибраному проміжку й за фільтром; можливі: час або місце можуть бути поза зоною",
    about: (value: string) => `близько ${value}`,
    noFigure: "немає числа",
    certainPlusPossible: (certain: string, possible: string) => `${certain} напевно + ${possible} можливо`,
    computing: "Перерахунок…",
    placesInside: "Пункти всередині",
    precision:
      "За глибини від 100 м до 100 км похибка краю не більша за 0,1 % глибини; поза цими межами точність менша.",
    editHelp:
      "На карті: тягніть точку, щоб її пересунути, малу точку — щоб додати нову; клацання правою кнопкою прибирає точку. Круглі ручки змінюють глибину.",
  },
});
