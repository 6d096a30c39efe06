import { floorToStep } from "../../time/calendar";
import type { IntervalPrecision, UncertainInterval } from "../../time/uncertain-interval";
import { possiblyShownRow, shownRow } from "../counts";
import {
  datasetEpochMs,
  type IncidentDataset,
  type PublishedColumns,
  undatedSeconds,
} from "./incident-dataset";

/**
 * Marks in a mask (all of it hidden so far), from row `start` on, the rows that were known at an instant (UTC epoch
 * milliseconds), and those that only may have been. A few milliseconds for a million rows.
 */
export function markKnown(
  { possiblyFromSeconds, surelyFromSeconds }: PublishedColumns,
  knownAtMs: number,
  mask: Uint8Array,
  start: number,
): void {
  const atSeconds = Math.min(undatedSeconds - 1, Math.floor((knownAtMs - datasetEpochMs) / 1000));
  for (let row = 0; row < possiblyFromSeconds.length; row++) {
    if (possiblyFromSeconds[row]! > atSeconds) continue;
    mask[start + row] = surelyFromSeconds[row]! <= atSeconds ? shownRow : possiblyShownRow;
  }
}

const undatedCounts = new WeakMap<PublishedColumns, number>();

/** How many rows do not say when they were published; counted once. */
export function countUndated({ published, table }: Pick<IncidentDataset, "published" | "table">): number {
  if (!published) return table.count;
  let count = undatedCounts.get(published);
  if (count === undefined) {
    count = 0;
    for (const seconds of published.surelyFromSeconds) if (seconds === undatedSeconds) count++;
    undatedCounts.set(published, count);
  }
  return count;
}

const minuteMs = 60_000;
const longestDayMs = 25 * 60 * minuteMs;

/** A day ends at its midnight, wherever it was cut so as not to begin before the incident. */
function precisionOf(earliestMs: number, latestMs: number, zone: string): IntervalPrecision {
  const lengthMs = latestMs - earliestMs;
  if (lengthMs <= minuteMs) return "minute";
  if (lengthMs <= longestDayMs && floorToStep(latestMs, "day", zone) === latestMs) return "day";
  return lengthMs <= 60 * minuteMs ? "hour" : "unknown";
}

/** When a row was published, in the zone of its file; null where nothing says so. */
export function publicationOf(
  { published, zone }: Pick<IncidentDataset, "published" | "zone">,
  row: number,
): UncertainInterval | null {
  if (!published || published.surelyFromSeconds[row] === undatedSeconds) return null;
  const earliestMs = datasetEpochMs + published.possiblyFromSeconds[row]! * 1000;
  const latestMs = datasetEpochMs + published.surelyFromSeconds[row]! * 1000;
  return {
    earliestMs,
    latestMs,
    extent: "within",
    precision: precisionOf(earliestMs, latestMs, zone),
    zone,
  };
}
