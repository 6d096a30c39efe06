import type { LngLat } from "../../geo/position";
import { shortLengthMeters } from "./local-scale";
import { type NetworkGraph, networkGraph, type Run } from "./network-graph";
import { type Placement, placementsOn } from "./placements";
import type { SnapIndex, SnapPath } from "./snap-index";
import type { SnapSource } from "./snap-line";

/** A way along known lines. */
export interface FollowedPath {
  /** From the one position to the other, both included, with every vertex between them. */
  readonly path: readonly LngLat[];
  /** What the way starts on. */
  readonly source: SnapSource;
  readonly lengthMeters: number;
}

/** A way may be so many times as long as the straight line; beyond, two ends of a loop are meant, not the loop. */
const longestDetour = 8;

/** A stretch of one path, from one place on it to another: vertex indices with the share of the edge after them. */
interface Stretch {
  readonly path: SnapPath;
  readonly from: number;
  readonly to: number;
}

interface Way {
  readonly meters: number;
  readonly stretches: readonly Stretch[];
}

/**
 * The shortest way between two positions along one line, or along lines of one network that share vertices.
 *
 * @param from, to  positions on lines of the index, as `snapPosition` gives them
 * @returns null where no such way is, where both are the same place, or where it is more than eight times as long as
 *   the straight line
 */
export function followBetween(index: SnapIndex, from: LngLat, to: LngLat): FollowedPath | null {
  const starts = placementsOn(index, from);
  const ends = placementsOn(index, to);
  const directMeters = shortLengthMeters(from, to);
  if (directMeters === 0) return null;
  const mostMeters = longestDetour * directMeters;
  let best: { readonly way: Way; readonly source: SnapSource } | null = null;
  for (const network of new Set(starts.map(({ path }) => path.network))) {
    const here = starts.filter(({ path }) => path.network === network);
    const there = ends.filter(({ path }) => path.network === network);
    if (there.length === 0) continue;
    const way = shortestWay(networkGraph(index, network), here, there, mostMeters);
    if (way === null || (best !== null && best.way.meters <= way.meters)) continue;
    best = { way, source: (way.stretches[0] ?? here[0] ?? there[0])!.path.source };
  }
  if (best === null || best.way.meters > mostMeters) return null;
  const between: LngLat[] = [];
  for (const position of best.way.stretches.flatMap(positionsOf)) {
    const isRepeated = isNearlySame(position, between.at(-1) ?? from) || isNearlySame(position, to);
    if (!isRepeated) between.push(position);
  }
  return {
    path: [from, ...between, to],
    source: best.source,
    lengthMeters: best.way.meters,
  };
}

/** The shortest way; a longer one than `mostMeters` may be missed. */
function shortestWay(
  graph: NetworkGraph,
  starts: readonly Placement[],
  ends: readonly Placement[],
  mostMeters: number,
): Way | null {
  const nodeCount = graph.runsAtNode.length;
  const meters = new Float64Array(nodeCount).fill(Infinity);
  const arrivedBy: ({ readonly node: number | null; readonly stretch: Stretch } | undefined)[] = [];
  const isDone = new Uint8Array(nodeCount);
  const reach = (node: number, before: number | null, stretch: Stretch) => {
    const total = (before === null ? 0 : (meters[before] as number)) + stretchMeters(graph, stretch);
    if (total >= (meters[node] as number)) return;
    meters[node] = total;
    arrivedBy[node] = { node: before, stretch };
  };
  for (const { path, at } of starts) {
    const run = runAround(graph, path, at);
    reach(run.fromNode, null, { path, from: at, to: run.fromVertex });
    reach(run.toNode, null, { path, from: at, to: run.toVertex });
  }
  for (let node = nearestOpen(meters, isDone); node >= 0; node = nearestOpen(meters, isDone)) {
    // What is farther is no part of a way that is short enough.
    if ((meters[node] as number) > mostMeters) break;
    isDone[node] = 1;
    for (const { path, fromVertex, toVertex, fromNode, toNode } of graph.runsAtNode[node] as Run[]) {
      if (fromNode === node) reach(toNode, node, { path, from: fromVertex, to: toVertex });
      if (toNode === node) reach(fromNode, node, { path, from: toVertex, to: fromVertex });
    }
  }

  let best: Way | null = null;
  const offer = (way: Way) => {
    if (way.meters < (best?.meters ?? Infinity)) best = way;
  };
  for (const { path, at } of ends) {
    for (const start of starts) {
      if (start.path !== path) continue;
      const stretch = { path, from: start.at, to: at };
      offer({ meters: stretchMeters(graph, stretch), stretches: [stretch] });
    }
    const run = runAround(graph, path, at);
    for (const [node, vertex] of [
      [run.fromNode, run.fromVertex],
      [run.toNode, run.toVertex],
    ] as const) {
      if (meters[node] === Infinity) continue;
      const last = { path, from: vertex, to: at };
      const total = (meters[node] as number) + stretchMeters(graph, last);
      if (total < ((best as Way | null)?.meters ?? Infinity))
        offer({ meters: total, stretches: [...stretchesTo(arrivedBy, node), last] });
    }
  }
  return best;
}

function stretchesTo(
  arrivedBy: readonly ({ readonly node: number | null; readonly stretch: Stretch } | undefined)[],
  end: number,
): Stretch[] {
  const stretches: Stretch[] = [];
  let node: number | null = end;
  while (node !== null) {
    const arrival: { readonly node: number | null; readonly stretch: Stretch } | undefined = arrivedBy[node];
    if (arrival === undefined) break;
    stretches.push(arrival.stretch);
    node = arrival.node;
  }
  return stretches.reverse();
}

function nearestOpen(meters: Float64Array, isDone: Uint8Array): number {
  let nearest = -1;
  for (let node = 0; node < meters.length; node++) {
    if (isDone[node] === 1 || meters[node] === Infinity) continue;
    if (nearest < 0 || (meters[node] as number) < (meters[nearest] as number)) nearest = node;
  }
  return nearest;
}

function runAround(graph: NetworkGraph, path: SnapPath, at: number): Run {
  const runs = graph.runsOfPath.get(path) ?? [];
  return (runs.find(({ toVertex }) => at <= toVertex) ?? runs.at(-1)) as Run;
}

function stretchMeters(graph: NetworkGraph, { path, from, to }: Stretch): number {
  const atVertex = graph.metersAtVertex.get(path) as Float64Array;
  const metersAt = (at: number) => {
    const vertex = Math.min(Math.floor(at), atVertex.length - 2);
    const before = atVertex[vertex] as number;
    return before + (at - vertex) * ((atVertex[vertex + 1] as number) - before);
  };
  return Math.abs(metersAt(to) - metersAt(from));
}

/** Vertices of a stretch, its own end included where that is one. */
function positionsOf({ path: { positions }, from, to }: Stretch): LngLat[] {
  const [low, high] = [Math.ceil(Math.min(from, to)), Math.floor(Math.max(from, to))];
  const between = low <= high ? positions.slice(low, high + 1) : [];
  return from <= to ? between : between.reverse();
}

/** Closer than a tenth of a millimetre. */
function isNearlySame(a: LngLat, b: LngLat): boolean {
  return Math.abs(a[0] - b[0]) < 1e-9 && Math.abs(a[1] - b[1]) < 1e-9;
}
