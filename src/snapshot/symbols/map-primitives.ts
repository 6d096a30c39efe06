import { colorOfZone } from "../../map/style/overlay-zone-color";
import { layoutScale } from "../../workspace/page-size";
import type { PageSpec } from "../../workspace/page-spec";
import { drawDifference } from "../areas/draw-difference";
import { drawZoneAreas } from "../areas/draw-zone-areas";
import { densityAreas } from "../density/density-scale";
import { type FrameCamera, projectPoint } from "../frame-projection";
import { type LabelRequest, type PlacedLabel, placeLabels } from "../label-placement";
import { type PlacedNotes, placeNotes } from "../notes/place-notes";
import type { SnapshotAreaLabel, SnapshotContent, SnapshotPlace } from "../page-content";
import type { Box, FontSpec, MeasureText, Primitive } from "../page-primitives";
import { type PageStyle, smallestTextPx } from "../page-style";
import type { ArrangedSymbol } from "./arrange-symbols";
import { type DrawnIncidents, drawSymbols, leaders } from "./draw-symbols";
import { symbolBox } from "./symbol-parts";

const placeSizesPx: readonly number[] = [14, 12.4, 11.2, 10.4, 9.9];

function placeRequest(place: SnapshotPlace, camera: FrameCamera, mapScale: number): LabelRequest {
  const usualPx = placeSizesPx[Math.min(5, Math.max(1, place.rank)) - 1]!;
  const sizePx = Math.max(smallestTextPx, usualPx * mapScale);
  return {
    lines: [place.name],
    ...projectPoint(camera, place.lngLat),
    kind: "point",
    priority: place.rank,
    population: place.population,
    font: { family: "map", sizePx, weight: place.rank <= 2 ? 600 : 400 },
    dotRadiusPx: (place.rank <= 1 ? 2.6 : place.rank === 2 ? 2.2 : 1.7) * mapScale,
  };
}

const areaFonts: Readonly<Record<SnapshotAreaLabel["kind"], FontSpec>> = {
  country: { family: "map", sizePx: 12.5, weight: 600, letterSpacingPx: 2.2 },
  sea: { family: "map", sizePx: 12.5, weight: 400, italic: true, letterSpacingPx: 1.2 },
  region: { family: "map", sizePx: 10.5, weight: 400, letterSpacingPx: 1.4 },
  zone: { family: "map", sizePx: 11.5, weight: 600 },
  difference: { family: "map", sizePx: 11.5, weight: 600 },
};
const areaPriorities = { zone: 0, difference: 0, country: 2.2, sea: 2.3, region: 3.5 } as const;

/** One line, or two of about the same length. */
function balanceLines(name: string): string[] {
  const words = name.split(" ");
  if (words.length < 2) return [name];
  const splits = words
    .slice(1)
    .map((_, index) => [words.slice(0, index + 1).join(" "), words.slice(index + 1).join(" ")]);
  const longest = (lines: readonly string[]) => Math.max(...lines.map((line) => line.length));
  return splits.reduce((best, split) => (longest(split) < longest(best) ? split : best));
}

const isLetter = ({ kind, name }: SnapshotAreaLabel) => kind === "zone" && name.length === 1;

function areaRequest(
  label: SnapshotAreaLabel,
  camera: FrameCamera,
  locale: string,
  mapScale: number,
): LabelRequest {
  const font = areaFonts[label.kind];
  const name = label.kind === "country" ? label.name.toLocaleUpperCase(locale) : label.name;
  return {
    lines: label.kind === "zone" || label.kind === "difference" ? [name] : balanceLines(name),
    ...projectPoint(camera, label.lngLat),
    // A bare letter says which zone only right beside it.
    kind: isLetter(label) ? "point" : "area",
    priority: areaPriorities[label.kind],
    population: null,
    font: { ...font, sizePx: Math.max(smallestTextPx, font.sizePx * mapScale) },
    dotRadiusPx: 0,
  };
}

function drawZones({ zoneAreas, zoneDifference }: SnapshotContent, camera: FrameCamera, spec: PageSpec) {
  const { themeName } = spec;
  const scale = layoutScale(spec);
  const hatches = zoneDifference === null ? [] : drawDifference(zoneDifference, camera, themeName, scale);
  return drawZoneAreas(zoneAreas, camera, themeName, scale, hatches);
}

