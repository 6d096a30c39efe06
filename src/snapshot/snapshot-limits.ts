/** The largest canvas that every current desktop browser draws: a side, and an area. */
const longestSidePx = 16_384;
const largestAreaPx = 67_000_000;

/** A page's canvas, its ground, the ground's WebGL buffers, and the decoded copy for the check, four bytes a pixel. */
export function estimateSnapshotBytes(pagePx: number, groundPx: number): number {
  return 4 * (2 * pagePx + 3 * groundPx);
}

/** Whether a page of this size can be drawn at all. */
export function isWithinCanvasLimits(widthPx: number, heightPx: number): boolean {
  return Math.max(widthPx, heightPx) <= longestSidePx && widthPx * heightPx <= largestAreaPx;
}
