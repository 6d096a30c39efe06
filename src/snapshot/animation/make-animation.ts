import { colorTokens } from "../../look/theme/tokens";
import { pageSizePx } from "../../workspace/page-size";
import { titleStem } from "../content/file-name";
import { paintPage } from "../paint-canvas";
import { type PreparedSeries, prepareSeries } from "../series/prepare-series";
import { asSeriesError, failureOf, SeriesError, type SeriesFailure } from "../series/series-failure";
import { pauseSeries, positionInSeries, preparedShare, type SeriesJob } from "../series/series-job";
import type { AnimationFormat, AnimationTiming } from "./animation-format";
import type { EncodeRequest, FrameSource } from "./frame-source";

export interface AnimationRequest extends AnimationTiming {
  readonly format: AnimationFormat;
  readonly madeAtMs: number;
}

export type AnimationResult =
  | {
      readonly ok: true;
      readonly blob: Blob;
      readonly fileName: string;
      /** Grounds that had to be drawn; the others were the same as the one before. */
      readonly groundsDrawn: number;
    }
  | SeriesFailure;

/** The share that is left for reading the file back. */
const checkShare = 0.04;

/** All colours of a page's theme, its weapon families' among them. */
function colorsOf({ spec }: SeriesJob): string[] {
  const flat = Object.values(colorTokens[spec.themeName]).flatMap((value: unknown) =>
    typeof value === "object" && value !== null ? Object.values(value) : [value],
  );
  return flat.filter((value): value is string => typeof value === "string" && /^#[0-9a-f]{6}$/i.test(value));
}

function framesOf(job: SeriesJob, series: PreparedSeries): FrameSource {
  const { widthPx, heightPx } = pageSizePx(job.spec);
  return {
    count: job.items.length,
    widthPx,
    heightPx,
    colors: colorsOf(job),
    paint: async (index) => {
      const { layout, ground } = await series.drawPage(index);
      const canvas = paintPage(layout, ground);
      if (canvas === null) throw new SeriesError("too-large", "no canvas of that size", index);
      return canvas;
    },
  };
}

/** The encoders come when they are first asked for. */
async function encode(request: EncodeRequest, format: AnimationFormat): Promise<Blob> {
  if (format === "gif") return (await import("./encode-gif")).encodeGif(request);
  return (await import("./encode-video")).encodeVideo(request, format);
}

/**
 * One frame for each item, its date above the map, all with the same frame, extent, colours and legend. One frame that
 * fails, or a cancel, and there is no file.
 */
export async function makeAnimation(
  job: SeriesJob,
  { format, madeAtMs, stepsPerSecond, holdSeconds }: AnimationRequest,
): Promise<AnimationResult> {
  const { items, spec, signal, onProgress } = job;
  const count = items.length;
  let series: PreparedSeries | null = null;
  try {
    series = await prepareSeries(job, { isTabular: true, positionOf: positionInSeries(job) });
    const drawShare = 1 - preparedShare - checkShare;
    const onFrame = async (done: number) => {
      onProgress?.({ stage: "draw", done, count, share: preparedShare + (drawShare * done) / count });
      await pauseSeries(signal);
    };
    const frames = framesOf(job, series);
    const title = spec.title.trim();
    const asked = { frames, stepsPerSecond, holdSeconds, madeAtMs, title, onFrame };
    const blob = await encode(asked, format).catch((error: unknown) => {
      const known = asSeriesError(error, null);
      // What no page threw comes from the browser's encoder.
      throw known.code === "page-failed" && known.index === null
        ? new SeriesError("video", known.message)
        : known;
    });
    await pauseSeries(signal);
    onProgress?.({ stage: "check", done: count, count, share: 1 });
    return {
      ok: true,
      blob,
      fileName: `${titleStem(spec)}-${count}.${format}`,
      groundsDrawn: series.groundsDrawn(),
    };
  } catch (error) {
    return failureOf(error, signal);
  } finally {
    series?.release();
  }
}
