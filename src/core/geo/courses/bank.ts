import { subtractAreas } from "../boolean";
import { densifyPath } from "../densify";
import type { Area, LngLat } from "../position";
import { buildLeftSide } from "../strip-parts/left-side";
import { removeLoops } from "./remove-loops";

const COURSE_TOLERANCE_METERS = 1;
const MARGIN_DEGREES = 20;
const world: Area = {
  type: "Polygon",
  coordinates: [
    [
      [-180, -89],
      [180, -89],
      [180, 89],
      [-180, 89],
      [-180, -89],
    ],
  ],
};

/** The ground on both sides of a course: every place near it is on exactly one. */
export interface Banks {
  readonly left: Area;
  readonly right: Area;
}

/**
 * The ground left and right of a course, which is taken on straight beyond its ends as far as 20° from it. Edges are
 * straight in longitude/latitude, the geodesics of the course densified.
 *
 * @param course  downstream; where it meets itself it goes on without the loop
 * @returns null for a course without length, or whose end lies inside its own spiral
 */
export function buildBanks(course: readonly LngLat[]): Banks | null {
  const path = removeLoops(densifyPath(course, COURSE_TOLERANCE_METERS));
  if (path.length < 2) return null;
  const side = buildLeftSide(path, MARGIN_DEGREES);
  if (!side.ok) return null;
  const beyond: Area = { type: "Polygon", coordinates: [side.ring] };
  const right = subtractAreas(world, [beyond]);
  const left = right && subtractAreas(world, [right]);
  return left && right && { left, right };
}
