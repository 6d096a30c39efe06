import { groundOverlapPx, groundPiecePx } from "../map/ground/cut-pieces";
import { layoutScale, layoutSizePx, type PageSizePx, pageSizePx } from "../workspace/page-size";
import type { PageSpec } from "../workspace/page-spec";

/**
 * The largest canvas of Chromium, on which it was tried: 16,384 × 16,384 px are filled, read back and encoded as told.
 * Browsers that hand out less draw nothing on such a canvas, which the ground refuses and the file's check finds.
 */
const longestSidePx = 16_384;
const largestAreaPx = 16_384 * 16_384;
/** What every current desktop browser draws. */
const usualAreaPx = 67_000_000;
/** Above this a tab is likely to be ended by the browser. */
const largestBytes = 3_000_000_000;
/** Above this a machine of 8 GB with other tabs open gets slow. */
const heavyBytes = 1_000_000_000;

/** Incidents that a page draws at most: beyond it symbols cover each other, and the page is refused, not thinned. */
export const mostPageSymbols = 20_000;

/** Four samples of colour and of depth with stencil, the resolved picture, and the copy that is kept for reading. */
const bytesPerTilePx = 4 * (4 + 4) + 4 + 4;
const bytesPerPx = 4;

/** Of a page's files: pictures of the whole page, and those that hold a picture of the ground alone. */
type EstimatedFormat = "png" | "jpeg" | "pdf" | "svg";

const areaPx = ({ widthPx, heightPx }: PageSizePx): number => widthPx * heightPx;

/** Canvases that are held at once: the ground and its page, and of a picture its decoded copy for the check. */
function estimateBytes(page: PageSizePx, ground: PageSizePx, format: EstimatedFormat): number {
  const tile = Math.min(groundPiecePx, ground.widthPx) * Math.min(groundPiecePx, ground.heightPx);
  const isPicture = format === "png" || format === "jpeg";
  const pictures = isPicture ? 2 * areaPx(page) : areaPx(ground);
  return bytesPerPx * (areaPx(ground) + pictures) + bytesPerTilePx * tile;
}

const hasPossibleSize = (page: PageSizePx): boolean =>
  Math.max(page.widthPx, page.heightPx) <= longestSidePx && areaPx(page) <= largestAreaPx;

/** Whether a page with a ground of these device pixels can be drawn, before anything is. */
export function isWithinLimits(
  page: PageSizePx,
  ground: PageSizePx,
  format: EstimatedFormat = "png",
): boolean {
  return hasPossibleSize(page) && estimateBytes(page, ground, format) <= largestBytes;
}

export type SnapshotVerdict = "fine" | "heavy" | "refused";
/** `browser`: others than Chromium may refuse it; `memory`: it takes much of it, or too much. */
export type VerdictReason = "side" | "area" | "memory" | "browser";

export interface SnapshotEstimate {
  /** What is held at once while the file is made. */
  readonly bytes: number;
  /** Pieces in which the ground is drawn: about proportional to the time it takes. */
  readonly tiles: number;
  readonly verdict: SnapshotVerdict;
  /** Null where there is nothing to be said. */
  readonly reason: VerdictReason | null;
}

function judge(page: PageSizePx, bytes: number): Pick<SnapshotEstimate, "verdict" | "reason"> {
  if (Math.max(page.widthPx, page.heightPx) > longestSidePx) return { verdict: "refused", reason: "side" };
  if (areaPx(page) > largestAreaPx) return { verdict: "refused", reason: "area" };
  if (bytes > largestBytes) return { verdict: "refused", reason: "memory" };
  if (areaPx(page) > usualAreaPx) return { verdict: "heavy", reason: "browser" };
  return bytes > heavyBytes ? { verdict: "heavy", reason: "memory" } : { verdict: "fine", reason: null };
}

/**
 * What a page takes to be made, before anything is drawn.
 *
 * @param frame  the map's frame in CSS pixels; the whole page unless told, which is the most it can be
 */
export function estimateSnapshot(
  spec: PageSpec,
  format: EstimatedFormat,
  frame?: { readonly width: number; readonly height: number },
): SnapshotEstimate {
  const page = pageSizePx(spec);
  const scale = layoutScale(spec);
  const layout = layoutSizePx(spec);
  const ground: PageSizePx = {
    widthPx: Math.round((frame?.width ?? layout.widthPx) * scale),
    heightPx: Math.round((frame?.height ?? layout.heightPx) * scale),
  };
  const innerPx = groundPiecePx - 2 * Math.ceil(groundOverlapPx * scale);
  const tiles = Math.ceil(ground.widthPx / innerPx) * Math.ceil(ground.heightPx / innerPx);
  const bytes = estimateBytes(page, ground, format);
  return { bytes, tiles, ...judge(page, bytes) };
}
