import { dropConsecutiveDuplicates, isSamePosition, type LngLat, type MultiLineString } from "../position";
import { joinLines, type LineTree, nearestNode } from "./line-tree";

// Wider than what rounding leaves between two ends that mean one place.
const SAME_PLACE_METERS = 100;

/**
 * The lines of one river as its main course, in the direction that ends at the mouth: the longest chain upstream from
 * there, whatever direction and order the lines had. Arms that do not belong to it are left out, gaps stay gaps.
 *
 * @returns the pieces downstream, source first; without any when no line has two positions
 */
export function orientRiver(lines: readonly (readonly LngLat[])[], mouth: LngLat): MultiLineString {
  const tree = joinLines(lines);
  const mouthNode = nearestNode(tree, mouth);
  if (mouthNode === null) return { type: "MultiLineString", coordinates: [] };
  const chain = walkBack(walkFrom(tree, mouthNode));
  const pieces: [number, number][][] = [[]];
  chain.forEach((node, index) => {
    const before = chain[index - 1];
    const edge = before === undefined ? undefined : edgeBetween(tree, before, node);
    if (edge?.line === null && edge.meters > SAME_PLACE_METERS) pieces.push([]);
    const [lng, lat] = tree.positions[node] as LngLat;
    const piece = pieces.at(-1) as [number, number][];
    const last = piece.at(-1);
    if (last === undefined || !isSamePosition(last, [lng, lat])) piece.push([lng, lat]);
  });
  return { type: "MultiLineString", coordinates: pieces.filter((piece) => piece.length > 1) };
}

/**
 * Lines joined into one path by straight pieces between their nearest ends: the longest chain, in the direction that
 * most of its length has already.
 *
 * @returns without consecutive duplicates; empty when no line has two positions
 */
export function chainLines(lines: readonly (readonly LngLat[])[]): LngLat[] {
  const tree = joinLines(lines);
  if (tree.positions.length === 0) return [];
  const chain = walkBack(walkFrom(tree, walkFrom(tree, 0).farthest));
  let onwardMeters = 0;
  chain.slice(1).forEach((node, index) => {
    const edge = edgeBetween(tree, chain[index] as number, node);
    if (edge !== undefined && edge.line !== null) onwardMeters += edge.isOnward ? edge.meters : -edge.meters;
  });
  const path = dropConsecutiveDuplicates(chain.map((node) => tree.positions[node] as LngLat));
  return onwardMeters < 0 ? path.reverse() : path;
}

interface Walk {
  readonly farthest: number;
  /** By node the one before it on the way from the start; -1 for the start. */
  readonly cameFrom: Int32Array;
}

function walkFrom(tree: LineTree, start: number): Walk {
  const cameFrom = new Int32Array(tree.positions.length).fill(-1);
  const meters = new Float64Array(tree.positions.length).fill(-1);
  meters[start] = 0;
  const waiting = [start];
  let farthest = start;
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (meters[node]! > meters[farthest]!) farthest = node;
    for (const edge of tree.edges[node] ?? []) {
      if (meters[edge.to]! >= 0) continue;
      meters[edge.to] = meters[node]! + edge.meters;
      cameFrom[edge.to] = node;
      waiting.push(edge.to);
    }
  }
  return { farthest, cameFrom };
}

/** The nodes from the farthest one back to where the walk began. */
function walkBack({ farthest, cameFrom }: Walk): number[] {
  const chain: number[] = [];
  for (let node = farthest; node >= 0; node = cameFrom[node]!) chain.push(node);
  return chain;
}

function edgeBetween(tree: LineTree, from: number, to: number) {
  return tree.edges[from]?.find((edge) => edge.to === to);
}
