import type { Locale } from "../core/sources/localized";
import { snapshotMessages } from "../look/text/messages/snapshot";
import type { Block, FontSpec, MeasureText } from "./page-primitives";
import type { PageStyle } from "./page-style";
import { textAt } from "./text/text-block";

const arrowPoints = [
  [0, -13],
  [6, 9],
  [0, 5],
  [-6, 9],
] as const;
const letterDistancePx = 22;

/** An arrow that points north on a map whose `bearing` is up, its letter beyond the tip. */
export function buildNorthArrow(
  bearing: number,
  locale: Locale,
  style: PageStyle,
  measure: MeasureText,
): Block {
  const angle = (-bearing * Math.PI) / 180;
  const { mapScale } = style;
  const sizePx = 2 * (letterDistancePx + 9) * mapScale;
  const middle = sizePx / 2;
  const turn = ([x, y]: readonly [number, number]) =>
    `${(mapScale * (x * Math.cos(angle) - y * Math.sin(angle))).toFixed(2)} ${(mapScale * (x * Math.sin(angle) + y * Math.cos(angle))).toFixed(2)}`;
  const font: FontSpec = { ...style.small, weight: 700 };
  const letterX = middle + letterDistancePx * mapScale * Math.sin(angle);
  const letterY = middle - letterDistancePx * mapScale * Math.cos(angle) + font.sizePx * 0.36;
  const { colors } = style;
  const north = snapshotMessages[locale].north;
  return {
    widthPx: sizePx,
    heightPx: sizePx,
    primitives: [
      {
        kind: "path",
        d: `M${arrowPoints.map(turn).join("L")}Z`,
        x: middle,
        y: middle,
        fill: colors.text,
        stroke: colors.labelHalo,
        strokeWidthPx: 1,
      },
      {
        ...textAt(letterX, letterY, north, font, colors.text, measure, "middle"),
        halo: { color: colors.labelHalo, widthPx: 1.6 },
      },
    ],
  };
}
