import type { Box } from "../page-primitives";
import type { FloatBlock } from "./float-blocks";

/** Whatever else a page has to hold, the map does not get lower than this; on cards a share of their height. */
const lowestMapPx = 90;
const lowestMapShare = 0.22;
const lowestOnCardsPx = 38;
const widestAspect = 1.9;
const narrowestAspect = 0.7;
/** What a panel covers of the map counts for this much of the map. */
const coveredWorth = 0.3;
/** However much is covered, so much of the map counts. */
const leastVisibleShare = 0.15;

/** The least width and height of a sheet's map. */
export function leastMapPx({ width, height }: Box): number {
  return Math.max(lowestOnCardsPx, Math.min(lowestMapPx, lowestMapShare * Math.min(width, height)));
}

/** Share of a sheet that a map takes. */
export function mapShare(mapFrame: Box, sheet: Box): number {
  return (mapFrame.width * mapFrame.height) / (sheet.width * sheet.height);
}

function coveredPx(mapFrame: Box, box: Box): number {
  const width = Math.min(mapFrame.x + mapFrame.width, box.x + box.width) - Math.max(mapFrame.x, box.x);
  const height = Math.min(mapFrame.y + mapFrame.height, box.y + box.height) - Math.max(mapFrame.y, box.y);
  return Math.max(0, width) * Math.max(0, height);
}

/** How good a map is: large, of a good shape and little covered; 0 for one that is too small. */
export function rateMap(mapFrame: Box, sheet: Box, floats: readonly FloatBlock[]): number {
  const leastPx = leastMapPx(sheet);
  if (mapFrame.height < leastPx || mapFrame.width < leastPx) return 0;
  const mapPx = mapFrame.width * mapFrame.height;
  const covered = floats.reduce((sum, { box }) => sum + coveredPx(mapFrame, box), 0);
  const visible = Math.max(leastVisibleShare, 1 - ((1 - coveredWorth) * covered) / mapPx);
  const aspect = mapFrame.width / mapFrame.height;
  const shape = Math.min(1, widestAspect / aspect, aspect / narrowestAspect);
  return mapShare(mapFrame, sheet) * visible * shape;
}
