import { layoutScale, layoutSizePx, type PageSpec, pageSizePx } from "../workspace/page-spec";
import { type FrameCounts, frameIncidents } from "./content/count-in-frame";
import { snapshotIncidentAt } from "./content/snapshot-incidents";
import { buildCredits } from "./credits";
import { type FrameCamera, type FramePoint, fitCamera, projectToFrame } from "./frame-projection";
import type { PlacedLabel } from "./label-placement";
import { buildNorthArrow } from "./north-arrow";
import type { SnapshotContent, SnapshotIncident } from "./page-content";
import { choosePageFrame, type PageFrame, stripTop } from "./page-frame";
import { type Block, type Box, type MeasureText, movePrimitives, type Primitive } from "./page-primitives";
import type { PageStyle } from "./page-style";
import { buildScaleBar } from "./scale-bar";
import { mostPageSymbols } from "./snapshot-limits";
import type { ArrangedSymbol } from "./symbols/arrange-symbols";
import { buildMapPrimitives } from "./symbols/map-primitives";

/** A whole page as data, in CSS pixels at 96 dpi from its top left corner; `scale` makes device pixels of them. */
export interface PageLayout {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Size of the finished picture in device pixels. */
  readonly deviceWidthPx: number;
  readonly deviceHeightPx: number;
  readonly scale: number;
  readonly mapFrame: Box;
  readonly camera: FrameCamera;
  readonly frameCounts: FrameCounts;
  readonly style: PageStyle;
  /** Over the ground and clipped to the frame, in CSS pixels of the frame. */
  readonly mapPrimitives: readonly Primitive[];
  /** Everything else, in CSS pixels of the page. */
  readonly primitives: readonly Primitive[];
  readonly symbols: readonly ArrangedSymbol[];
  readonly labels: readonly PlacedLabel[];
}

const insetPx = 8;

interface MapFurniture {
  readonly boxes: readonly Box[];
  readonly primitives: readonly Primitive[];
}

/** The left or the right end of a row of the map: where fewer symbols would be covered, the right one if alike. */
function chooseCorner(
  block: Block,
  y: number,
  camera: FrameCamera,
  points: readonly FramePoint[],
  reachPx: number,
): Box {
  const { widthPx: width, heightPx: height } = block;
  const boxes = [camera.widthPx - width - insetPx, insetPx].map((x): Box => ({ x, y, width, height }));
  const covered = ({ x, width: boxWidth }: Box) =>
    points.filter(
      (point) =>
        point.x > x - reachPx &&
        point.x < x + boxWidth + reachPx &&
        point.y > y - reachPx &&
        point.y < y + height + reachPx,
    ).length;
  const [right, left] = boxes as [Box, Box];
  return covered(left) < covered(right) ? left : right;
}

/** Scale bar below and north arrow above, each in the corner where it covers less. */
function furnishMap(
  camera: FrameCamera,
  spec: PageSpec,
  style: PageStyle,
  measure: MeasureText,
  drawn: readonly SnapshotIncident[],
): MapFurniture {
  const scaleBar = buildScaleBar(camera, spec.locale, style, measure);
  const northArrow = buildNorthArrow(camera.bearing, spec.locale, style, measure);
  const points = drawn.flatMap(({ lngLat }) => (lngLat === null ? [] : [projectToFrame(camera, lngLat)]));
  const scaleTop = camera.heightPx - scaleBar.heightPx - insetPx;
  const scaleBox = chooseCorner(scaleBar, scaleTop, camera, points, style.symbolPx);
  const northBox = chooseCorner(northArrow, insetPx / 2, camera, points, style.symbolPx);
  return {
    boxes: [scaleBox, northBox],
    primitives: [
      ...movePrimitives(scaleBar.primitives, scaleBox.x, scaleBox.y),
      ...movePrimitives(northArrow.primitives, northBox.x, northBox.y),
    ],
  };
}

function placeBlock(block: Block | null, x: number, y: number): Primitive[] {
  return block === null ? [] : movePrimitives(block.primitives, x, y);
}

/** Footer on the sheet's lower edge with a rule above it. */
function placeCredits(frame: PageFrame, credits: Block): Primitive[] {
  const { sheet, creditsBox, style } = frame;
  const top = sheet.y + sheet.height - credits.heightPx;
  const y = top - style.gapPx * 0.38;
  const rule: Primitive = {
    kind: "line",
    x1: creditsBox.x,
    y1: y,
    x2: creditsBox.x + creditsBox.width,
    y2: y,
    color: style.colors.line,
    widthPx: 1,
  };
  return [rule, ...movePrimitives(credits.primitives, creditsBox.x, top)];
}

/** More incidents lie in the frame than a page can show apart. */
export class TooManyIncidentsError extends Error {
  constructor() {
    super(`more than ${mostPageSymbols} incidents in the frame`);
    this.name = "TooManyIncidentsError";
  }
}

/**
 * Lays a whole page out: pure, and the same for every painter. Type shrinks alike down to 7 pt, then the legend says
 * less and the map gets smaller, before any text is cut with an ellipsis.
 *
 * @throws PageTooFullError where no map would be left
 * @throws TooManyIncidentsError where more incidents than `mostPageSymbols` would have to be drawn
 */
export function layoutPage(content: SnapshotContent, spec: PageSpec, measure: MeasureText): PageLayout {
  const page = layoutSizePx(spec);
  const device = pageSizePx(spec);
  const frame = choosePageFrame(content, spec, measure);
  const { sheet, style, mapFrame, legend } = frame;
  const camera = fitCamera(content.view, mapFrame.width, mapFrame.height);
  const framed = frameIncidents(content.incidents, camera);
  const frameCounts = framed.counts;
  if (content.layers.incidents && framed.drawn.length > mostPageSymbols) throw new TooManyIncidentsError();
  const drawn = content.layers.incidents
    ? Array.from(framed.drawn, (index) => snapshotIncidentAt(content.incidents, index))
    : [];
  const furniture = furnishMap(camera, spec, style, measure, drawn);
  const map = buildMapPrimitives(content, drawn, spec, style, camera, furniture.boxes, measure);
  const credits = buildCredits(content, frameCounts, spec.locale, style, frame.creditsBox.width, measure);
  return {
    ...page,
    deviceWidthPx: device.widthPx,
    deviceHeightPx: device.heightPx,
    scale: layoutScale(spec),
    mapFrame,
    camera,
    frameCounts,
    style,
    mapPrimitives: [...map.primitives, ...furniture.primitives],
    primitives: [
      ...movePrimitives(frame.header.primitives, sheet.x, sheet.y),
      { kind: "rect", ...mapFrame, stroke: style.colors.stateBorder, strokeWidthPx: 0.75 },
      ...placeBlock(legend.side, mapFrame.x + mapFrame.width + style.gapPx, mapFrame.y),
      ...placeBlock(frame.strip, mapFrame.x, stripTop(frame)),
      ...placeBlock(legend.band, sheet.x, frame.bandTop),
      ...placeCredits(frame, credits),
    ],
    symbols: map.symbols,
    labels: map.labels,
  };
}
