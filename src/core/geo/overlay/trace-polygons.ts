import type { Point64 } from "clipper2-ts";
import { type Arrangement, originOf } from "./arrangement";
import { turnOf } from "./exact-turn";

/** Points without the closing one: an exterior runs anticlockwise, a hole clockwise. */
export type Loop = Point64[];

/** What is narrower than this on average, in units of the lattice, is no area but what rounding left. */
const NARROWEST_UNITS = 4;

/**
 * The polygons that faces of an arrangement make together, each an exterior and its holes. No loop passes a point twice,
 * and no two loops of a polygon part its inside: they touch in points alone.
 *
 * @param isKept  whether the face along a border belongs to the result
 */
export function tracePolygons(arrangement: Arrangement, isKept: (border: number) => boolean): Loop[][] {
  const polygons: Loop[][] = [];
  const holes: Loop[] = [];
  for (const walk of traceWalks(arrangement, isKept)) {
    const loops = splitWalk(arrangement, walk);
    const exterior = loops.findIndex((loop) => sizeOf(loop) > 0);
    if (exterior < 0) holes.push(...loops);
    else polygons.push([...loops.splice(exterior, 1), ...loops]);
  }
  giveHoles(polygons, holes);
  return dropSlivers(polygons);
}

/** Closed walks along the edges between what is kept and what is not, the kept side on the left. */
function traceWalks(arrangement: Arrangement, isKept: (border: number) => boolean): number[][] {
  const { edges, leaving, firstAt, placeOf, borderOf } = arrangement;
  const isOpen = new Uint8Array(borderOf.length);
  for (let half = 0; half < borderOf.length; half++) {
    if (isKept(borderOf[half]!) && !isKept(borderOf[half ^ 1]!)) isOpen[half] = 1;
  }
  const isEdge = isOpen.slice();
  const walks: number[][] = [];
  for (let start = 0; start < isOpen.length; start++) {
    if (isOpen[start] === 0) continue;
    const walk: number[] = [];
    for (let half = start; isOpen[half] === 1; ) {
      isOpen[half] = 0;
      walk.push(originOf(edges, half));
      const point = originOf(edges, half ^ 1);
      let place = placeOf[half ^ 1]!;
      do place = place === firstAt[point] ? firstAt[point + 1]! - 1 : place - 1;
      while (isEdge[leaving[place]!] === 0);
      half = leaving[place]!;
    }
    walks.push(walk);
  }
  return walks;
}

/** A walk as loops that pass no point twice. */
function splitWalk({ edges }: Arrangement, walk: readonly number[]): Loop[] {
  const { xs, ys } = edges.points;
  const loops: number[][] = [];
  const open: number[] = [];
  const placeOf = new Map<number, number>();
  for (const point of walk) {
    const place = placeOf.get(point);
    if (place !== undefined) {
      const loop = open.splice(place);
      for (const passed of loop) placeOf.delete(passed);
      loops.push(loop);
    }
    placeOf.set(point, open.length);
    open.push(point);
  }
  loops.push(open);
  return loops.map((loop) => loop.map((point) => ({ x: xs[point]!, y: ys[point]! })));
}

/** Twice the area in square units, below 0 for a loop that runs clockwise. */
function sizeOf(loop: Loop): number {
  const { x: originX, y: originY } = loop[0]!;
  let size = 0;
  for (let index = 2; index < loop.length; index++) {
    const [a, b] = [loop[index - 1]!, loop[index]!];
    size += (a.x - originX) * (b.y - originY) - (a.y - originY) * (b.x - originX);
  }
  return size;
}

function isSliver(loop: Loop): boolean {
  let length = 0;
  for (let index = 0; index < loop.length; index++) {
    const [a, b] = [loop[index]!, loop[(index + 1) % loop.length]!];
    length += Math.hypot(b.x - a.x, b.y - a.y);
  }
  return Math.abs(sizeOf(loop)) < NARROWEST_UNITS * length;
}

/** Every hole to the smallest polygon around it. */
function giveHoles(polygons: readonly Loop[][], holes: readonly Loop[]): void {
  if (holes.length === 0) return;
  const exteriors = polygons.map((loops) => ({ loops, box: boxOf(loops[0]!), size: sizeOf(loops[0]!) }));
  exteriors.sort((a, b) => a.size - b.size);
  for (const hole of holes) {
    const [from, to] = [hole[0]!, hole[1]!];
    // No edges have more in common than their ends, so the middle of one lies off all others.
    const middle = { x: from.x + to.x, y: from.y + to.y };
    const around = exteriors.find(({ loops, box }) => holdsBox(box, from, to) && winds(loops[0]!, middle));
    around?.loops.push(hole);
  }
}

type Box = readonly [west: number, south: number, east: number, north: number];

function boxOf(loop: Loop): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of loop) {
    west = Math.min(west, x);
    south = Math.min(south, y);
    east = Math.max(east, x);
    north = Math.max(north, y);
  }
  return [west, south, east, north];
}

function holdsBox([west, south, east, north]: Box, ...points: readonly Point64[]): boolean {
  return points.every(({ x, y }) => x >= west && y >= south && x <= east && y <= north);
}

/** Whether a loop goes around a point that is not on it; the point's coordinates are doubled. */
function winds(loop: Loop, { x, y }: Point64): boolean {
  let isInside = false;
  for (let index = 0; index < loop.length; index++) {
    const [a, b] = [loop[index]!, loop[(index + 1) % loop.length]!];
    if (2 * a.y > y === 2 * b.y > y) continue;
    const turn = turnOf(2 * a.x, 2 * a.y, 2 * b.x, 2 * b.y, x, y);
    if (2 * b.y > y ? turn > 0 : turn < 0) isInside = !isInside;
  }
  return isInside;
}

function dropSlivers(polygons: readonly Loop[][]): Loop[][] {
  const broad = polygons.filter(([exterior]) => !isSliver(exterior!));
  const boxes = broad.map(([exterior]) => boxOf(exterior!));
  // A narrow hole may be crossed by a ground that all but fills it.
  const isEmpty = (hole: Loop) => {
    const [west, south, east, north] = boxOf(hole);
    return boxes.every((box) => box[0] < west || box[1] < south || box[2] > east || box[3] > north);
  };
  return broad.map(([exterior, ...holes]) => [
    exterior!,
    ...holes.filter((hole) => !isSliver(hole) || !isEmpty(hole)),
  ]);
}
