import type { FramePoint } from "../frame-projection";
import type { SymbolPrimitive } from "../page-primitives";

export type SymbolLook = Pick<SymbolPrimitive, "family" | "match" | "status" | "color" | "opacity">;

export interface PlacedIncident extends FramePoint {
  readonly incident: SymbolLook;
}

export interface ArrangedSymbol extends SymbolPrimitive {
  /** Where the incidents really are; differs from `x`, `y` where symbols were fanned out. */
  readonly origin: FramePoint;
}

interface Cluster {
  readonly x: number;
  readonly y: number;
  readonly members: PlacedIncident[];
}

/** Symbols whose centres are nearer than this share of their radius cover each other and count as one spot. */
const overlapShare = 1.5;

/** Groups points nearer than `reachPx` to the first of their group, by a grid, in input order. */
function clusterPoints(points: readonly PlacedIncident[], reachPx: number): Cluster[] {
  const grid = new Map<string, Cluster[]>();
  const clusters: Cluster[] = [];
  for (const point of points) {
    const column = Math.floor(point.x / reachPx);
    const row = Math.floor(point.y / reachPx);
    let home: Cluster | undefined;
    for (let dy = -1; dy <= 1 && home === undefined; dy++) {
      for (let dx = -1; dx <= 1 && home === undefined; dx++) {
        home = grid
          .get(`${column + dx},${row + dy}`)
          ?.find((cluster) => Math.hypot(cluster.x - point.x, cluster.y - point.y) < reachPx);
      }
    }
    if (home !== undefined) {
      home.members.push(point);
      continue;
    }
    const made: Cluster = { x: point.x, y: point.y, members: [point] };
    clusters.push(made);
    const key = `${column},${row}`;
    grid.set(key, [...(grid.get(key) ?? []), made]);
  }
  return clusters;
}

const strength = ({ opacity = 1 }: SymbolLook) => opacity;

/** Members of a cluster that look alike, counted; those that differ in strength alone have the strongest's. */
function stackAlike(members: readonly PlacedIncident[]): { look: SymbolLook; count: number }[] {
  const stacks = new Map<string, { look: SymbolLook; count: number }>();
  for (const { incident } of members) {
    const key = `${incident.family}|${incident.match}|${incident.status}|${incident.color ?? ""}`;
    const stack = stacks.get(key) ?? { look: incident, count: 0 };
    stack.count++;
    if (strength(incident) > strength(stack.look)) stack.look = incident;
    stacks.set(key, stack);
  }
  return [...stacks.values()].sort((a, b) => b.count - a.count);
}

/**
 * Symbols for incidents: those on one spot that look alike become one with a count, those that look different are
 * fanned out on a ring around the spot. Nothing is dropped: the counts add up to the number of points.
 */
export function arrangeSymbols(points: readonly PlacedIncident[], radiusPx: number): ArrangedSymbol[] {
  return clusterPoints(points, radiusPx * overlapShare).flatMap(({ x, y, members }) => {
    const stacks = stackAlike(members);
    const ringPx =
      stacks.length === 1 ? 0 : Math.max(radiusPx * 1.25, (stacks.length * radiusPx * 2.3) / (2 * Math.PI));
    return stacks.map(({ look, count }, index): ArrangedSymbol => {
      const angle =
        (2 * Math.PI * index) / stacks.length - Math.PI / 2 + (stacks.length === 2 ? Math.PI / 2 : 0);
      return {
        kind: "symbol",
        x: x + ringPx * Math.cos(angle),
        y: y + ringPx * Math.sin(angle),
        radiusPx,
        ...look,
        count,
        origin: { x, y },
      };
    });
  });
}
