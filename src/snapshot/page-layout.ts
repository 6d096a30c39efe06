import { type BlockName, blockNames, placementOf } from "../workspace/page-blocks";
import { layoutScale, layoutSizePx, pageSizePx } from "../workspace/page-size";
import type { PageSpec } from "../workspace/page-spec";
import { createBlockBuilder } from "./blocks/block-builder";
import { floatAt, isInFlow } from "./blocks/float-blocks";
import { flowBoxes } from "./blocks/flow-boxes";
import { frameMap, type PageLock } from "./blocks/frame-map";
import { type Furniture, furnishMap, furniturePrimitives } from "./blocks/furnish-map";
import { padBlock, panelPadPx } from "./blocks/panel";
import { placeCredits, placeFloats } from "./blocks/place-blocks";
import { findOverlaps, listBlocks, type PlacedBlock } from "./blocks/placed-blocks";
import { type FrameCounts, frameIncidents } from "./content/count-in-frame";
import { snapshotIncidentAt } from "./content/snapshot-incidents";
import type { PageDensity } from "./density/density-scale";
import { type FrameCamera, projectPoint } from "./frame-projection";
import { buildLocator } from "./locator/build-locator";
import { buildNorthArrow } from "./north-arrow";
import { type PlacedNotes, placeNotes } from "./notes/place-notes";
import type { SnapshotContent, SnapshotIncident, SnapshotIncidents } from "./page-content";
import { type PageFrame, stripTop, withdrawalTop } from "./page-frame";
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
import type { NameObstacles } from "./symbols/held-names";
import type { PlacedLabel } from "./symbols/label-request";
import { buildMapPrimitives } from "./symbols/map-primitives";
import { symbolBox } from "./symbols/symbol-parts";

export type { PageLock };

/** A whole page as data, in CSS pixels at 96 dpi from its top left corner; `scale` makes device pixels of them. */
export interface PageLayout {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Size of the finished picture in device pixels. */
  readonly deviceWidthPx: number;
  readonly deviceHeightPx: number;
  readonly scale: number;
  /** The page within its margins, on which blocks are placed. */
  readonly sheet: Box;
  readonly mapFrame: Box;
  readonly camera: FrameCamera;
  readonly frameCounts: FrameCounts;
  readonly style: PageStyle;
  /** Over the ground and clipped to the frame, in CSS pixels of the frame. */
  readonly mapPrimitives: readonly Primitive[];
  /** Everything else, in CSS pixels of the page. */
  readonly primitives: readonly Primitive[];
  /** All blocks in their order, those that are nowhere included. */
  readonly blocks: readonly PlacedBlock[];
  /** Blocks that cover each other because one of them was put there. */
  readonly overlaps: readonly (readonly [BlockName, BlockName])[];
  /** What was wanted and found no room, or has nothing to say. */
  readonly leftOut: readonly LeftOut[];
  /** Incidents whose symbols lie beneath floating blocks. */
  readonly coveredSymbols: number;
  readonly symbols: readonly ArrangedSymbol[];
  /** Those before the window, faded and not counted. */
  readonly trail: readonly ArrangedSymbol[];
  readonly labels: readonly PlacedLabel[];
  readonly notes: PlacedNotes;
  /** Drawn in place of symbols; null where each incident has its own. */
  readonly density: PageDensity | null;
  /** What its names keep clear of but for the small blocks that find their own place. */
  readonly obstacles: NameObstacles;
  /** Arranges another page as this one. */
  readonly lock: PageLock;
}

const noRows = new Uint32Array(0);

/** Locator, scale bar and north arrow as far as the page shows them, in the order in which they take their places. */
function buildFurniture(
  content: SnapshotContent,
  camera: FrameCamera,
  spec: PageSpec,
  style: PageStyle,
  measure: MeasureText,
): Furniture[] {
  const { locale } = spec;
  const builders: readonly (readonly [Furniture["name"], () => Block])[] = [
    ["locator", () => buildLocator(content, camera, locale, style, measure)],
    ["scale-bar", () => buildScaleBar(camera, locale, style, measure)],
    ["north-arrow", () => buildNorthArrow(camera.bearing, locale, style, measure)],
  ];
  return builders
    .filter(([name]) => placementOf(spec.blocks, name).isShown)
    .map(([name, build]) => ({ name, block: build() }))
    .filter(({ block }) => block.primitives.length > 0);
}

function placeBlock(block: Block | null, x: number, y: number): Primitive[] {
  return block === null ? [] : movePrimitives(block.primitives, x, y);
}

/** What was wanted on a page and is not there, or says less than it could. */
export type LeftOut = BlockName | "legend-detail" | "sources-detail";

function listLeftOut(
  content: SnapshotContent,
  spec: PageSpec,
  { lock: { attempt }, credits }: PageFrame,
  blocks: readonly PlacedBlock[],
): LeftOut[] {
  const isSilent: Readonly<Partial<Record<BlockName, boolean>>> = {
    header: spec.title.trim() === "" && spec.subtitle.trim() === "",
    "time-strip": content.strip === null,
    withdrawal: content.withdrawal === null && spec.blocks.withdrawal?.zoneId === undefined,
    legend: attempt.detail !== null,
  };
  const missing = blocks
    .filter(({ name, isShown }) => !isShown && placementOf(spec.blocks, name).isShown && !isSilent[name])
    .map(({ name }) => name);
  const hasLegend = blocks.some(({ name, isShown }) => name === "legend" && isShown);
  return [
    ...missing,
    ...(hasLegend && attempt.detail !== null && attempt.detail < 4 ? (["legend-detail"] as const) : []),
    ...(credits.form === "full" ? [] : (["sources-detail"] as const)),
  ];
}

