import { paintPage } from "../paint-canvas";
import { type PreparedSeries, prepareSeries } from "./prepare-series";
import { failureOf, SeriesError, type SeriesFailure } from "./series-failure";
import { positionInSeries, type SeriesJob } from "./series-job";

/** Wide enough for a small picture on a fine screen. */
const longestPx = 640;

export type PaintedEnds =
  | { readonly ok: true; readonly canvases: readonly HTMLCanvasElement[] }
  | SeriesFailure;

/** The items in small, laid out alike, as a series of these alone would be. */
export async function paintEnds(job: SeriesJob): Promise<PaintedEnds> {
  let series: PreparedSeries | null = null;
  try {
    series = await prepareSeries(job, { isTabular: false, positionOf: positionInSeries(job) });
    const canvases: HTMLCanvasElement[] = [];
    for (const index of job.items.keys()) {
      const { layout, ground } = await series.drawPage(index);
      const scale = Math.min(layout.scale, longestPx / Math.max(layout.widthPx, layout.heightPx));
      const small = {
        ...layout,
        scale,
        deviceWidthPx: Math.round(layout.widthPx * scale),
        deviceHeightPx: Math.round(layout.heightPx * scale),
      };
      const canvas = paintPage(small, ground);
      if (canvas === null) throw new SeriesError("too-large", "", index);
      canvases.push(canvas);
    }
    return { ok: true, canvases };
  } catch (error) {
    return failureOf(error, job.signal);
  } finally {
    series?.release();
  }
}
