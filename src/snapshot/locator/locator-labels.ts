import type { LngLat } from "../../core/geo/position";
import { type FrameCamera, type FramePoint, projectToFrame } from "../frame-projection";
import { type Box, boxesCollide, type FontSpec, type MeasureText, type Primitive } from "../page-primitives";
import { type PageStyle, smallestTextPx } from "../page-style";
import { textAt } from "../text/text-block";
import type { LocatorExtentName } from "./locator-extent";

const kyiv: LngLat = [30.5238, 50.4547];
/** Where the country's name may stand, the best place first. */
const nameSpots: Readonly<Record<LocatorExtentName, readonly LngLat[]>> = {
  ukraine: [
    [31.2, 48.75],
    [26.6, 49.3],
    [34.6, 49.6],
    [31.6, 47.4],
    [27.2, 50.3],
    [35.2, 48.2],
  ],
  europe: [
    [31.2, 49],
    [31.2, 55],
    [31.2, 42.6],
    [31.2, 57.5],
    [31.2, 40],
  ],
};

interface Words {
  readonly ukraine: string;
  readonly kyiv: string;
}

/** Whether a segment comes into a box, by steps that are finer than any letter. */
function crossesBox(a: FramePoint, b: FramePoint, { x, y, width, height }: Box): boolean {
  const steps = Math.ceil(Math.hypot(b.x - a.x, b.y - a.y));
  for (let step = 0; step <= steps; step++) {
    const share = steps === 0 ? 0 : step / steps;
    const [pointX, pointY] = [a.x + share * (b.x - a.x), a.y + share * (b.y - a.y)];
    if (pointX > x && pointX < x + width && pointY > y && pointY < y + height) return true;
  }
  return false;
}

const isCrossed = (corners: readonly FramePoint[], box: Box) =>
  corners.some((corner, index) => crossesBox(corner, corners[(index + 1) % corners.length]!, box));

/** The names of the country and of its capital, where the frame's outline does not cross them; else they are left out. */
export function labelLocator(
  extent: LocatorExtentName,
  camera: FrameCamera,
  corners: readonly FramePoint[],
  words: Words,
  { colors }: PageStyle,
  measure: MeasureText,
): Primitive[] {
  const halo = { color: colors.labelHalo, widthPx: 1.4 };
  const font: FontSpec = { family: "map", sizePx: smallestTextPx, weight: 400 };
  const bold: FontSpec = { ...font, weight: 600 };
  const lift = font.sizePx * 0.34;
  const capital = projectToFrame(camera, kyiv);
  const dotPx = extent === "ukraine" ? 1.8 : 1.3;
  const d = `M${-dotPx} 0a${dotPx} ${dotPx} 0 1 0 ${2 * dotPx} 0a${dotPx} ${dotPx} 0 1 0 ${-2 * dotPx} 0Z`;
  const dot: Primitive = { kind: "path", d, ...capital, fill: colors.label };
  const name = (spot: LngLat) => {
    const { x, y } = projectToFrame(camera, spot);
    return textAt(x, y + lift, words.ukraine, bold, colors.label, measure, "middle");
  };
  const beside = (["start", "end"] as const).map((anchor) =>
    textAt(
      capital.x + (anchor === "start" ? 1 : -1) * (dotPx + 2.5),
      capital.y + lift,
      words.kyiv,
      font,
      colors.label,
      measure,
      anchor,
    ),
  );
  // In a small country there is room for one name.
  const city = extent === "ukraine" ? beside.find(({ box }) => !isCrossed(corners, box)) : undefined;
  const country = nameSpots[extent]
    .map(name)
    .find(({ box }) => !isCrossed(corners, box) && (city === undefined || !boxesCollide(city.box, box)));
  const dotBox = { x: capital.x - dotPx, y: capital.y - dotPx, width: 2 * dotPx, height: 2 * dotPx };
  const hidesDot = country !== undefined && boxesCollide(country.box, dotBox);
  const texts = [city, country].flatMap((text): Primitive[] =>
    text === undefined ? [] : [{ ...text, halo }],
  );
  return [...(hidesDot ? [] : [dot]), ...texts];
}