/** More incidents lie in the frame than a page can show apart. */
export class TooManyIncidentsError extends Error {
  constructor() {
    super(`more than ${mostPageSymbols} incidents in the frame`);
    this.name = "TooManyIncidentsError";
  }
}

/** The incidents that a frame shows, each with its own symbol. */
function listDrawn(incidents: SnapshotIncidents | null, indices: Uint32Array): SnapshotIncident[] {
  return incidents === null ? [] : Array.from(indices, (index) => snapshotIncidentAt(incidents, index));
}

/**
 * Lays a whole page out: pure, and the same for every painter. Type shrinks alike down to 7 pt, then the legend says
 * less and the map gets smaller, before any text is cut with an ellipsis. With the lock of another page it is arranged
 * as that one.
 *
 * @throws PageTooFullError where no map would be left
 * @throws TooManyIncidentsError where more incidents than `mostPageSymbols` would have to be drawn
 */
export function layoutPage(
  content: SnapshotContent,
  spec: PageSpec,
  measure: MeasureText,
  lock: PageLock | null = null,
): PageLayout {
  const page = layoutSizePx(spec);
  const device = pageSizePx(spec);
  const builder = createBlockBuilder(content, spec, measure);
  const { frame, camera, framed, credits, density } = frameMap(content, spec, builder, measure, lock);
  const { sheet, style, mapFrame, legend } = frame;
  const hasSymbols = content.layers.incidents && density === null;
  const past = hasSymbols && content.trail !== null ? frameIncidents(content.trail, camera).drawn : noRows;
  if (hasSymbols && framed.drawn.length + past.length > mostPageSymbols) throw new TooManyIncidentsError();
  const incidents = hasSymbols ? listDrawn(content.incidents, framed.drawn) : [];
  const trail = listDrawn(content.trail, past);
  const pieces = buildFurniture(content, camera, spec, style, measure);
  const floatPad = panelPadPx(style);
  const floats = [
    ...frame.floats,
    ...pieces.flatMap(({ name, block }) => floatAt(name, block, spec, sheet) ?? []),
    ...[floatAt("sources", padBlock(credits, floatPad), spec, sheet)].filter((float) => float !== null),
  ].sort((a, b) => blockNames.indexOf(a.name) - blockNames.indexOf(b.name));
  const floatsOnMap = floats.map(
    ({ box }): Box => ({ ...box, x: box.x - mapFrame.x, y: box.y - mapFrame.y }),
  );
  const notes = placeNotes(content.annotations, camera, style, measure, {
    blocks: floatsOnMap,
    symbols: [],
  });
  const furniture = furnishMap(
    pieces.filter(({ name }) => isInFlow(spec, name)),
    camera,
    {
      blocks: floatsOnMap,
      notes: notes.boxes,
      points: incidents.flatMap(({ lngLat }) => (lngLat === null ? [] : [projectPoint(camera, lngLat)])),
      reachPx: style.symbolPx,
    },
    lock?.spots,
  );
  const taken = [...floatsOnMap, ...furniture.map(({ box }) => box)];
  const map = buildMapPrimitives(
    content,
    { incidents, trail, density },
    spec,
    style,
    camera,
    taken,
    measure,
    lock?.names,
  );
  const inFlow = flowBoxes(frame, credits.heightPx);
  for (const { name, box } of furniture)
    inFlow.set(name, { ...box, x: box.x + mapFrame.x, y: box.y + mapFrame.y });
  const blocks = listBlocks(sheet, inFlow, new Map(floats.map(({ name, box }) => [name, box])));
  const isCovered = (symbol: ArrangedSymbol) =>
    floatsOnMap.some((box) => boxesCollide(box, symbolBox(symbol)));
  return {
    ...page,
    deviceWidthPx: device.widthPx,
    deviceHeightPx: device.heightPx,
    scale: layoutScale(spec),
    sheet,
    mapFrame,
    camera,
    frameCounts: framed.counts,
    style,
    mapPrimitives: [...map.primitives, ...furniturePrimitives(furniture)],
    primitives: [
      ...movePrimitives(frame.header.primitives, sheet.x, sheet.y),
      { kind: "rect", ...mapFrame, stroke: style.colors.stateBorder, strokeWidthPx: 0.75 },
      ...placeBlock(legend.side, mapFrame.x + mapFrame.width + style.gapPx, mapFrame.y),
      ...placeBlock(frame.strip, mapFrame.x, stripTop(frame)),
      ...placeBlock(frame.withdrawal, mapFrame.x, withdrawalTop(frame)),
      ...placeBlock(legend.band, sheet.x, frame.bandTop),
      ...placeFloats(floats, mapFrame, inFlow, style),
      ...placeCredits(frame, credits, floats),
    ],
    blocks,
    overlaps: findOverlaps(blocks),
    leftOut: listLeftOut(content, spec, frame, blocks),
    coveredSymbols: map.symbols.filter(isCovered).reduce((sum, { count }) => sum + count, 0),
    symbols: map.symbols,
    trail: map.trail,
    labels: map.labels,
    notes: map.notes,
    density,
    lock: {
      frame: frame.lock,
      density: density?.scale ?? null,
      spots: new Map(furniture.map(({ name, box }) => [name, box])),
      ...(lock?.names ? { names: lock.names } : {}),
    },
    obstacles: { symbols: map.spots, blocks: floatsOnMap },
  };
}
