import { layoutScale } from "../../workspace/page-size";
import type { PageSpec } from "../../workspace/page-spec";
import { drawDifference } from "../areas/draw-difference";
import { drawZoneAreas } from "../areas/draw-zone-areas";
import { densityAreas } from "../density/density-scale";
import type { FrameCamera } from "../frame-projection";
import { placeLabels } from "../label-placement";
import { type PlacedNotes, placeNotes } from "../notes/place-notes";
import type { SnapshotContent } from "../page-content";
import type { Box, MeasureText, Primitive } from "../page-primitives";
import type { PageStyle } from "../page-style";
import type { ArrangedSymbol } from "./arrange-symbols";
import { type DrawnIncidents, drawSymbols, leaders } from "./draw-symbols";
import { holdDots, type NameObstacles } from "./held-names";
import type { PlacedLabel, SymbolSpot } from "./label-request";
import { requestNames } from "./name-requests";
import { paintNames } from "./paint-names";
import { placeBadges } from "./place-badges";
import { symbolBox } from "./symbol-parts";

function drawZones({ zoneAreas, zoneDifference }: SnapshotContent, camera: FrameCamera, spec: PageSpec) {
  const { themeName } = spec;
  const scale = layoutScale(spec);
  const hatches = zoneDifference === null ? [] : drawDifference(zoneDifference, camera, themeName, scale);
  return drawZoneAreas(zoneAreas, camera, themeName, scale, hatches);
}

export interface MapPrimitives {
  /**
   * In CSS pixels of the frame, to be clipped to it; zones, density, halos, trail, names, symbols, badges, notes, from
   * bottom to top.
   */
  readonly primitives: readonly Primitive[];
  readonly symbols: readonly ArrangedSymbol[];
  readonly trail: readonly ArrangedSymbol[];
  readonly labels: readonly PlacedLabel[];
  readonly notes: PlacedNotes;
  /** What symbols and badges cover. */
  readonly spots: readonly SymbolSpot[];
}

/**
 * Zones, incidents, notes and names of the map, placed once for the whole frame; `blocks` are kept free of names and notes.
 *
 * @param held  what stands on any of the pages whose names and notes are to stand still
 */
export function buildMapPrimitives(
  content: SnapshotContent,
  drawn: DrawnIncidents,
  spec: PageSpec,
  style: PageStyle,
  camera: FrameCamera,
  blocks: readonly Box[],
  measure: MeasureText,
  held: NameObstacles | null = null,
): MapPrimitives {
  const { widthPx, heightPx } = camera;
  const { halos, symbols, trail } = drawSymbols(content, drawn, style, camera);
  const areas = drawn.density === null ? [] : densityAreas(drawn.density, spec.themeName);
  const zones = content.layers.zones ? drawZones(content, camera, spec) : [];
  const badges = placeBadges(symbols, { widthPx, heightPx, blocks }, style);
  const spots: SymbolSpot[] = [
    ...[...symbols, ...trail].map((symbol) => ({ box: symbolBox(symbol), origin: symbol.origin })),
    ...badges.map(({ symbol, text }) => ({ box: text.box, origin: symbol.origin })),
  ];
  const obstacles: NameObstacles = {
    symbols: held === null ? spots : held.symbols,
    blocks: held === null ? blocks : [...blocks, ...held.blocks],
  };
  const notes = placeNotes(content.annotations, camera, style, measure, {
    blocks: obstacles.blocks,
    symbols: obstacles.symbols.map(({ box }) => box),
  });
  const names = requestNames(content, spec.locale, style, camera);
  const placed = placeLabels(
    names.requests,
    {
      widthPx,
      heightPx,
      symbols: obstacles.symbols,
      blocks: [...obstacles.blocks, ...notes.boxes],
      maxLabels: Math.round((widthPx * heightPx) / (6200 * style.mapScale ** 1.5)),
    },
    measure,
  );
  const labels = held === null ? placed : holdDots(placed, spots);
  return {
    primitives: [
      ...zones,
      ...areas,
      ...halos,
      ...trail,
      ...paintNames(labels, names, style, spec.themeName, drawn.density !== null),
      ...leaders(symbols, style.colors.label),
      ...symbols,
      ...badges.map(({ text }) => text),
      ...notes.primitives,
    ],
    symbols,
    trail,
    labels,
    notes,
    spots,
  };
}
