import type { Locale } from "../../core/sources/localized";
import { locatorMessages } from "../../look/text/messages/locator";
import { fillData, framePaths, type PathFrame, pathFrame } from "../areas/frame-path";
import { type FrameCamera, type FramePoint, projectToFrame } from "../frame-projection";
import type { LocatorGround, SnapshotContent } from "../page-content";
import {
  type Block,
  emptyBlock,
  type MeasureText,
  type PathPrimitive,
  type Primitive,
} from "../page-primitives";
import type { PageStyle } from "../page-style";
import {
  chooseLocatorExtent,
  frameCorners,
  type LocatorExtentName,
  type LocatorOmission,
  locatorCamera,
} from "./locator-extent";
import { labelLocator } from "./locator-labels";

/** As wide as half of a legend's column, never more than this share of the map. */
const columnShare = 0.54;
const mapShare = 0.3;
/** Its outlines are true to a tenth of a pixel at these scales: finer ones would only make files larger. */
const pathScales: Readonly<Record<LocatorExtentName, number>> = { ukraine: 1, europe: 0.5 };
/** A frame that would be smaller than this is shown by a ring round its place. */
const leastFramePx = 7;

/** Why the page of a camera has no locator; null where it has one. */
export function locatorOmission(
  { locator }: Pick<SnapshotContent, "locator">,
  camera: FrameCamera,
): LocatorOmission | null {
  if (locator === null) return "no-ground";
  const choice = chooseLocatorExtent(camera);
  return "omission" in choice ? choice.omission : null;
}

interface GroundPaths {
  readonly abroad: string;
  readonly ukraine: string;
}

/** Countries with their outlines; what lies on the locator's edge is covered by its frame. */
function drawGround({ countries }: LocatorGround, frame: PathFrame): GroundPaths {
  const draw = (isUkraine: boolean) =>
    fillData(
      frame,
      countries
        .filter(({ id }) => (id === "UA") === isUkraine)
        .flatMap(({ rings }) => rings.flatMap((ring) => framePaths(frame, ring))),
    );
  return { abroad: draw(false), ukraine: draw(true) };
}

/** The last ground that was drawn, since a page is laid out anew with every word of its title. */
const lastDrawn = new WeakMap<LocatorGround, { readonly key: string; readonly paths: GroundPaths }>();

function groundPaths(ground: LocatorGround, extent: LocatorExtentName, camera: FrameCamera): GroundPaths {
  const key = `${extent} ${camera.widthPx}`;
  const last = lastDrawn.get(ground);
  if (last?.key === key) return last.paths;
  const paths = drawGround(ground, pathFrame(camera, 0, pathScales[extent]));
  lastDrawn.set(ground, { key, paths });
  return paths;
}

function groundParts({ abroad, ukraine }: GroundPaths, { colors }: PageStyle): Primitive[] {
  const path = { kind: "path", x: 0, y: 0 } as const;
  const parts: readonly PathPrimitive[] = [
    { ...path, d: abroad, fill: colors.landAbroad, stroke: colors.oblastLine, strokeWidthPx: 0.5 },
    { ...path, d: ukraine, fill: colors.landUkraine, stroke: colors.stateBorder, strokeWidthPx: 0.9 },
  ];
  return parts.filter(({ d }) => d !== "");
}

const round = (value: number) => Math.round(value * 100) / 100;

/** The frame's true outline, turned as it is, or a ring round it where there would be nothing to see of it. */
function outlineParts(corners: readonly FramePoint[], { colors }: PageStyle): Primitive[] {
  const [first, right, , below] = corners as [FramePoint, FramePoint, FramePoint, FramePoint];
  const widthPx = Math.hypot(right.x - first.x, right.y - first.y);
  const heightPx = Math.hypot(below.x - first.x, below.y - first.y);
  const path = { kind: "path", x: 0, y: 0 } as const;
  if (Math.max(widthPx, heightPx) < leastFramePx) {
    const x = corners.reduce((sum, corner) => sum + corner.x, 0) / 4;
    const y = corners.reduce((sum, corner) => sum + corner.y, 0) / 4;
    const d = "M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0Z";
    return [
      { ...path, d, x, y, stroke: colors.labelHalo, strokeWidthPx: 3.2 },
      { ...path, d, x, y, stroke: colors.text, strokeWidthPx: 1.6 },
    ];
  }
  const d = `M${corners.map(({ x, y }) => `${round(x)} ${round(y)}`).join("L")}Z`;
  return [
    { ...path, d, stroke: colors.labelHalo, strokeWidthPx: 3.2 },
    { ...path, d, fill: colors.text, fillOpacity: 0.08, stroke: colors.text, strokeWidthPx: 1.4 },
  ];
}

/**
 * A small map that shows where a page's map lies: Ukraine in its recognised borders and its neighbours, the frame as it
 * stands on the ground, Kyiv. Of all Europe where the frame reaches beyond Ukraine; an empty block where it would not
 * tell anything (`locatorOmission` says why).
 */
export function buildLocator(
  content: SnapshotContent,
  camera: FrameCamera,
  locale: Locale,
  style: PageStyle,
  measure: MeasureText,
): Block {
  const { locator } = content;
  const choice = chooseLocatorExtent(camera);
  if (locator === null || "omission" in choice) return emptyBlock;
  const widthPx = Math.round(Math.min(style.columnPx * columnShare, camera.widthPx * mapShare));
  const small = locatorCamera(choice.extent, widthPx);
  const { heightPx } = small;
  const corners = frameCorners(camera).map((corner) => projectToFrame(small, corner));
  const box = { x: 0, y: 0, width: widthPx, height: heightPx };
  const { colors } = style;
  return {
    widthPx,
    heightPx,
    primitives: [
      { kind: "rect", ...box, fill: colors.water },
      ...groundParts(groundPaths(locator, choice.extent, small), style),
      ...outlineParts(corners, style),
      ...labelLocator(choice.extent, small, corners, locatorMessages[locale], style, measure),
      { kind: "rect", ...box, stroke: colors.stateBorder, strokeWidthPx: 0.75 },
    ],
  };
}
