import type { PageSizePx } from "../workspace/page-size";

/** The largest canvas that every current desktop browser draws: a side, and an area. */
const longestSidePx = 16_384;
const largestAreaPx = 67_000_000;
/** Above this a tab is likely to be ended by the browser. */
const largestBytes = 1_800_000_000;

/** Incidents that a page draws at most: beyond it symbols cover each other, and the page is refused, not thinned. */
export const mostPageSymbols = 20_000;

const areaPx = ({ widthPx, heightPx }: PageSizePx): number => widthPx * heightPx;

/** What drawing takes, four bytes a pixel: page, its decoded copy for the check, ground, and the ground's GPU buffers. */
function estimateSnapshotBytes(page: PageSizePx, ground: PageSizePx): number {
  return 4 * (2 * areaPx(page) + 3 * areaPx(ground));
}

/** Whether a page with a ground of these device pixels can be drawn, before anything is. */
export function isWithinLimits(page: PageSizePx, ground: PageSizePx): boolean {
  const hasRoom = Math.max(page.widthPx, page.heightPx) <= longestSidePx && areaPx(page) <= largestAreaPx;
  return hasRoom && estimateSnapshotBytes(page, ground) <= largestBytes;
}
