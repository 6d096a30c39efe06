import type { BoundingBox } from "./bounding-box";
import type { LngLat } from "./position";

const FAN_OUT = 8;

/**
 * The segments of several paths, in order, with boxes around runs of eight, of sixty-four, and so on. Neighbours on a
 * path are neighbours in place, so the boxes stay small without sorting.
 */
export interface SegmentTree {
  readonly count: number;
  /** Four numbers per segment: from lng, from lat, to lng, to lat. */
  readonly ends: Float64Array;
  /** Level 0 boxes single segments; each level above boxes eight of the one below. */
  readonly levels: readonly Float64Array[];
}

/** The tree over every segment of the paths; a path with fewer than two positions adds none. */
export function buildSegmentTree(paths: readonly (readonly LngLat[])[]): SegmentTree {
  const count = paths.reduce((sum, path) => sum + Math.max(0, path.length - 1), 0);
  const ends = new Float64Array(count * 4);
  const boxes = new Float64Array(count * 4);
  let offset = 0;
  for (const path of paths) {
    for (let index = 1; index < path.length; index++) {
      const from = path[index - 1] as LngLat;
      const to = path[index] as LngLat;
      ends.set([from[0], from[1], to[0], to[1]], offset);
      boxes[offset] = Math.min(from[0], to[0]);
      boxes[offset + 1] = Math.min(from[1], to[1]);
      boxes[offset + 2] = Math.max(from[0], to[0]);
      boxes[offset + 3] = Math.max(from[1], to[1]);
      offset += 4;
    }
  }
  const levels: Float64Array[] = [boxes];
  for (let below: Float64Array = boxes; below.length > 4 * FAN_OUT; ) {
    below = boxEveryEight(below);
    levels.push(below);
  }
  return { count, ends, levels };
}

/** Calls `visit` with the index of every segment whose box overlaps `box`, in ascending order. */
export function visitSegmentsInBox(
  tree: SegmentTree,
  box: BoundingBox,
  visit: (segmentIndex: number) => void,
): void {
  const [west, south, east, north] = box;
  const descend = (level: number, first: number, last: number): void => {
    const boxes = tree.levels[level] as Float64Array;
    for (let index = first; index < last; index++) {
      const at = index * 4;
      if ((boxes[at] as number) > east || (boxes[at + 2] as number) < west) continue;
      if ((boxes[at + 1] as number) > north || (boxes[at + 3] as number) < south) continue;
      if (level === 0) {
        visit(index);
      } else {
        const below = (tree.levels[level - 1] as Float64Array).length / 4;
        descend(level - 1, index * FAN_OUT, Math.min(below, (index + 1) * FAN_OUT));
      }
    }
  };
  const top = tree.levels.length - 1;
  descend(top, 0, (tree.levels[top] as Float64Array).length / 4);
}

/** The two ends of a segment. */
export function segmentEnds(tree: SegmentTree, segmentIndex: number): readonly [LngLat, LngLat] {
  const at = segmentIndex * 4;
  const { ends } = tree;
  return [
    [ends[at] as number, ends[at + 1] as number],
    [ends[at + 2] as number, ends[at + 3] as number],
  ];
}

function boxEveryEight(below: Float64Array): Float64Array {
  const childCount = below.length / 4;
  const boxes = new Float64Array(Math.ceil(childCount / FAN_OUT) * 4);
  for (let index = 0; index < boxes.length / 4; index++) {
    const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let child = index * FAN_OUT; child < Math.min(childCount, (index + 1) * FAN_OUT); child++) {
      box[0] = Math.min(box[0], below[child * 4] as number);
      box[1] = Math.min(box[1], below[child * 4 + 1] as number);
      box[2] = Math.max(box[2], below[child * 4 + 2] as number);
      box[3] = Math.max(box[3], below[child * 4 + 3] as number);
    }
    boxes.set(box, index * 4);
  }
  return boxes;
}
