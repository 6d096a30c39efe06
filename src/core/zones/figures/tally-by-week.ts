import type { RowBits } from "../../events/count-index";
import type { MatchCount } from "../../events/counts";
import type { EventTable } from "../../events/event-table";
import { certainlyInWindow, matchRow, outsideWindow, toTableWindow } from "../../events/window-rows";
import { stepEdges, type TimeStep } from "../../time/calendar";
import type { TimeWindow } from "../../time/uncertain-interval";
import { surelyInside, type ZoneRows } from "../zone-rows";

const weekMs = 7 * 86_400_000;

/** Counts per bin, each bin by itself: what may have happened in one of two weeks is possible in both. */
export interface StepTally {
  /** Ascending, UTC epoch milliseconds; bin `i` is `[edges[i], edges[i + 1])`. */
  readonly edges: readonly number[];
  readonly certain: Uint32Array;
  readonly possible: Uint32Array;
}

/**
 * The tally of a zone in each bin: what `tallyIncidents` counts as certain and as possible in the bin as a window.
 *
 * @param edges  ascending, UTC epoch milliseconds
 */
export function tallyByEdges(
  table: EventTable,
  { rows, places }: ZoneRows,
  edges: readonly number[],
  { failed, doubted }: RowBits,
): StepTally {
  const bins = Math.max(0, edges.length - 1);
  const certain = new Uint32Array(bins);
  const possible = new Uint32Array(bins);
  const windows = Array.from({ length: bins }, (_, bin) =>
    toTableWindow(table, { startMs: edges[bin]!, endMs: edges[bin + 1]! }),
  );
  const firstBinOf = (seconds: number): number => {
    let low = 0;
    let high = bins;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (windows[middle]!.endSeconds <= seconds) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]!;
    if (failed !== null && failed[row] !== 0) continue;
    const isSure = places[index] === surelyInside && (doubted === null || doubted[row] === 0);
    const latest = table.latestSeconds[row]!;
    for (let bin = firstBinOf(table.earliestSeconds[row]!); bin < bins; bin++) {
      const window = windows[bin]!;
      if (window.startSeconds >= latest) break;
      const match = matchRow(table, row, window);
      if (match === outsideWindow) continue;
      if (isSure && match === certainlyInWindow) certain[bin]!++;
      else possible[bin]!++;
    }
  }
  return { edges, certain, possible };
}

/**
 * Edges of the calendar steps in a window by a zone's clock (IANA name); the first and the last bin end where the window
 * does, so they may be shorter. None for an empty window.
 */
export function edgesInWindow({ startMs, endMs }: TimeWindow, step: TimeStep, zone: string): number[] {
  if (endMs <= startMs) return [];
  const between = stepEdges(startMs, endMs, step, zone).filter((edge) => edge > startMs && edge < endMs);
  return [startMs, ...between, endMs];
}

/** The tally of a zone week by week (Monday 00:00 by the zone's clock) within a window. */
export function tallyByWeek(
  table: EventTable,
  rows: ZoneRows,
  window: TimeWindow,
  bits: RowBits,
  timeZone: string,
): StepTally {
  return tallyByEdges(table, rows, edgesInWindow(window, "week", timeZone), bits);
}

/** Mean counts per seven days of a window; null for an empty one. */
export function perWeek(
  { certain, possible }: MatchCount,
  { startMs, endMs }: TimeWindow,
): MatchCount | null {
  const weeks = (endMs - startMs) / weekMs;
  return weeks > 0 ? { certain: certain / weeks, possible: possible / weeks } : null;
}