export interface MapPrimitives {
  /** In CSS pixels of the frame, to be clipped to it; zones, density, halos, trail, names, symbols, notes, from bottom to top. */
  readonly primitives: readonly Primitive[];
  readonly symbols: readonly ArrangedSymbol[];
  readonly trail: readonly ArrangedSymbol[];
  readonly labels: readonly PlacedLabel[];
  readonly notes: PlacedNotes;
}

/**
 * Zones, incidents, notes and names of the map, placed once for the whole frame; `blocks` are kept free of names and notes.
 */
export function buildMapPrimitives(
  content: SnapshotContent,
  drawn: DrawnIncidents,
  spec: PageSpec,
  style: PageStyle,
  camera: FrameCamera,
  blocks: readonly Box[],
  measure: MeasureText,
): MapPrimitives {
  const { colors } = style;
  const { halos, symbols, trail } = drawSymbols(content, drawn, style, camera);
  const areas = drawn.density === null ? [] : densityAreas(drawn.density, spec.themeName);
  const zones = content.layers.zones ? drawZones(content, camera, spec) : [];
  const all = [...symbols, ...trail];
  const symbolBoxes = all.map(symbolBox);
  const notes = placeNotes(content.annotations, camera, style, measure, { blocks, symbols: symbolBoxes });
  const areaLabels = new Map<LabelRequest, SnapshotAreaLabel>();
  const requests: LabelRequest[] = [];
  for (const label of content.areaLabels) {
    const isOfZones = label.kind === "zone" || label.kind === "difference";
    const isShown = isOfZones ? content.layers.zones : content.layers.labels;
    if (!isShown) continue;
    const request = areaRequest(label, camera, spec.locale, style.mapScale);
    areaLabels.set(request, label);
    requests.push(request);
  }
  if (content.layers.labels)
    requests.push(...content.places.map((place) => placeRequest(place, camera, style.mapScale)));
  const labels = placeLabels(
    requests,
    {
      widthPx: camera.widthPx,
      heightPx: camera.heightPx,
      symbols: symbolBoxes,
      origins: all.map(({ origin }) => origin),
      blocks: [...blocks, ...notes.boxes],
      maxLabels: Math.round((camera.widthPx * camera.heightPx) / (6200 * style.mapScale ** 1.5)),
    },
    measure,
  );
  const labelColor = ({ request }: PlacedLabel) => {
    const area = areaLabels.get(request);
    if (area === undefined) return request.priority <= 2 ? colors.label : colors.labelMinor;
    if (area.kind === "difference") return colors.label;
    if (area.kind === "sea") return colors.labelWater;
    if (area.kind !== "zone") return colors.textMuted;
    const { scenario = "A", color } = area;
    return colorOfZone(spec.themeName, { scenario, ...(color !== undefined && { color }) });
  };
  const names = labels.flatMap((label): Primitive[] => {
    const { request, lines, hasDot } = label;
    const color = labelColor(label);
    const isSea = areaLabels.get(request)?.kind === "sea";
    // Names of seas stand on water as on the map; over a density they would not be read.
    const halo = isSea && drawn.density === null ? {} : { halo: { color: colors.labelHalo, widthPx: 1.5 } };
    const r = request.dotRadiusPx;
    const d = `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
    const dot: Primitive = {
      kind: "path",
      d,
      x: request.x,
      y: request.y,
      stroke: colors.labelHalo,
      strokeWidthPx: 1.6,
    };
    return [
      ...(hasDot && r > 0 ? [dot, { ...dot, fill: colors.label, strokeWidthPx: 0 }] : []),
      ...lines.map((line): Primitive => ({ kind: "text", ...line, font: request.font, color, ...halo })),
    ];
  });
  return {
    primitives: [
      ...zones,
      ...areas,
      ...halos,
      ...trail,
      ...names,
      ...leaders(symbols, colors.label),
      ...symbols,
      ...notes.primitives,
    ],
    symbols,
    trail,
    labels,
    notes,
  };
}
