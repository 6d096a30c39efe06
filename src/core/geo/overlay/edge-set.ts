import type { PointIndex } from "./point-index";

/**
 * Edges between numbered points, each once. `subject` and `clip` say how many more times the rings of each go from
 * `from` to `to` than back: by so much the winding number is higher on the left of the edge.
 */
export interface EdgeSet {
  readonly points: PointIndex;
  readonly from: number[];
  readonly to: number[];
  readonly subject: number[];
  readonly clip: number[];
  /** Whether the edge has yet to be compared with all others. */
  readonly isNew: boolean[];
}

/** Collects edges: those that lie on each other become one, and none where they cancel out. */
export interface EdgeCollector {
  add(from: number, to: number, subject: number, clip: number, isNew: boolean): void;
  finish(): EdgeSet;
}

/** A collector for edges between points of an index. */
export function createEdgeCollector(points: PointIndex): EdgeCollector {
  const edges = { points, from: [], to: [], subject: [], clip: [], isNew: [] } as EdgeSet;
  const { from, to, subject, clip, isNew } = edges;
  const known = new Map<number, number>();
  return {
    add(start, end, subjectTimes, clipTimes, isNewEdge) {
      if (start === end) return;
      const [lower, upper] = start < end ? [start, end] : [end, start];
      const key = lower * 0x4000000 + upper;
      const index = known.get(key);
      if (index === undefined) {
        known.set(key, from.length);
        from.push(start);
        to.push(end);
        subject.push(subjectTimes);
        clip.push(clipTimes);
        isNew.push(isNewEdge);
        return;
      }
      const sign = from[index] === start ? 1 : -1;
      subject[index] = (subject[index] as number) + sign * subjectTimes;
      clip[index] = (clip[index] as number) + sign * clipTimes;
      if (!isNewEdge) isNew[index] = false;
    },
    finish() {
      let kept = 0;
      for (let index = 0; index < from.length; index++) {
        if (subject[index] === 0 && clip[index] === 0) continue;
        from[kept] = from[index] as number;
        to[kept] = to[index] as number;
        subject[kept] = subject[index] as number;
        clip[kept] = clip[index] as number;
        isNew[kept] = isNew[index] as boolean;
        kept++;
      }
      for (const column of [from, to, subject, clip, isNew]) column.length = kept;
      return edges;
    },
  };
}
