import { distanceMeters } from "../../core/geo/geodesic";
import type { LngLat } from "../../core/geo/position";
import type { River } from "../../core/places/river";

/** Wider gaps are reservoirs and missing reaches: a straight line over them would not be the river. */
const widestGapMeters = 2000;

/** The course of a river, with small gaps between the end of one part and the start of the next closed by a straight edge. */
export function riverPaths({ course }: River): readonly (readonly LngLat[])[] {
  const parts: readonly (readonly LngLat[])[] = course.coordinates;
  return parts.flatMap((part, index) => {
    const end = part.at(-1);
    const start = parts[index + 1]?.[0];
    const isJoined = end && start && distanceMeters(end, start) <= widestGapMeters;
    return isJoined ? [part, [end, start]] : [part];
  });
}
