import { uniteAreas } from "../../../core/geo/boolean";
import { polygonAreaSqMeters } from "../../../core/geo/geodesic";
import { type Area, dropConsecutiveDuplicates, type MultiPolygon, ringsOf } from "../../../core/geo/position";
import { findSelfCrossing } from "../../../core/geo/self-crossing";
import { planarAreaOf, splitTouchingRings } from "./split-touching-rings";

/** Parting rings where they touch moves nothing: what differs by more than this share is not the same area. */
const sameShare = 1e-6;
/** Areas that differ by no more than this share are told as the same one. */
const toldShare = 1e-4;

export interface SoundArea {
  /** Null where nothing is left of it. */
  readonly area: Area | null;
  /** Where a ring crossed or touched itself, null for an area that is as it was. */
  readonly crossing: readonly [number, number] | null;
}

/**
 * What an area encloses, with rings that neither cross nor touch themselves, on the lattice of boolean operations. By
 * the even-odd rule: of a bow-tie both halves, of a loop that a ring makes over itself not the part that it encloses
 * twice. Polygons that overlap are united.
 *
 * @returns null where it encloses nothing; throws a RangeError rather than give another area
 */
export function resolveArea(area: Area): MultiPolygon | null {
  const united = uniteAreas([area]);
  const split = united && splitTouchingRings(united);
  if (united === null || split === null) return null;
  const [before, after] = [planarAreaOf(united), planarAreaOf(split)];
  if (Math.abs(after - before) > before * sameShare) throw new RangeError(`${before} > ${after}`);
  return split;
}

/** An area whose rings stay clear of themselves: one that does not is resolved into its parts. */
export function makeAreaSound(area: Area): SoundArea {
  for (const ring of ringsOf(area)) {
    const crossing = findSelfCrossing(dropConsecutiveDuplicates(ring), "ring");
    if (crossing !== null) return { area: resolveArea(area), crossing: crossing.position };
  }
  return { area, crossing: null };
}

/** How a repair is told: where, and both areas in km² where the repaired one is another than its outline gave. */
export function describeRepair(where: string, before: Area, after: Area): string {
  const [drawn, resolved] = [polygonAreaSqMeters(before), polygonAreaSqMeters(after)];
  if (Math.abs(resolved - drawn) <= resolved * toldShare) return where;
  const squareKilometers = (sqMeters: number) => Number((sqMeters / 1e6).toPrecision(6));
  return `${where}; ${squareKilometers(drawn)} > ${squareKilometers(resolved)} km²`;
}
