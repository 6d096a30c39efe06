import { densifyPath } from "../densify";
import { distanceMeters, interpolate } from "../geodesic";
import type { LngLat } from "../position";
import type { StripRequest } from "./issues";

// Closer than this, a cut falls on the vertex that is already there.
const SAME_PLACE_METERS = 0.01;

// As a share of the depth; twice what a cut may be off where it meets the line.
const GAP = 0.0005;

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
    path: densifyPath(trimStart(run.path, gapMeters(runs[index - 1], run)), toleranceMeters),
  }));
}

/**
 * Where the strip changes over to the other side of the line both parts would meet in a single point, and once rounded
 * cannot be told from two that overlap there: how far apart they are kept instead.
 */
function gapMeters(before: Run | undefined, run: Run): number {
  if (before === undefined) return 0;
  const shared = [Math.min(before.leftMeters, run.leftMeters), Math.min(before.rightMeters, run.rightMeters)];
  if (Math.max(...shared) > 0) return 0;
  const depths = [before, run].flatMap(({ leftMeters, rightMeters }) => [leftMeters, rightMeters]);
  return GAP * Math.max(...depths) + SAME_PLACE_METERS;
}

function trimStart(path: readonly LngLat[], meters: number): readonly LngLat[] {
  if (meters === 0) return path;
  const [from, to] = path as readonly [LngLat, LngLat, ...LngLat[]];
  const edgeMeters = distanceMeters(from, to);
  if (edgeMeters <= meters) return path.length > 2 ? path.slice(1) : path;
  return [...interpolate(from, to, [meters / edgeMeters]), ...path.slice(1)];
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
