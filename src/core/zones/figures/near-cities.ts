import { type AreaIndex, areaContains } from "../../geo/area-index";
import { boundingBoxOfPath } from "../../geo/bounding-box";
import { isSamePosition, type LngLat } from "../../geo/position";
import { buildSegmentTree, type SegmentTree } from "../../geo/segment-tree";
import type { StripSide } from "../depth-anchor";
import { findNearestOnLines, leastMetersToBox } from "./nearest-on-lines";
import { sideOfLine } from "./side-of-line";

/** Settlements with so many residents before 2022 are cities here; so is every capital and oblast centre. */
export const CITY_RESIDENTS = 50_000;
const OBLAST_CENTRE_RANK = 2;
const CITIES_PER_EDGE = 3;

export interface CandidatePlace {
  readonly id: string;
  readonly lngLat: LngLat;
  readonly populationBefore2022: number | null;
  /** 1 capital, 2 oblast centre, then by size. */
  readonly rank?: number;
}

/** A larger settlement by its distance from the edge of the zone. */
export interface NearCity {
  readonly placeId: string;
  /** The side of the base line on which it lies; null for a zone without a base line, or with a closed one. */
  readonly side: StripSide | null;
  /** From the zone's edge on that side, or from its line; 0 for a city inside. */
  readonly distanceMeters: number;
}

/** Whether a settlement counts as a city: 50,000 residents before 2022, or a capital or oblast centre of any size. */
export function isCity({ populationBefore2022, rank }: CandidatePlace): boolean {
  return (populationBefore2022 ?? 0) >= CITY_RESIDENTS || (rank !== undefined && rank <= OBLAST_CENTRE_RANK);
}

/**
 * The cities nearest to a zone, nearest first, then the larger first: at most three on each side of its base line, or
 * three in all where it has none. By their centres, as the gazetteer has them.
 *
 * @param area  null for a line
 * @param edge  the edges of the area, or the line itself
 * @param baseline  paths of the base line or line
 */
export function findNearCities(
  places: readonly CandidatePlace[],
  area: AreaIndex | null,
  edge: SegmentTree,
  baseline: readonly (readonly LngLat[])[],
): NearCity[] {
  const box = boundingBoxOfPath(edgeCorners(edge));
  if (box === null) return [];
  const hasSides = baseline.length > 0 && !baseline.some(isClosed);
  const base = buildSegmentTree(baseline);
  const waiting = places
    .filter(isCity)
    .map((place) => ({ place, least: leastMetersToBox(place.lngLat, box, 0) }))
    .sort((a, b) => a.least - b.least);
  const found: (NearCity & { readonly residents: number })[] = [];
  const isFull = (side: StripSide | null, meters: number) =>
    found.filter((city) => city.side === side && city.distanceMeters < meters).length >= CITIES_PER_EDGE;
  for (const { place, least } of waiting) {
    if (hasSides ? isFull("left", least) && isFull("right", least) : isFull(null, least)) break;
    const nearestBase = hasSides ? findNearestOnLines(base, place.lngLat) : null;
    const side = nearestBase && sideOfLine(base, nearestBase, place.lngLat);
    if (isFull(side, least)) continue;
    const isInside = area !== null && areaContains(area, place.lngLat);
    const distanceMeters = isInside ? 0 : (findNearestOnLines(edge, place.lngLat)?.distanceMeters ?? 0);
    const residents = place.populationBefore2022 ?? 0;
    found.push({ placeId: place.id, side, distanceMeters, residents });
  }
  found.sort((a, b) => a.distanceMeters - b.distanceMeters || b.residents - a.residents);
  const taken = new Map<StripSide | null, number>();
  return found.flatMap(({ placeId, side, distanceMeters }) => {
    const before = taken.get(side) ?? 0;
    taken.set(side, before + 1);
    return before < CITIES_PER_EDGE ? [{ placeId, side, distanceMeters }] : [];
  });
}

const isClosed = (path: readonly LngLat[]) => isSamePosition(path[0]!, path.at(-1)!);

/** Two corners of the box around all segments. */
function edgeCorners({ levels }: SegmentTree): LngLat[] {
  const top = levels.at(-1)!;
  const corners: LngLat[] = [];
  for (let at = 0; at < top.length; at += 4)
    corners.push([top[at]!, top[at + 1]!], [top[at + 2]!, top[at + 3]!]);
  return corners;
}
