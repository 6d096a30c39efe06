import { densifyPath } from "../densify";
import { distanceMeters, interpolate } from "../geodesic";
import type { LngLat } from "../position";
import type { StripRequest } from "./issues";

// Closer than this, a cut falls on the vertex that is already there.
const SAME_PLACE_METERS = 0.01;

const GAP_METERS = 0.05;

/** A stretch of the baseline along which the depths stay the same. */
export interface Run {
  readonly path: readonly LngLat[];
  readonly leftMeters: number;
  readonly rightMeters: number;
}

/**
 * The baseline as runs of equal depth, end to end, each densified along its geodesics.
 *
 * @param points  the baseline without consecutive duplicates
 */
export function splitIntoRuns(
  points: readonly LngLat[],
  request: StripRequest,
  toleranceMeters: number,
): Run[] {
  const segments = [...(request.segments ?? [])].sort((a, b) => a.fromMeters - b.fromMeters);
  const cuts = segments.flatMap(({ fromMeters, toMeters }) => [fromMeters, toMeters]);
  const runs = cutPath(points, cuts).map(({ path, fromMeters, toMeters }) => {
    const middle = (fromMeters + toMeters) / 2;
    const { leftMeters, rightMeters } =
      segments.find((segment) => segment.fromMeters <= middle && middle < segment.toMeters) ?? request;
    return { path, leftMeters, rightMeters };
  });
  return runs.map((run, index) => ({
    ...run,
    path: densifyPath(touchesAtPoint(runs[index - 1], run) ? trimStart(run.path) : run.path, toleranceMeters),
  }));
}

/** Whether the strip changes over to the other side of the line, so that both parts would meet in a single point. */
function touchesAtPoint(before: Run | undefined, run: Run): boolean {
  if (before === undefined) return false;
  const left = Math.min(before.leftMeters, run.leftMeters);
  const right = Math.min(before.rightMeters, run.rightMeters);
  return left === 0 && right === 0;
}

/** Two areas that meet in a point cannot be told from two that overlap there once they are rounded. */
function trimStart(path: readonly LngLat[]): readonly LngLat[] {
  const [from, to] = path as readonly [LngLat, LngLat, ...LngLat[]];
  const edgeMeters = distanceMeters(from, to);
  if (edgeMeters <= 2 * GAP_METERS) return path;
  return [...interpolate(from, to, [GAP_METERS / edgeMeters]), ...path.slice(1)];
}

interface CutPiece {
  path: LngLat[];
  fromMeters: number;
  toMeters: number;
}

function cutPath(points: readonly LngLat[], cuts: readonly number[]): CutPiece[] {
  const waiting = [...cuts]
    .sort((a, b) => a - b)
    .filter((cut, index, sorted) => cut - (sorted[index - 1] ?? 0) > SAME_PLACE_METERS);
  let piece: CutPiece = {
    path: [points[0] as LngLat],
    fromMeters: 0,
    toMeters: 0,
  };
  const pieces = [piece];
  const startPiece = (at: LngLat, meters: number): void => {
    piece = { path: [at], fromMeters: meters, toMeters: meters };
    pieces.push(piece);
  };
  let walkedMeters = 0;
  for (let index = 1; index < points.length; index++) {
    const from = points[index - 1] as LngLat;
    const to = points[index] as LngLat;
    const edgeMeters = distanceMeters(from, to);
    const endMeters = walkedMeters + edgeMeters;
    while (waiting.length > 0 && (waiting[0] as number) < endMeters - SAME_PLACE_METERS) {
      const cut = waiting.shift() as number;
      const [at] = interpolate(from, to, [(cut - walkedMeters) / edgeMeters]);
      piece.path.push(at as LngLat);
      piece.toMeters = cut;
      startPiece(at as LngLat, cut);
    }
    piece.path.push(to);
    piece.toMeters = endMeters;
    walkedMeters = endMeters;
    if (waiting.length > 0 && (waiting[0] as number) <= endMeters + SAME_PLACE_METERS) {
      waiting.shift();
      if (index < points.length - 1) startPiece(to, endMeters);
    }
  }
  return pieces;
}
