import { UNITS_PER_DEGREE } from "../../../core/geo/lattice";
import type { LngLat, MultiPolygon } from "../../../core/geo/position";

type Loop = [number, number][];

/** Results of boolean operations are exact to a unit of their lattice: what is narrower than a few is no area. */
const narrowestDegrees = 4 / UNITS_PER_DEGREE;

/** Twice the signed area in square degrees, edges straight in them: positive for a counter-clockwise ring. */
function turnOf(ring: readonly LngLat[]): number {
  let sum = 0;
  for (let index = 0; index + 1 < ring.length; index++) {
    const [x, y] = ring[index]!;
    const [nextX, nextY] = ring[index + 1]!;
    sum += x * nextY - nextX * y;
  }
  return sum;
}

function isSliver(ring: readonly LngLat[]): boolean {
  let length = 0;
  for (let index = 0; index + 1 < ring.length; index++) {
    const [x, y] = ring[index]!;
    const [nextX, nextY] = ring[index + 1]!;
    length += Math.hypot(nextX - x, nextY - y);
  }
  return Math.abs(turnOf(ring)) <= length * narrowestDegrees;
}

/** Twice the area in square degrees, edges straight in them, holes taken off. */
export function planarAreaOf(area: MultiPolygon): number {
  return area.coordinates.flat().reduce((sum, ring) => sum + turnOf(ring), 0);
}

/** The loops that a ring is made of, each without a position that it passes twice; spikes and slivers are dropped. */
function listLoops(ring: readonly LngLat[]): Loop[] {
  const loops: Loop[] = [];
  const open: Loop = [];
  const placeOf = new Map<string, number>();
  for (const [lng, lat] of ring) {
    const key = `${lng} ${lat}`;
    const place = placeOf.get(key);
    if (place !== undefined) {
      const loop = open.splice(place);
      for (const [x, y] of loop) placeOf.delete(`${x} ${y}`);
      if (loop.length > 2) loops.push([...loop, [lng, lat]]);
    }
    placeOf.set(key, open.length);
    open.push([lng, lat]);
  }
  return loops.filter((loop) => !isSliver(loop));
}

function isInside([x, y]: LngLat, ring: readonly LngLat[]): boolean {
  let inside = false;
  for (let index = 0; index + 1 < ring.length; index++) {
    const [fromX, fromY] = ring[index]!;
    const [toX, toY] = ring[index + 1]!;
    if (fromY > y !== toY > y && x < fromX + ((y - fromY) / (toY - fromY)) * (toX - fromX)) inside = !inside;
  }
  return inside;
}

/**
 * The same area with rings that pass no position twice: a ring that touches itself is parted there, into polygons that
 * touch or into an exterior and its hole.
 *
 * @param area  rings that do not cross and are wound by the right-hand rule, as boolean operations give them
 * @returns null where nothing with an area is left
 */
export function splitTouchingRings(area: MultiPolygon): MultiPolygon | null {
  const polygons: MultiPolygon["coordinates"] = [];
  const homeless: Loop[] = [];
  for (const rings of area.coordinates) {
    const loops = rings.flatMap(listLoops);
    const own = loops.filter((loop) => turnOf(loop) > 0).map((loop) => [loop]);
    for (const hole of loops.filter((loop) => turnOf(loop) < 0)) if (!putHole(hole, own)) homeless.push(hole);
    polygons.push(...own);
  }
  // A ring that comes with another polygon than the one around it.
  for (const hole of homeless) putHole(hole, polygons);
  return polygons.length === 0 ? null : { type: "MultiPolygon", coordinates: polygons };
}

/** Adds a hole to the innermost polygon around it; false where there is none. */
function putHole(hole: Loop, polygons: readonly Loop[][]): boolean {
  const [from, to] = [hole[0]!, hole[1]!];
  // No edge is shared, so that the middle of one lies off every other ring.
  const middle: LngLat = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  const around = polygons.filter(([exterior]) => isInside(middle, exterior!));
  if (around.length === 0) return false;
  around.reduce((least, polygon) => (turnOf(polygon[0]!) < turnOf(least[0]!) ? polygon : least)).push(hole);
  return true;
}
