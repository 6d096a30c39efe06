import { type AreaIndex, areaContains } from "./area-index";
import { classifyDisc, type DiscMatch } from "./disc";
import { segmentEnds } from "./segment-tree";

const CELLS_PER_SIDE = 128;
const METERS_PER_DEGREE = 110_500;

const unasked = 0;
const cellInside = 1;
const cellOutside = 2;

/** An area under a grid of cells, so that a million places are asked about quickly: few lie near its edge. */
export interface AreaGrid {
  readonly index: AreaIndex;
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
  readonly cellLng: number;
  readonly cellLat: number;
  /** Running sums over rows and columns: how many cells before a corner the edge runs through. */
  readonly edgeCells: Uint32Array;
  /** By cell that the edge does not run through on which side it lies; found when it is first asked for. */
  readonly sides: Uint8Array;
}

const corners = CELLS_PER_SIDE + 1;
const clampCell = (cell: number) => Math.max(0, Math.min(CELLS_PER_SIDE - 1, Math.floor(cell)));

/** The grid over an area's index, null where the area is empty. */
export function gridArea(index: AreaIndex): AreaGrid | null {
  if (index.box === null) return null;
  const [west, south, east, north] = index.box;
  const cellLng = (east - west) / CELLS_PER_SIDE || 1;
  const cellLat = (north - south) / CELLS_PER_SIDE || 1;
  const isEdge = new Uint8Array(CELLS_PER_SIDE * CELLS_PER_SIDE);
  // A hair wider than the edge, so that rounding leaves no cell out.
  const hair = 1e-6;
  for (let segment = 0; segment < index.edges.count; segment++) {
    const [from, to] = segmentEnds(index.edges, segment);
    const [fromX, fromY] = [(from[0] - west) / cellLng, (from[1] - south) / cellLat];
    const [toX, toY] = [(to[0] - west) / cellLng, (to[1] - south) / cellLat];
    const pieces = Math.max(1, Math.ceil(Math.max(Math.abs(toX - fromX), Math.abs(toY - fromY))));
    for (let piece = 0; piece < pieces; piece++) {
      const startX = fromX + ((toX - fromX) * piece) / pieces;
      const endX = fromX + ((toX - fromX) * (piece + 1)) / pieces;
      const startY = fromY + ((toY - fromY) * piece) / pieces;
      const endY = fromY + ((toY - fromY) * (piece + 1)) / pieces;
      const lastColumn = clampCell(Math.max(startX, endX) + hair);
      const lastRow = clampCell(Math.max(startY, endY) + hair);
      for (let row = clampCell(Math.min(startY, endY) - hair); row <= lastRow; row++)
        for (let column = clampCell(Math.min(startX, endX) - hair); column <= lastColumn; column++)
          isEdge[row * CELLS_PER_SIDE + column] = 1;
    }
  }
  const edgeCells = new Uint32Array(corners * corners);
  for (let row = 0; row < CELLS_PER_SIDE; row++)
    for (let column = 0; column < CELLS_PER_SIDE; column++)
      edgeCells[(row + 1) * corners + column + 1] =
        edgeCells[row * corners + column + 1]! +
        edgeCells[(row + 1) * corners + column]! -
        edgeCells[row * corners + column]! +
        isEdge[row * CELLS_PER_SIDE + column]!;
  return {
    index,
    west,
    south,
    east,
    north,
    cellLng,
    cellLat,
    edgeCells,
    sides: new Uint8Array(isEdge.length),
  };
}

function sideOf(grid: AreaGrid, row: number, column: number): number {
  const { index, west, south, cellLng, cellLat, sides } = grid;
  const cell = row * CELLS_PER_SIDE + column;
  if (sides[cell] === unasked) {
    const middle = [west + (column + 0.5) * cellLng, south + (row + 0.5) * cellLat] as const;
    sides[cell] = areaContains(index, middle) ? cellInside : cellOutside;
  }
  return sides[cell]!;
}

/** The same answer as `classifyDisc`; quick where the area's edge is in none of the cells that the disc may reach. */
export function classifyInGrid(grid: AreaGrid, lng: number, lat: number, radiusMeters: number): DiscMatch {
  const { index, west, south, east, north, cellLng, cellLat, edgeCells } = grid;
  const reachLat = (1.02 * radiusMeters) / METERS_PER_DEGREE;
  if (lat < south - reachLat || lat > north + reachLat) return "outside";
  const reachLng =
    radiusMeters === 0
      ? 0
      : reachLat / Math.max(0.01, Math.cos((Math.min(89, Math.abs(lat) + reachLat) * Math.PI) / 180));
  if (lng < west - reachLng || lng > east + reachLng) return "outside";
  const firstColumn = clampCell((lng - reachLng - west) / cellLng);
  const endColumn = clampCell((lng + reachLng - west) / cellLng) + 1;
  const firstRow = clampCell((lat - reachLat - south) / cellLat);
  const endRow = clampCell((lat + reachLat - south) / cellLat) + 1;
  const edges =
    edgeCells[endRow * corners + endColumn]! -
    edgeCells[firstRow * corners + endColumn]! -
    edgeCells[endRow * corners + firstColumn]! +
    edgeCells[firstRow * corners + firstColumn]!;
  if (edges > 0) return classifyDisc(index, [lng, lat], radiusMeters);
  return sideOf(grid, firstRow, firstColumn) === cellInside ? "inside" : "outside";
}
