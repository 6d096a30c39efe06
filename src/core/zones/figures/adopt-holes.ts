import { boundingBoxOfPath, boxContains } from "../../geo/bounding-box";
import type { MultiPolygon } from "../../geo/position";

type LinearRing = [number, number][];

/**
 * The same area with every hole in the polygon that it is a hole of. Clipper2's tree now and then puts a hole that touches
 * its outline beside it, as a polygon of its own; such a one is wound clockwise.
 */
export function adoptHoles(area: MultiPolygon | null): MultiPolygon | null {
  if (area === null) return null;
  const isHole = (rings: readonly LinearRing[]) => signedSize(rings[0] ?? []) < 0;
  const orphans = area.coordinates.filter(isHole);
  if (orphans.length === 0) return area;
  const polygons = area.coordinates.filter((rings) => !isHole(rings)).map((rings) => [...rings]);
  for (const hole of orphans.flat()) {
    const [outline] = polygons
      .filter(([exterior]) => exterior !== undefined && holdsRing(exterior, hole))
      .sort(([a], [b]) => signedSize(a ?? []) - signedSize(b ?? []));
    outline?.push(hole);
  }
  return polygons.length === 0 ? null : { type: "MultiPolygon", coordinates: polygons };
}

/** Twice its size in square degrees, above 0 for a ring that runs anticlockwise. */
function signedSize(ring: readonly (readonly [number, number])[]): number {
  let size = 0;
  for (let index = 1; index < ring.length; index++) {
    const [from, to] = [ring[index - 1]!, ring[index]!];
    size += from[0] * to[1] - to[0] * from[1];
  }
  return size;
}

/** Whether one ring lies in another, by most of the middles of its edges: single ones may lie on the other's edge. */
function holdsRing(exterior: LinearRing, ring: LinearRing): boolean {
  const box = boundingBoxOfPath(exterior);
  if (box === null || !ring.every((position) => boxContains(box, position))) return false;
  let inside = 0;
  for (let index = 1; index < ring.length; index++) {
    const [from, to] = [ring[index - 1]!, ring[index]!];
    inside += isWithin(exterior, (from[0] + to[0]) / 2, (from[1] + to[1]) / 2) ? 1 : -1;
  }
  return inside > 0;
}

function isWithin(ring: LinearRing, lng: number, lat: number): boolean {
  let inside = false;
  for (let index = 1; index < ring.length; index++) {
    const [from, to] = [ring[index - 1]!, ring[index]!];
    if (from[1] > lat === to[1] > lat) continue;
    if (lng < from[0] + ((lat - from[1]) / (to[1] - from[1])) * (to[0] - from[0])) inside = !inside;
  }
  return inside;
}
