import type { ControlVersion } from "../../../core/control/control-version";
import { type AreaIndex, areaContains, indexArea } from "../../../core/geo/area-index";
import { destination } from "../../../core/geo/geodesic";
import type { Area, LngLat } from "../../../core/geo/position";
import type { DepthAnchor } from "../../../core/zones/depth-anchor";
import { measurePath, placeAlong } from "../../../core/zones/depths/measured-path";
import type { Holder } from "../../../core/zones/recipe";

/** Who holds the ground beside a line; null where a side is mixed, contested or unknown. */
export interface SideHolders {
  readonly left: Holder | null;
  readonly right: Holder | null;
}

const sampleCount = 24;
const sampleDepthsMeters = [1_000, 5_000];
/** A side is said to be held by one party that has more than this share of its samples, */
const clearShare = 1 / 2;
/** and this many times as many as the other. */
const clearLead = 3;

const indexes = new WeakMap<Area, AreaIndex>();
function indexOf(area: Area): AreaIndex {
  const known = indexes.get(area) ?? indexArea(area);
  indexes.set(area, known);
  return known;
}

/** Places at even distances along a path; measured so that a drag of one vertex costs little. */
function stationsOf(path: readonly LngLat[]): readonly DepthAnchor[] {
  const measured = measurePath(path);
  return Array.from({ length: sampleCount }, (_, index) =>
    placeAlong(measured, ((index + 0.5) / sampleCount) * measured.lengthMeters),
  ).filter((place) => place !== null);
}

/**
 * Who holds each side of a line, within 5 km of it, by a control map: by Russia where most samples lie in its areas
 * that are assessed, by Ukraine where most lie in Ukraine and in no area of the map.
 *
 * @param ukraine  null where its ground is not known: then Ukraine is said to hold nothing
 */
export function findSideHolders(
  path: readonly LngLat[],
  { areas }: Pick<ControlVersion, "areas">,
  ukraine: Area | null,
): SideHolders {
  const stations = stationsOf(path);
  const assessed = areas.filter(({ holder, status }) => holder === "RU" && status === "assessed");
  const holderAt = (position: LngLat): Holder | null => {
    const isIn = ({ geometry }: { readonly geometry: Area }) => areaContains(indexOf(geometry), position);
    if (assessed.some(isIn)) return "RU";
    if (ukraine === null || areas.some(isIn)) return null;
    return areaContains(indexOf(ukraine), position) ? "UA" : null;
  };
  const holderOf = (turn: number): Holder | null => {
    const found = stations.flatMap(({ position, bearing }) =>
      sampleDepthsMeters.map((depth) => holderAt(destination(position, bearing + turn, depth))),
    );
    const countOf = (holder: Holder) => found.filter((each) => each === holder).length;
    const isClear = (one: number, other: number) =>
      one > found.length * clearShare && one >= other * clearLead;
    const [russian, ukrainian] = [countOf("RU"), countOf("UA")];
    if (isClear(russian, ukrainian)) return "RU";
    return isClear(ukrainian, russian) ? "UA" : null;
  };
  return { left: holderOf(-90), right: holderOf(90) };
}
