import type { LngLat } from "../../../src/core/geo/position";

// Cubic B-spline subdivision (Lane and Riesenfeld 1980): it rounds corners and takes out the jitter of vertices that
// were authored on a coarse grid. Ends stay where they are.

const decimals = 4;
/** Vertices nearer than this to the line without them say nothing; about 100 metres. */
const toleranceDegrees = 0.001;

/** A smooth line along the vertices. */
export function smoothLine(vertices: readonly LngLat[]): [number, number][] {
  const last = vertices.length - 1;
  const at = (index: number): LngLat => vertices[Math.min(Math.max(index, 0), last)] as LngLat;
  const once = [at(0), ...subdivide(vertices, at).slice(1, -2), at(last)];
  const onceAt = (index: number): LngLat => once[Math.min(Math.max(index, 0), once.length - 1)] as LngLat;
  const twice = [at(0), ...subdivide(once, onceAt).slice(1, -2), at(last)];
  return simplify(twice).map(roundPosition);
}

/** A smooth closed ring along the vertices of an unclosed one. */
export function smoothRing(vertices: readonly LngLat[]): [number, number][] {
  const once = subdivide(vertices, wrapped(vertices));
  const twice = subdivide(once, wrapped(once)).map(roundPosition);
  return [...twice, twice[0] as [number, number]];
}

function wrapped(vertices: readonly LngLat[]): (index: number) => LngLat {
  return (index) => vertices[(index + vertices.length) % vertices.length] as LngLat;
}

/** Each vertex drawn towards its neighbours, followed by the middle of the edge after it. */
function subdivide(vertices: readonly LngLat[], at: (index: number) => LngLat): LngLat[] {
  return vertices.flatMap((vertex, index): LngLat[] => {
    const before = at(index - 1);
    const after = at(index + 1);
    return [
      [(before[0] + 6 * vertex[0] + after[0]) / 8, (before[1] + 6 * vertex[1] + after[1]) / 8],
      [(vertex[0] + after[0]) / 2, (vertex[1] + after[1]) / 2],
    ];
  });
}

/** Douglas and Peucker 1973, in degrees of latitude. */
function simplify(path: readonly LngLat[]): readonly LngLat[] {
  const from = path[0] as LngLat;
  const to = path[path.length - 1] as LngLat;
  let farthest = 0;
  let offset = 0;
  for (let index = 1; index < path.length - 1; index++) {
    const distance = offsetDegrees(path[index] as LngLat, from, to);
    if (distance > offset) {
      offset = distance;
      farthest = index;
    }
  }
  if (offset <= toleranceDegrees) return [from, to];
  return [...simplify(path.slice(0, farthest + 1)).slice(0, -1), ...simplify(path.slice(farthest))];
}

function offsetDegrees(position: LngLat, from: LngLat, to: LngLat): number {
  const narrowing = Math.cos((position[1] * Math.PI) / 180);
  const [x, y] = [(position[0] - from[0]) * narrowing, position[1] - from[1]];
  const [dx, dy] = [(to[0] - from[0]) * narrowing, to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  return length === 0 ? Math.hypot(x, y) : Math.abs(x * dy - y * dx) / length;
}

function roundPosition([lng, lat]: LngLat): [number, number] {
  return [Number(lng.toFixed(decimals)), Number(lat.toFixed(decimals))];
}
