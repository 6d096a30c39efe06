/** Reads river lines out of the binned netCDF file of GSHHG (made from the CIA's World Data Bank II). */
import h5wasm from "h5wasm/node";
import { boundsOverlap } from "./geometry.mjs";

/** Offsets inside a bin are unsigned 16-bit fractions of the bin's side. */
const STEPS_PER_BIN = 65535;

/**
 * @param {string} path
 * @param {number[]} window [west, south, east, north]
 * @returns {Promise<{level: number, line: number[][]}[]>} pieces, cut at the edges of the bins
 */
export async function readRiverPieces(path, window) {
  await h5wasm.ready;
  const file = new h5wasm.File(path, "r");
  const read = (name) => file.get(name).value;
  const table = {
    binDegrees: read("Bin_size_in_minutes")[0] / 60,
    binsAround: read("N_bins_in_360_longitude_range")[0],
    firstPiece: read("Id_of_first_segment_in_a_bin"),
    pieceCount: read("N_segments_in_a_bin"),
    firstPoint: read("Id_of_first_point_in_a_segment"),
    pointCount: read("N_points_for_a_segment"),
    level: read("Hierarchial_level_of_a_segment"),
    lng: read("Relative_longitude_from_SW_corner_of_bin"),
    lat: read("Relative_latitude_from_SW_corner_of_bin"),
  };
  file.close();
  const pieces = [];
  for (let bin = 0; bin < table.firstPiece.length; bin++) {
    const corner = findBinCorner(table, bin);
    const bounds = [corner[0], corner[1], corner[0] + table.binDegrees, corner[1] + table.binDegrees];
    if (boundsOverlap(bounds, window)) pieces.push(...readBin(table, bin, corner));
  }
  return pieces;
}

/** Bins run eastwards from Greenwich, row by row from the north pole. */
function findBinCorner({ binDegrees, binsAround }, bin) {
  const row = Math.floor(bin / binsAround);
  return [(bin % binsAround) * binDegrees, 90 - (row + 1) * binDegrees];
}

function readBin(table, bin, [west, south]) {
  const degreesPerStep = table.binDegrees / STEPS_PER_BIN;
  const toUnsigned = (short) => short & 0xffff;
  return Array.from({ length: table.pieceCount[bin] }, (_, i) => {
    const piece = table.firstPiece[bin] + i;
    const line = Array.from({ length: table.pointCount[piece] }, (_, j) => {
      const point = table.firstPoint[piece] + j;
      return [
        west + toUnsigned(table.lng[point]) * degreesPerStep,
        south + toUnsigned(table.lat[point]) * degreesPerStep,
      ];
    });
    return { level: table.level[piece], line };
  });
}
