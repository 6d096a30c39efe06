import type { LngLat } from "../../geo/position";
import { buildSegmentTree, type SegmentTree } from "../../geo/segment-tree";
import type { SnapLine, SnapSource } from "./snap-line";

export interface SnapPath {
  readonly source: SnapSource;
  readonly hasVertices: boolean;
  readonly reach: number;
  /** Two or more. */
  readonly positions: readonly LngLat[];
  /** Index of its first segment in the tree. */
  readonly firstSegment: number;
  /** Paths of one network are joined where they share a vertex. */
  readonly network: string;
}

/** Every segment of the lines in one tree. */
export interface SnapIndex {
  readonly paths: readonly SnapPath[];
  readonly tree: SegmentTree;
  /** The index of the path that each segment belongs to. */
  readonly pathOfSegment: Uint32Array;
}

function networkOf(source: SnapSource): string {
  switch (source.kind) {
    case "contact-line":
      return `contact-line|${source.date}|${source.sourceId}`;
    case "zone":
      return `zone|${source.id}`;
    default:
      return source.kind;
  }
}

/** Whether two sources are one line, of which somebody may want to follow the course. */
export function isSameLine(a: SnapSource, b: SnapSource): boolean {
  return networkOf(a) === networkOf(b) && (a.kind !== "river" || b.kind !== "river" || a.id === b.id);
}

/** An index over lines to snap to; where two are equally near, the one that comes first wins. Empty paths are left out. */
export function buildSnapIndex(lines: readonly SnapLine[]): SnapIndex {
  const paths: SnapPath[] = [];
  let segmentCount = 0;
  for (const { source, hasVertices, reach = 1, paths: given } of lines) {
    const network = networkOf(source);
    for (const path of given) {
      const [first] = path;
      if (first === undefined) continue;
      const positions = path.length === 1 ? [first, first] : path;
      paths.push({ source, hasVertices, reach, positions, firstSegment: segmentCount, network });
      segmentCount += positions.length - 1;
    }
  }
  const pathOfSegment = new Uint32Array(segmentCount);
  paths.forEach(({ firstSegment, positions }, index) => {
    pathOfSegment.fill(index, firstSegment, firstSegment + positions.length - 1);
  });
  return { paths, tree: buildSegmentTree(paths.map(({ positions }) => positions)), pathOfSegment };
}
