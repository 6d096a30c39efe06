import { formatNumber } from "../../look/text/format-number";
import { seriesMessages } from "../../look/text/messages/series";
import type { PageSpec } from "../../workspace/page-spec";
import type { AppState } from "../../workspace/state";
import type { SnapshotRequest } from "../make-snapshot";
import { SeriesError } from "./series-failure";
import type { SeriesItem } from "./series-item";

export interface SeriesProgress {
  /** `survey` counts and lays out, `draw` makes the file's parts, `check` reads the file back. */
  readonly stage: "survey" | "draw" | "check";
  /** Items that are done. */
  readonly done: number;
  readonly count: number;
  /** 0 to 1 over the whole; never goes back. */
  readonly share: number;
}

/** What pages, frames and pairs alike are made from. */
export interface SeriesJob {
  /** The state that all items share but for their time; the store it came from is left alone. */
  readonly state: AppState;
  readonly items: readonly SeriesItem[];
  readonly spec: PageSpec;
  /** What the page of a state is drawn from. */
  readonly pageOf: (state: AppState) => SnapshotRequest | Promise<SnapshotRequest>;
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: SeriesProgress) => void;
  /** For tests: the longest side of a piece of ground in device pixels. */
  readonly maxTilePx?: number;
}

/** How an item's band is written. */
export interface BandChoice {
  readonly isTabular: boolean;
  /** Text at the right end of the band. */
  readonly positionOf: (index: number) => string;
}

/** "3 / 37". */
export function positionInSeries({
  spec,
  items,
}: Pick<SeriesJob, "spec" | "items">): BandChoice["positionOf"] {
  const write = (value: number) => formatNumber(spec.locale, value);
  return (index) => seriesMessages[spec.locale].itemOf(write(index + 1), write(items.length));
}

/** Lets the page answer to its user; throws where the series was cancelled meanwhile. */
export async function pauseSeries(signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    // Timers are slowed down where the page is in the background, messages are not.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
  if (signal.aborted) throw new SeriesError("cancelled");
}

/** Shares of the whole: counting all items, and all that comes before the first one is drawn. */
export const surveyShare = 0.06;
export const preparedShare = 0.12;
