import { pageSizePx, type SizedPage } from "../../workspace/page-size";
import { shownControl } from "../../workspace/selection/shown-control";
import type { AppState } from "../../workspace/state";
import type { AnimationFormat } from "../animation/animation-format";
import type { PageFormat } from "../encode/page-encoder";
import type { SeriesItem } from "./series-item";

export interface SeriesEstimate {
  readonly bytes: number;
  readonly seconds: number;
  /** The file is put together in memory before it is handed out. */
  readonly isWithinMemory: boolean;
}

/** A larger file cannot be put together safely in a tab's memory. */
export const mostFileBytes = 1_500_000_000;

interface Cost {
  readonly bytesPerPx: number;
  readonly bytes: number;
  readonly secondsPerMegapixel: number;
  readonly seconds: number;
}

// Measured on maps with labels and hatches: flat colours, so far less than a photograph takes.
const pageCosts: Readonly<Record<PageFormat, Cost>> = {
  png: { bytesPerPx: 0.16, bytes: 80_000, secondsPerMegapixel: 0.45, seconds: 0.3 },
  jpeg: { bytesPerPx: 0.2, bytes: 60_000, secondsPerMegapixel: 0.15, seconds: 0.3 },
  pdf: { bytesPerPx: 0.12, bytes: 250_000, secondsPerMegapixel: 0.4, seconds: 0.6 },
  svg: { bytesPerPx: 0.16, bytes: 250_000, secondsPerMegapixel: 0.4, seconds: 0.4 },
};
const frameCosts: Readonly<Record<AnimationFormat, Cost>> = {
  mp4: { bytesPerPx: 0.035, bytes: 4000, secondsPerMegapixel: 0.15, seconds: 0.15 },
  webm: { bytesPerPx: 0.045, bytes: 4000, secondsPerMegapixel: 0.25, seconds: 0.15 },
  gif: { bytesPerPx: 0.02, bytes: 4000, secondsPerMegapixel: 0.3, seconds: 0.15 },
};
/** A ground is drawn by the graphics card, or by the processor where there is none. */
const groundSeconds = 1.2;
const groundSecondsPerMegapixel = 1.1;

/** How many different grounds the items have: one for each state of control, or for each place in the middle. */
export function countGrounds(state: AppState, items: readonly SeriesItem[]): number {
  const keys = items.map(({ time, focus }) => {
    const control = shownControl({ ...state, time });
    const versions = control.map(({ sourceId, version }) => [sourceId, version.validFromMs]);
    return JSON.stringify([versions, focus?.scale === null ? null : (focus?.lngLat ?? null)]);
  });
  return new Set(keys).size;
}

function estimate(cost: Cost, spec: SizedPage, count: number, grounds: number): SeriesEstimate {
  const { widthPx, heightPx } = pageSizePx(spec);
  const megapixels = (widthPx * heightPx) / 1e6;
  const bytes = count * (cost.bytes + cost.bytesPerPx * megapixels * 1e6);
  const seconds =
    count * (cost.seconds + cost.secondsPerMegapixel * megapixels) +
    grounds * (groundSeconds + groundSecondsPerMegapixel * megapixels);
  return { bytes, seconds, isWithinMemory: bytes <= mostFileBytes };
}

/** About what a series of pages takes; `grounds` as `countGrounds` has it. */
export function estimateSeries(
  format: PageFormat,
  spec: SizedPage,
  count: number,
  grounds: number,
): SeriesEstimate {
  return estimate(pageCosts[format], spec, count, grounds);
}

/** About what an animation takes. */
export function estimateAnimation(
  format: AnimationFormat,
  spec: SizedPage,
  count: number,
  grounds: number,
): SeriesEstimate {
  return estimate(frameCosts[format], spec, count, grounds);
}
