import type { LngLat } from "../../core/geo/position";
import { mercatorX } from "../../core/geo/web-mercator";
import { type FrameCamera, type FramePoint, frameProjector } from "../frame-projection";

/** A path in CSS pixels of the frame, and which of its points lie on the antimeridian, where data are cut. */
export interface ProjectedPath {
  readonly points: readonly FramePoint[];
  readonly isOnSeam: readonly boolean[];
}

const seamTolerance = 1e-9;
const worldPx = 512;

function isSeam(lng: number): boolean {
  const around = ((lng % 360) + 360) % 360;
  return Math.abs(around - 180) < seamTolerance;
}

/** Longitudes that run on past ±180 wherever the path crosses the antimeridian: each edge takes the short way round. */
export function unwrapLongitudes(path: readonly LngLat[]): number[] {
  let turns = 0;
  return path.map(([lng], index) => {
    const previous = path[index - 1];
    if (previous !== undefined && Math.abs(lng - previous[0]) > 180) turns += lng < previous[0] ? 360 : -360;
    return lng + turns;
  });
}

/**
 * A path as the frame shows it: once for every copy of the world that can reach into the frame, edges across the
 * antimeridian in one piece.
 */
export function projectPath(camera: FrameCamera, path: readonly LngLat[]): ProjectedPath[] {
  if (path.length === 0) return [];
  const lngs = unwrapLongitudes(path);
  const isOnSeam = lngs.map(isSeam);
  const project = frameProjector(camera);
  // Not by spreading: a path can have more positions than a call can have arguments.
  const [west, east] = lngs.reduce(([least, most], lng) => [Math.min(least, lng), Math.max(most, lng)], [
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ] as [number, number]);
  const reach = Math.hypot(camera.widthPx, camera.heightPx) / 2 / (worldPx * 2 ** camera.zoom);
  const middle = mercatorX(camera.center[0]);
  const first = Math.ceil(middle - reach - mercatorX(east));
  const last = Math.floor(middle + reach - mercatorX(west));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const shift = 360 * (first + index);
    return { points: path.map(([, lat], place) => project(lngs[place]! + shift, lat)), isOnSeam };
  });
}
