import type { LngLat } from "../../geo/position";
import { localScale } from "./local-scale";

/**
 * The path with at most so many of its positions, the ends and those that shape it most among them.
 * Source: Douglas and Peucker 1973, doi:10.3138/FM57-6770-U75U-7727, by rank instead of by tolerance
 *
 * @param most  2 or more
 */
export function thinPath(path: readonly LngLat[], most: number): readonly LngLat[] {
  if (path.length <= most) return path;
  const weights = shapeWeights(path);
  const byWeight = Array.from(weights.keys()).sort(
    (a, b) => (weights[b] as number) - (weights[a] as number) || a - b,
  );
  const kept = new Set(byWeight.slice(0, most));
  return path.filter((_, index) => kept.has(index));
}

/** How far each position departs from the line it would leave; never more than that of the one it depends on. */
function shapeWeights(path: readonly LngLat[]): Float64Array {
  const weights = new Float64Array(path.length);
  weights[0] = Infinity;
  weights[path.length - 1] = Infinity;
  const open: [first: number, last: number, limit: number][] = [[0, path.length - 1, Infinity]];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const [first, last, limit] = part;
    let farthest = -1;
    let farthestMeters = -1;
    for (let index = first + 1; index < last; index++) {
      const meters = metersFromEdge(path[index] as LngLat, path[first] as LngLat, path[last] as LngLat);
      if (meters > farthestMeters) [farthest, farthestMeters] = [index, meters];
    }
    if (farthest < 0) continue;
    const weight = Math.min(limit, farthestMeters);
    weights[farthest] = weight;
    open.push([first, farthest, weight], [farthest, last, weight]);
  }
  return weights;
}

function metersFromEdge(position: LngLat, from: LngLat, to: LngLat): number {
  const { metersPerLng, metersPerLat } = localScale(position[1]);
  const [dx, dy] = [(to[0] - from[0]) * metersPerLng, (to[1] - from[1]) * metersPerLat];
  const [px, py] = [(position[0] - from[0]) * metersPerLng, (position[1] - from[1]) * metersPerLat];
  const squared = dx * dx + dy * dy;
  const share = squared === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / squared));
  return Math.hypot(px - share * dx, py - share * dy);
}
