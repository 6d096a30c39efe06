import type { Position } from "geojson";
import { doubleSignedArea } from "../geometry/ring-direction";

const mostTried = 9;

interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

interface MeasuredRing {
  readonly ring: Position[];
  readonly box: Box;
  readonly area: number;
}

/**
 * The rings of a shapefile's polygon as polygons: those that run clockwise are exteriors, the others holes of the
 * smallest exterior around them. A hole in no exterior, and every ring where all run the wrong way, is a polygon of its
 * own: no ring is lost.
 */
export function groupRings(rings: readonly Position[][]): Position[][][] {
  const measured = rings.map((ring) => ({ ring, box: boxOf(ring), area: doubleSignedArea(ring) }));
  const hasClockwise = measured.some(({ area }) => area < 0);
  const isExterior = ({ area }: MeasuredRing) => (hasClockwise ? area <= 0 : area >= 0);
  const polygons = measured.filter(isExterior).map((exterior) => ({ exterior, rings: [exterior.ring] }));
  const lone: Position[][][] = [];
  for (const hole of measured.filter((ring) => !isExterior(ring))) {
    const around = polygons
      .filter(({ exterior }) => surrounds(exterior, hole))
      .sort((a, b) => Math.abs(a.exterior.area) - Math.abs(b.exterior.area))[0];
    if (around === undefined) lone.push([hole.ring]);
    else around.rings.push(hole.ring);
  }
  return [...polygons.map((polygon) => polygon.rings), ...lone];
}

function surrounds(exterior: MeasuredRing, hole: MeasuredRing): boolean {
  const [outside, inside] = [exterior.box, hole.box];
  if (outside.west > inside.west || outside.south > inside.south) return false;
  if (outside.east < inside.east || outside.north < inside.north) return false;
  // A hole may touch its exterior, so more than half of a few of its positions decide.
  const step = Math.max(1, Math.floor(hole.ring.length / mostTried));
  const tried = hole.ring.filter((_, index) => index % step === 0);
  return tried.filter((position) => isInside(position, exterior.ring)).length * 2 > tried.length;
}

function isInside([x = 0, y = 0]: Position, ring: readonly Position[]): boolean {
  let inside = false;
  for (let index = 1; index < ring.length; index++) {
    const [ax = 0, ay = 0] = ring[index - 1] ?? [];
    const [bx = 0, by = 0] = ring[index] ?? [];
    if (ay > y !== by > y && x < ax + ((y - ay) * (bx - ax)) / (by - ay)) inside = !inside;
  }
  return inside;
}

function boxOf(ring: readonly Position[]): Box {
  const box = {
    west: Number.POSITIVE_INFINITY,
    south: Number.POSITIVE_INFINITY,
    east: Number.NEGATIVE_INFINITY,
    north: Number.NEGATIVE_INFINITY,
  };
  for (const [x = 0, y = 0] of ring) {
    box.west = Math.min(box.west, x);
    box.south = Math.min(box.south, y);
    box.east = Math.max(box.east, x);
    box.north = Math.max(box.north, y);
  }
  return box;
}
