import { layoutScale, layoutSizePx, pageSizePx } from "../workspace/page-size";
import type { PageSpec } from "../workspace/page-spec";
import { type FrameCounts, type FramedIncidents, frameIncidents } from "./content/count-in-frame";
import { snapshotIncidentAt } from "./content/snapshot-incidents";
import { buildCredits } from "./credits";
import { isSameScale, measureDensity, type PageDensity, usualScale } from "./density/density-scale";
import { type FrameCamera, type FramePoint, fitCamera, projectToFrame } from "./frame-projection";
import type { PlacedLabel } from "./label-placement";
import { buildNorthArrow } from "./north-arrow";
import { type PlacedNotes, placeNotes } from "./notes/place-notes";
import type { SnapshotContent, SnapshotIncident, SnapshotIncidents } from "./page-content";
import { choosePageFrame, type FrameHints, type PageFrame, stripTop, withdrawalTop } from "./page-frame";
import {
  type Block,
  type Box,
  boxesCollide,
  type MeasureText,
  movePrimitives,
  type Primitive,
} from "./page-primitives";
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
  /** Those before the window, faded and not counted. */
  readonly trail: readonly ArrangedSymbol[];
  readonly labels: readonly PlacedLabel[];
  readonly notes: PlacedNotes;
  /** Drawn in place of symbols; null where each incident has its own. */
  readonly density: PageDensity | null;
}

const insetPx = 8;
const noRows = new Uint32Array(0);

interface MapFurniture {
  readonly boxes: readonly Box[];
  readonly primitives: readonly Primitive[];
}

/** A note counts as many symbols, since it cannot be read where it is covered. */
const noteWeight = 100;

/** The left or the right end of a row of the map: where less would be covered, the right one if alike. */
function chooseCorner(
  block: Block,
  y: number,
  camera: FrameCamera,
  points: readonly FramePoint[],
  noteBoxes: readonly Box[],
  reachPx: number,
): Box {
  const { widthPx: width, heightPx: height } = block;
  const boxes = [camera.widthPx - width - insetPx, insetPx].map((x): Box => ({ x, y, width, height }));
  const isCovered = (point: FramePoint, { x, width: boxWidth }: Box) =>
    point.x > x - reachPx &&
    point.x < x + boxWidth + reachPx &&
    point.y > y - reachPx &&
    point.y < y + height + reachPx;
  const covered = (box: Box) =>
    points.filter((point) => isCovered(point, box)).length +
    noteWeight * noteBoxes.filter((note) => boxesCollide(note, box)).length;
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
  noteBoxes: readonly Box[],
): MapFurniture {
  const scaleBar = buildScaleBar(camera, spec.locale, style, measure);
  const northArrow = buildNorthArrow(camera.bearing, spec.locale, style, measure);
  const points = drawn.flatMap(({ lngLat }) => (lngLat === null ? [] : [projectToFrame(camera, lngLat)]));
  const scaleTop = camera.heightPx - scaleBar.heightPx - insetPx;
  const scaleBox = chooseCorner(scaleBar, scaleTop, camera, points, noteBoxes, style.symbolPx);
  const northBox = chooseCorner(northArrow, insetPx / 2, camera, points, noteBoxes, style.symbolPx);
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

/** How often a page is framed until its legend and its footer say what its own map shows. */
const mostTries = 5;

interface FramedMap {
  readonly frame: PageFrame;
  readonly camera: FrameCamera;
  readonly framed: FramedIncidents;
  readonly credits: Block;
  readonly density: PageDensity | null;
}

/** Legend and footer fix the map's frame, and what lies in the frame fixes what they say. */
function frameMap(content: SnapshotContent, spec: PageSpec, measure: MeasureText): FramedMap {
  const isDensity = content.display === "density" && content.layers.incidents;
  let hints: FrameHints = { density: isDensity ? usualScale : null, leastCreditsPx: 0 };
  for (let tries = 1; ; tries++) {
    const { density: scale } = hints;
    const frame = choosePageFrame(content, spec, measure, hints);
    const { mapFrame, creditsBox, style } = frame;
    const camera = fitCamera(content.view, mapFrame.width, mapFrame.height);
    const framed = frameIncidents(content.incidents, camera);
    const credits = buildCredits(content, framed.counts, spec.locale, style, creditsBox.width, measure);
    const isLast = tries === mostTries;
    // The last try takes the scale that its legend states, whatever its own would be.
    const density = scale && measureDensity(content.incidents, camera, isLast ? scale : null);
    const hasRoom = credits.heightPx <= creditsBox.height + 0.01;
    const isTrue = density === null || scale === null || isSameScale(density.scale, scale);
    if ((hasRoom && isTrue) || isLast) return { frame, camera, framed, credits, density };
    hints = {
      density: density?.scale ?? null,
      leastCreditsPx: hasRoom ? hints.leastCreditsPx : credits.heightPx,
    };
  }
}

/** The incidents that a frame shows, each with its own symbol. */
function listDrawn(incidents: SnapshotIncidents | null, indices: Uint32Array): SnapshotIncident[] {
  return incidents === null ? [] : Array.from(indices, (index) => snapshotIncidentAt(incidents, index));
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
  const { frame, camera, framed, credits, density } = frameMap(content, spec, measure);
  const { sheet, style, mapFrame, legend } = frame;
  const hasSymbols = content.layers.incidents && density === null;
  const past = hasSymbols && content.trail !== null ? frameIncidents(content.trail, camera).drawn : noRows;
  if (hasSymbols && framed.drawn.length + past.length > mostPageSymbols) throw new TooManyIncidentsError();
  const incidents = hasSymbols ? listDrawn(content.incidents, framed.drawn) : [];
  const trail = listDrawn(content.trail, past);
  const { boxes } = placeNotes(content.annotations, camera, style, measure, { blocks: [], symbols: [] });
  const furniture = furnishMap(camera, spec, style, measure, incidents, boxes);
  const drawn = { incidents, trail, density };
  const map = buildMapPrimitives(content, drawn, spec, style, camera, furniture.boxes, measure);
  return {
    ...page,
    deviceWidthPx: device.widthPx,
    deviceHeightPx: device.heightPx,
    scale: layoutScale(spec),
    mapFrame,
    camera,
    frameCounts: framed.counts,
    style,
    mapPrimitives: [...map.primitives, ...furniture.primitives],
    primitives: [
      ...movePrimitives(frame.header.primitives, sheet.x, sheet.y),
      { kind: "rect", ...mapFrame, stroke: style.colors.stateBorder, strokeWidthPx: 0.75 },
      ...placeBlock(legend.side, mapFrame.x + mapFrame.width + style.gapPx, mapFrame.y),
      ...placeBlock(frame.strip, mapFrame.x, stripTop(frame)),
      ...placeBlock(frame.withdrawal, mapFrame.x, withdrawalTop(frame)),
      ...placeBlock(legend.band, sheet.x, frame.bandTop),
      ...placeCredits(frame, credits),
    ],
    symbols: map.symbols,
    trail: map.trail,
    labels: map.labels,
    notes: map.notes,
    density,
  };
}
