import type { LngLat } from "../../geo/position";
import { shortLengthMeters } from "./local-scale";
import type { SnapIndex, SnapPath } from "./snap-index";

/** A stretch of a path between two neighbouring nodes. */
export interface Run {
  readonly path: SnapPath;
  /** Vertices of the path; the first is the lower. */
  readonly fromVertex: number;
  readonly toVertex: number;
  readonly fromNode: number;
  readonly toNode: number;
}

/** The paths of one network, cut where they meet. */
export interface NetworkGraph {
  /** Runs that begin or end at each node. */
  readonly runsAtNode: readonly (readonly Run[])[];
  /** Runs of each path, in its order. */
  readonly runsOfPath: ReadonlyMap<SnapPath, readonly Run[]>;
  /** Metres from a path's start to each of its vertices. */
  readonly metersAtVertex: ReadonlyMap<SnapPath, Float64Array>;
}

const graphs = new WeakMap<SnapIndex, Map<string, NetworkGraph>>();

/** The graph of a network; built when it is first asked for. */
export function networkGraph(index: SnapIndex, network: string): NetworkGraph {
  const known = graphs.get(index) ?? new Map<string, NetworkGraph>();
  graphs.set(index, known);
  const graph = known.get(network) ?? buildGraph(index.paths.filter((path) => path.network === network));
  known.set(network, graph);
  return graph;
}

const keyOf = ([lng, lat]: LngLat) => `${lng},${lat}`;

function buildGraph(paths: readonly SnapPath[]): NetworkGraph {
  const uses = new Map<string, number>();
  for (const { positions } of paths)
    for (const position of positions) uses.set(keyOf(position), (uses.get(keyOf(position)) ?? 0) + 1);

  const nodes = new Map<string, number>();
  const runsAtNode: Run[][] = [];
  const nodeAt = (position: LngLat): number => {
    const key = keyOf(position);
    const node = nodes.get(key) ?? nodes.size;
    nodes.set(key, node);
    runsAtNode[node] ??= [];
    return node;
  };
  const runsOfPath = new Map<SnapPath, Run[]>();
  const metersAtVertex = new Map<SnapPath, Float64Array>();
  for (const path of paths) {
    const { positions } = path;
    const runs: Run[] = [];
    let fromVertex = 0;
    for (let vertex = 1; vertex < positions.length; vertex++) {
      const position = positions[vertex] as LngLat;
      if (vertex < positions.length - 1 && (uses.get(keyOf(position)) ?? 0) < 2) continue;
      const fromNode = nodeAt(positions[fromVertex] as LngLat);
      const run = { path, fromVertex, toVertex: vertex, fromNode, toNode: nodeAt(position) };
      runs.push(run);
      runsAtNode[run.fromNode]?.push(run);
      if (run.toNode !== run.fromNode) runsAtNode[run.toNode]?.push(run);
      fromVertex = vertex;
    }
    runsOfPath.set(path, runs);
    metersAtVertex.set(path, vertexMeters(positions));
  }
  return { runsAtNode, runsOfPath, metersAtVertex };
}

function vertexMeters(positions: readonly LngLat[]): Float64Array {
  const meters = new Float64Array(positions.length);
  for (let vertex = 1; vertex < positions.length; vertex++) {
    const from = positions[vertex - 1] as LngLat;
    const to = positions[vertex] as LngLat;
    meters[vertex] = (meters[vertex - 1] as number) + shortLengthMeters(from, to);
  }
  return meters;
}
