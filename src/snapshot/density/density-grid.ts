import { densityMeasures, possibleWeight } from "../../map/layers/density/density-measures";
import { isPlaced } from "../content/snapshot-incidents";
import { type FrameCamera, pointProjector } from "../frame-projection";
import type { SnapshotIncidents } from "../page-content";
import type { ValueGrid } from "./contours";

/** Densities over a frame and somewhat beyond it. */
export interface DensityGrid extends ValueGrid {
  /** Side of a cell in CSS pixels; the node of column and row 0 lies at `[originPx, originPx]` of the frame. */
  readonly cellPx: number;
  readonly originPx: number;
}

const { cellPx } = densityMeasures;
/** The Gaussian is cut off here, at 1.1 % of its height. */
const reachDeviations = 3;

/** One axis of the kernel from its middle outwards, 1 in the middle: one incident alone has density 1. */
function kernelOf(spreadPx: number): number[] {
  const spreadCells = spreadPx / cellPx;
  return Array.from({ length: Math.ceil(reachDeviations * spreadCells) + 1 }, (_, cells) =>
    Math.exp(-(cells ** 2) / (2 * spreadCells ** 2)),
  );
}

/** Weights of the incidents, each shared out among the four nodes around it; a possible one weighs half. */
function countWeights(
  incidents: SnapshotIncidents,
  camera: FrameCamera,
  columns: number,
  rows: number,
  originPx: number,
): Float32Array {
  const project = pointProjector(camera);
  const weights = new Float32Array(columns * rows);
  for (let index = 0; index < incidents.count; index++) {
    if (!isPlaced(incidents, index)) continue;
    const point = project(incidents.lng[index]!, incidents.lat[index]!);
    const x = (point.x - originPx) / cellPx;
    const y = (point.y - originPx) / cellPx;
    const column = Math.floor(x);
    const row = Math.floor(y);
    if (column < 0 || row < 0 || column + 1 >= columns || row + 1 >= rows) continue;
    const weight = incidents.isCertain[index] === 1 ? 1 : possibleWeight;
    const right = x - column;
    const down = y - row;
    const at = row * columns + column;
    weights[at]! += weight * (1 - right) * (1 - down);
    weights[at + 1]! += weight * right * (1 - down);
    weights[at + columns]! += weight * (1 - right) * down;
    weights[at + columns + 1]! += weight * right * down;
  }
  return weights;
}

/** Spreads values along one axis: `stride` leads to the next node of a line of `length`, `lineStride` to the next line. */
function blur(
  source: Float32Array,
  kernel: readonly number[],
  [length, stride]: readonly [number, number],
  [lines, lineStride]: readonly [number, number],
): Float32Array {
  const target = new Float32Array(source.length);
  for (let line = 0; line < lines; line++)
    for (let place = 0; place < length; place++) {
      const value = source[line * lineStride + place * stride]!;
      if (value === 0) continue;
      const first = Math.max(0, place - kernel.length + 1);
      const last = Math.min(length - 1, place + kernel.length - 1);
      for (let other = first; other <= last; other++)
        target[line * lineStride + other * stride]! += value * kernel[Math.abs(other - place)]!;
    }
  return target;
}

/**
 * The density of incidents as the live map counts it: each spread by a Gaussian of `spreadPx` CSS pixels that is 1 where
 * it lies, so that density is about the number of incidents within √2 times that distance.
 */
export function spreadIncidents(
  incidents: SnapshotIncidents,
  camera: FrameCamera,
  spreadPx: number,
): DensityGrid {
  const kernel = kernelOf(spreadPx);
  const margin = kernel.length + 2;
  const originPx = -margin * cellPx;
  const columns = Math.ceil(camera.widthPx / cellPx) + 2 * margin + 1;
  const rows = Math.ceil(camera.heightPx / cellPx) + 2 * margin + 1;
  const weights = countWeights(incidents, camera, columns, rows, originPx);
  const across = blur(weights, kernel, [columns, 1], [rows, columns]);
  return {
    columns,
    rows,
    cellPx,
    originPx,
    values: blur(across, kernel, [rows, columns], [columns, 1]),
  };
}

/** The greatest density in the frame itself. */
export function greatestInFrame(grid: DensityGrid, { widthPx, heightPx }: FrameCamera): number {
  const first = Math.floor(-grid.originPx / grid.cellPx);
  const lastColumn = Math.ceil((widthPx - grid.originPx) / grid.cellPx);
  const lastRow = Math.ceil((heightPx - grid.originPx) / grid.cellPx);
  let greatest = 0;
  for (let row = first; row <= lastRow; row++)
    for (let column = first; column <= lastColumn; column++)
      greatest = Math.max(greatest, grid.values[row * grid.columns + column]!);
  return greatest;
}
