import { distanceMeters } from "../../geo/geodesic";
import { isSamePosition, type LngLat } from "../../geo/position";
import type { DepthSegment } from "../../geo/strip-parts/issues";
import type { ZoneRecipe } from "../recipe";
import { isSamePlace, segmentsWithin, tidySegments } from "./depth-segments";
import { asPathRecipe, type PathRecipe, segmentsOf, vertexMeters, withPath } from "./drawn-path";
import { reversePath } from "./reverse";

/**
 * Two lines, or two strips, as one along both paths, joined by a straight piece between their nearest ends. The first
 * keeps its direction and gives depths, ends, clip and subtract; the second is reversed where it needs be, on the same
 * ground, and keeps depths that differ as depth segments.
 *
 * @returns null where one has no path of its own, and for a line with a strip
 */
export function joinZones(first: ZoneRecipe, second: ZoneRecipe): PathRecipe | null {
  const a = asPathRecipe(first);
  const given = asPathRecipe(second);
  const turned = reversePath(second);
  if (a === null || given === null || turned === null || a.kind !== given.kind) return null;
  const candidates = [given, turned].flatMap((b) => [
    { before: a, after: b, gapMeters: gapBetween(a, b) },
    { before: b, after: a, gapMeters: gapBetween(b, a) },
  ]);
  const { before, after } = candidates.reduce((best, next) =>
    next.gapMeters < best.gapMeters ? next : best,
  );
  const [head, tail] = [before.path.positions, after.path.positions];
  const touches = isSamePosition(head.at(-1) as LngLat, tail[0] as LngLat);
  const positions = [...head, ...(touches ? tail.slice(1) : tail)];
  const measures = vertexMeters(positions);
  const headMeters = measures[head.length - 1] ?? 0;
  const tailStart = measures[positions.length - tail.length] ?? 0;
  const [own, other] = [
    depthsAlong(before, a, 0, headMeters),
    depthsAlong(after, a, tailStart, measures.at(-1) ?? tailStart),
  ];
  return withPath(a, positions, joinAtSeam(tidySegments(own), tidySegments(other)));
}

/** Segments of both parts; those that meet where the parts do are one if they have the same depths. */
function joinAtSeam(before: readonly DepthSegment[], after: readonly DepthSegment[]): DepthSegment[] {
  const last = before.at(-1);
  const [first, ...others] = after;
  const isOne = last && first && isSamePlace(last.toMeters, first.fromMeters) && hasSameDepths(last, first);
  return isOne
    ? [...before.slice(0, -1), { ...last, toMeters: first.toMeters }, ...others]
    : [...before, ...after];
}

function gapBetween(before: PathRecipe, after: PathRecipe): number {
  return distanceMeters(before.path.positions.at(-1) as LngLat, after.path.positions[0] as LngLat);
}

/** The depths of a part as segments of the whole: its own segments and, where its depths differ, what lies between. */
function depthsAlong(
  part: PathRecipe,
  whole: PathRecipe,
  startMeters: number,
  endMeters: number,
): DepthSegment[] {
  const own = segmentsWithin(segmentsOf(part), 0, endMeters - startMeters).map((segment) => ({
    ...segment,
    fromMeters: segment.fromMeters + startMeters,
    toMeters: segment.toMeters + startMeters,
  }));
  if (part.kind === "line" || whole.kind === "line" || hasSameDepths(part, whole)) return own;
  const { leftMeters, rightMeters } = part;
  const stops = [
    startMeters,
    ...own.flatMap(({ fromMeters, toMeters }) => [fromMeters, toMeters]),
    endMeters,
  ];
  const between = Array.from({ length: stops.length / 2 }, (_, gap) => ({
    fromMeters: stops[2 * gap] ?? startMeters,
    toMeters: stops[2 * gap + 1] ?? endMeters,
    leftMeters,
    rightMeters,
  }));
  return [...own, ...between];
}

type Depths = Pick<DepthSegment, "leftMeters" | "rightMeters">;

const hasSameDepths = (a: Depths, b: Depths) =>
  a.leftMeters === b.leftMeters && a.rightMeters === b.rightMeters;
