import type { LngLat } from "../position";

const METERS_PER_DEGREE = 111_200;

export interface LineTreeEdge {
  readonly to: number;
  readonly meters: number;
  /** Index of the line it is part of, null where it bridges a gap. */
  readonly line: number | null;
  /** Whether it is walked in the direction of that line. */
  readonly isOnward: boolean;
}

/** Lines and the shortest bridges that make one tree of them. Lengths are approximate, for comparing. */
export interface LineTree {
  readonly positions: readonly LngLat[];
  /** By node those that leave it. */
  readonly edges: readonly (readonly LineTreeEdge[])[];
}

interface Bridge {
  readonly meters: number;
  readonly line: number;
  readonly end: LngLat;
  readonly isStart: boolean;
  readonly other: number;
  readonly at: PlaceOnLine;
}

interface PlaceOnLine {
  readonly position: LngLat;
  /** Index of a segment and the share of its length. */
  readonly along: number;
  readonly meters: number;
}

/** Joins every line to the others, from one of its ends to the nearest place of another, the narrowest gaps first. */
export function joinLines(given: readonly (readonly LngLat[])[]): LineTree {
  const lines = given.filter((line) => line.length > 1);
  const bridges = chooseBridges(lines);
  const positions: LngLat[] = [];
  const edges: LineTreeEdge[][] = [];
  const addNode = (position: LngLat): number => {
    edges.push([]);
    return positions.push(position) - 1;
  };
  const connect = (from: number, to: number, line: number | null): void => {
    const meters = roughMeters(positions[from] as LngLat, positions[to] as LngLat);
    edges[from]?.push({ to, meters, line, isOnward: true });
    edges[to]?.push({ to: from, meters, line, isOnward: false });
  };
  const landings = new Map<Bridge, number>();
  const ends = lines.map((line, lineIndex) => {
    const landingHere = bridges
      .filter(({ other }) => other === lineIndex)
      .sort((a, b) => a.at.along - b.at.along);
    const first = addNode(line[0] as LngLat);
    let last = first;
    const goOnTo = (position: LngLat): number => {
      const node = addNode(position);
      connect(last, node, lineIndex);
      last = node;
      return node;
    };
    for (let segment = 0; segment < line.length - 1; segment++) {
      for (const bridge of landingHere) {
        const isHere = Math.min(Math.floor(bridge.at.along), line.length - 2) === segment;
        if (isHere) landings.set(bridge, goOnTo(bridge.at.position));
      }
      goOnTo(line[segment + 1] as LngLat);
    }
    return { first, last };
  });
  for (const bridge of bridges) {
    const own = ends[bridge.line];
    const landing = landings.get(bridge);
    if (own !== undefined && landing !== undefined)
      connect(bridge.isStart ? own.first : own.last, landing, null);
  }
  return { positions, edges };
}

/** The node nearest to a place, null in an empty tree. */
export function nearestNode({ positions }: LineTree, place: LngLat): number | null {
  let nearest: number | null = null;
  let least = Infinity;
  positions.forEach((position, node) => {
    const meters = roughMeters(position, place);
    if (meters >= least) return;
    least = meters;
    nearest = node;
  });
  return nearest;
}

function chooseBridges(lines: readonly (readonly LngLat[])[]): Bridge[] {
  const candidates = lines.flatMap((own, line) =>
    [true, false].flatMap((isStart) => {
      const end = (isStart ? own[0] : own.at(-1)) as LngLat;
      return lines.flatMap((otherLine, other): Bridge[] => {
        if (other === line) return [];
        const at = nearestPlace(otherLine, end);
        return [{ meters: at.meters, line, end, isStart, other, at }];
      });
    }),
  );
  candidates.sort((a, b) => a.meters - b.meters);
  const group = lines.map((_, line) => line);
  const rootOf = (line: number): number => {
    let root = line;
    while (group[root] !== root) root = group[root] as number;
    group[line] = root;
    return root;
  };
  return candidates.filter(({ line, other }) => {
    const [from, to] = [rootOf(line), rootOf(other)];
    if (from === to) return false;
    group[from] = to;
    return true;
  });
}

function nearestPlace(line: readonly LngLat[], place: LngLat): PlaceOnLine {
  const shrink = Math.cos((place[1] * Math.PI) / 180);
  let best: PlaceOnLine = { position: line[0] as LngLat, along: 0, meters: Infinity };
  for (let segment = 0; segment < line.length - 1; segment++) {
    const [a, b] = [line[segment] as LngLat, line[segment + 1] as LngLat];
    const [east, north] = [(b[0] - a[0]) * shrink, b[1] - a[1]];
    const along = (place[0] - a[0]) * shrink * east + (place[1] - a[1]) * north;
    const share = Math.min(1, Math.max(0, along / (east * east + north * north || 1)));
    const position: LngLat = share === 1 ? b : [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
    const meters = roughMeters(position, place);
    if (meters < best.meters) best = { position, along: segment + share, meters };
  }
  return best;
}

function roughMeters(a: LngLat, b: LngLat): number {
  const shrink = Math.cos(((a[1] + b[1]) * Math.PI) / 360);
  return METERS_PER_DEGREE * Math.hypot((b[0] - a[0]) * shrink, b[1] - a[1]);
}
