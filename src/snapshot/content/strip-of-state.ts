import { buildHistogram } from "../../core/events/histogram";
import { stepEdges } from "../../core/time/calendar";
import { stepWithin } from "../../core/time/whole-steps";
import { shownControlSources } from "../../workspace/selection/shown-control";
import type { AppState } from "../../workspace/state";
import type { SnapshotStrip } from "../page-content";

/** Beyond it bars would be joined until they are of no step any more. */
const longestStripBins = 1500;

/**
 * The histogram of all incidents of the filter by the chosen step, or by a coarser one where data is very long, and what
 * else is dated; null where there are none.
 */
export function stripOfState(state: AppState): SnapshotStrip | null {
  const { data, events, time, rowMask } = state;
  const { table } = events;
  if (table.count === 0) return null;
  const seconds = (column: Uint32Array, pick: (a: number, b: number) => number) =>
    column.reduce((a, b) => pick(a, b));
  const startMs = table.epochMs + seconds(table.earliestSeconds, Math.min) * 1000;
  const endMs = table.epochMs + seconds(table.latestSeconds, Math.max) * 1000;
  const step = stepWithin(endMs - startMs, time.step, longestStripBins);
  const edges = stepEdges(startMs, endMs, step, time.zone);
  const inside = (atMs: number) => atMs >= startMs && atMs < endMs;
  return {
    histogram: buildHistogram(table, edges, rowMask),
    step,
    marks: [
      ...data.talks.map((moment) => ({ atMs: moment.startMs, kind: "talks" as const })),
      ...shownControlSources(state).flatMap(({ versions }) =>
        versions.map((version) => ({ atMs: version.validFromMs, kind: "control" as const })),
      ),
    ].filter(({ atMs }) => inside(atMs)),
  };
}
