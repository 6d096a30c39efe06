import type { CompassPoint } from "../../../core/zones/depth-anchor";
import { defineMessages } from "../define-messages";

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
    editHelp:
      "На карті: тягніть точку, щоб її пересунути, малу точку — щоб додати нову; клацання правою кнопкою прибирає точку. Круглі ручки змінюють глибину.",
  },
});
