import { type FrameCamera, projectPoint } from "../frame-projection";
import type { SnapshotAreaLabel, SnapshotContent, SnapshotPlace } from "../page-content";
import type { FontSpec } from "../page-primitives";
import { type PageStyle, smallestTextPx } from "../page-style";
import type { LabelRequest } from "./label-request";

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

/** Names that a map is to bear. */
export interface NameRequests {
  readonly requests: readonly LabelRequest[];
  /** Those of areas; the others are of places. */
  readonly areas: ReadonlyMap<LabelRequest, SnapshotAreaLabel>;
}

/** The names of what the layers show, at CSS pixels of the frame. */
export function requestNames(
  { areaLabels, places, layers }: SnapshotContent,
  locale: string,
  { mapScale }: PageStyle,
  camera: FrameCamera,
): NameRequests {
  const areas = new Map<LabelRequest, SnapshotAreaLabel>();
  for (const label of areaLabels) {
    const isOfZones = label.kind === "zone" || label.kind === "difference";
    if (isOfZones ? layers.zones : layers.labels)
      areas.set(areaRequest(label, camera, locale, mapScale), label);
  }
  const towns = layers.labels ? places.map((place) => placeRequest(place, camera, mapScale)) : [];
  return { requests: [...areas.keys(), ...towns], areas };
}
