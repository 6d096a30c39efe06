import type { LngLat } from "../../core/geo/position";
import type { FrameCamera, FramePoint } from "../frame-projection";
import type { Box } from "../page-primitives";
import { clipPath } from "./clip-path";
import { clipRing } from "./clip-ring";
import { decimalsFor, pathData } from "./path-data";
import { simplifyPoints } from "./simplify-points";
import { projectPath } from "./world-copies";

/** Paths are true to this share of a device pixel. */
const tolerance = 0.1;

/** A frame that paths are drawn for. */
export interface PathFrame {
  readonly camera: FrameCamera;
  /** What paths are cut to. */
  readonly box: Box;
  readonly tolerancePx: number;
  readonly decimals: number;
}

/** A path as a frame takes it: simplified, and which of its segments are no more than a cut of the data. */
export interface FramePath {
  readonly points: readonly FramePoint[];
  readonly isCut: readonly boolean[];
}

/**
 * @param marginPx  how far paths reach beyond the frame
 * @param scale  device pixels per CSS pixel
 */
export function pathFrame(camera: FrameCamera, marginPx: number, scale: number): PathFrame {
  return {
    camera,
    box: {
      x: -marginPx,
      y: -marginPx,
      width: camera.widthPx + 2 * marginPx,
      height: camera.heightPx + 2 * marginPx,
    },
    tolerancePx: tolerance / scale,
    decimals: decimalsFor(scale),
  };
}

/** A path on the ground in CSS pixels of the frame, once for each copy of the world that may be seen. */
export function framePaths({ camera, tolerancePx }: PathFrame, path: readonly LngLat[]): FramePath[] {
  return projectPath(camera, path).map(({ points, isOnSeam }) => {
    const kept = simplifyPoints(points, tolerancePx, (index) => isOnSeam[index] === true);
    return {
      points: kept.map((index) => points[index]!),
      isCut: kept.map((index, place) => {
        const next = kept[place + 1];
        return next !== undefined && isOnSeam[index] === true && isOnSeam[next] === true;
      }),
    };
  });
}

/** Path data of the ground within closed paths. */
export function fillData({ box, decimals }: PathFrame, rings: readonly FramePath[]): string {
  return rings.map(({ points }) => pathData(clipRing(points.slice(0, -1), box), true, decimals)).join("");
}

/** Path data of the paths themselves; those that are cut by the frame are left open. */
export function strokeData({ box, decimals }: PathFrame, paths: readonly FramePath[]): string {
  return paths
    .flatMap(({ points, isCut }) => clipPath(points, box, (index) => isCut[index] !== true))
    .map((piece) => {
      const [first, last] = [piece[0]!, piece.at(-1)!];
      const isClosed = piece.length > 3 && first.x === last.x && first.y === last.y;
      return pathData(piece, isClosed, decimals);
    })
    .join("");
}
