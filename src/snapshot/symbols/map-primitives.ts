import { zoneColor } from "../../look/theme/tokens";
import { haloStrength } from "../../map/layers/crowding";
import { leastHaloRadiusMeters } from "../../map/layers/incident-measures";
import type { PageSpec } from "../../workspace/page-spec";
import { type FrameCamera, isInFrame, projectToFrame } from "../frame-projection";
import { type LabelRequest, type PlacedLabel, placeLabels } from "../label-placement";
import type { SnapshotAreaLabel, SnapshotContent, SnapshotIncident, SnapshotPlace } from "../page-content";
import type { Box, FontSpec, MeasureText, Primitive } from "../page-primitives";
import { type PageStyle, smallestTextPx } from "../page-style";
import { type ArrangedSymbol, arrangeSymbols, type PlacedIncident } from "./arrange-symbols";
import { haloParts, symbolBox } from "./symbol-parts";

const equatorMeters = 40_075_016.686;

/** CSS pixels of a length on the ground at a latitude; Mercator stretches by 1 / cos. */
export function metersToPx(camera: Pick<FrameCamera, "zoom">, meters: number, lat: number): number {
  return (meters * 512 * 2 ** camera.zoom) / (equatorMeters * Math.cos((lat * Math.PI) / 180));
}

const placeSizesPx: readonly number[] = [14, 12.4, 11.2, 10.4, 9.9];

function placeRequest(place: SnapshotPlace, camera: FrameCamera): LabelRequest {
  const sizePx = Math.max(smallestTextPx, placeSizesPx[Math.min(5, Math.max(1, place.rank)) - 1]!);
  return {
    lines: [place.name],
    ...projectToFrame(camera, place.lngLat),
    kind: "point",
    priority: place.rank,
    population: place.population,
    font: { family: "map", sizePx, weight: place.rank <= 2 ? 600 : 400 },
    dotRadiusPx: place.rank <= 1 ? 2.6 : place.rank === 2 ? 2.2 : 1.7,
  };
}

const areaFonts: Readonly<Record<SnapshotAreaLabel["kind"], FontSpec>> = {
  country: { family: "map", sizePx: 12.5, weight: 600, letterSpacingPx: 2.2 },
  sea: { family: "map", sizePx: 12.5, weight: 400, italic: true, letterSpacingPx: 1.2 },
  region: { family: "map", sizePx: 10.5, weight: 400, letterSpacingPx: 1.4 },
  zone: { family: "map", sizePx: 11.5, weight: 600 },
};
const areaPriorities = { zone: 0, country: 2.2, sea: 2.3, region: 3.5 } as const;

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

function areaRequest(label: SnapshotAreaLabel, camera: FrameCamera, locale: string): LabelRequest {
  const name = label.kind === "country" ? label.name.toLocaleUpperCase(locale) : label.name;
  return {
    lines: label.kind === "zone" ? [name] : balanceLines(name),
    ...projectToFrame(camera, label.lngLat),
    // A bare letter says which zone only right beside it.
    kind: isLetter(label) ? "point" : "area",
    priority: areaPriorities[label.kind],
    population: null,
    font: areaFonts[label.kind],
    dotRadiusPx: 0,
  };
}

export interface MapPrimitives {
  /** In CSS pixels of the frame, to be clipped to it; halos, symbols, names, from bottom to top. */
  readonly primitives: readonly Primitive[];
  readonly symbols: readonly ArrangedSymbol[];
  readonly labels: readonly PlacedLabel[];
}

/** From a symbol that was moved aside to the place it stands for, which gets a dot. */
function leaders(symbols: readonly ArrangedSymbol[], color: string): Primitive[] {
  const dotPx = 1.5;
  const d = `M${-dotPx} 0a${dotPx} ${dotPx} 0 1 0 ${2 * dotPx} 0a${dotPx} ${dotPx} 0 1 0 ${-2 * dotPx} 0Z`;
  return symbols.flatMap(({ x, y, origin }): Primitive[] =>
    Math.hypot(x - origin.x, y - origin.y) < 1
      ? []
      : [
          { kind: "line", x1: origin.x, y1: origin.y, x2: x, y2: y, color, widthPx: 0.9 },
          { kind: "path", d, x: origin.x, y: origin.y, fill: color },
        ],
  );
}

/**
 * Incidents and names of the map, placed once for the whole frame: `drawn` are the incidents whose point or halo reaches
 * into it; `blocks` are kept free of names.
 */
export function buildMapPrimitives(
  content: SnapshotContent,
  drawn: readonly SnapshotIncident[],
  spec: PageSpec,
  style: PageStyle,
  camera: FrameCamera,
  blocks: readonly Box[],
  measure: MeasureText,
): MapPrimitives {
  const { colors } = style;
  const wide = drawn.filter(({ radiusMeters }) => radiusMeters >= leastHaloRadiusMeters).length;
  const { fill } = haloStrength(wide);
  const halos: Primitive[] = [];
  const points: PlacedIncident[] = [];
  for (const incident of drawn) {
    if (incident.lngLat === null) continue;
    const point = projectToFrame(camera, incident.lngLat);
    const haloPx =
      incident.radiusMeters >= leastHaloRadiusMeters
        ? metersToPx(camera, incident.radiusMeters, incident.lngLat[1])
        : 0;
    if (haloPx > style.symbolPx)
      halos.push(...haloParts(point.x, point.y, haloPx, colors.family[incident.family], fill));
    if (isInFrame(camera, point)) points.push({ ...point, incident });
  }
  const symbols = arrangeSymbols(points, style.symbolPx);
  const areaLabels = new Map<LabelRequest, SnapshotAreaLabel>();
  const requests: LabelRequest[] = [];
  for (const label of content.areaLabels) {
    const isShown = label.kind === "zone" ? content.layers.zones : content.layers.labels;
    if (!isShown) continue;
    const request = areaRequest(label, camera, spec.locale);
    areaLabels.set(request, label);
    requests.push(request);
  }
  if (content.layers.labels) requests.push(...content.places.map((place) => placeRequest(place, camera)));
  const labels = placeLabels(
    requests,
    {
      widthPx: camera.widthPx,
      heightPx: camera.heightPx,
      symbols: symbols.map(symbolBox),
      origins: symbols.map(({ origin }) => origin),
      blocks,
      maxLabels: Math.round((camera.widthPx * camera.heightPx) / 6200),
    },
    measure,
  );
  const labelColor = ({ request }: PlacedLabel) => {
    const area = areaLabels.get(request);
    if (area === undefined) return request.priority <= 2 ? colors.label : colors.labelMinor;
    if (area.kind === "sea") return colors.labelWater;
    return area.kind === "zone" ? zoneColor(spec.themeName, area.scenario ?? "A") : colors.textMuted;
  };
  const names = labels.flatMap((label): Primitive[] => {
    const { request, lines, hasDot } = label;
    const color = labelColor(label);
    const isSea = areaLabels.get(request)?.kind === "sea";
    const halo = isSea ? {} : { halo: { color: colors.labelHalo, widthPx: 1.5 } };
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
  return { primitives: [...halos, ...names, ...leaders(symbols, colors.label), ...symbols], symbols, labels };
}
