import { stepEdges, type TimeStep } from "../../core/time/calendar";
import type { TimeWindow } from "../../core/time/uncertain-interval";
import { stepWithin } from "../../core/time/whole-steps";
import { type StepTally, tallyByEdges } from "../../core/zones/figures/tally-by-week";
import type { AppState, ZoneMeasures } from "../../workspace/state";

/** A bar for each week, or for each month where weeks would be too thin to be seen. */
const mostBars = 400;

/** The whole steps of a calendar that hold some span. */
export interface HistoryAxis {
  readonly step: TimeStep;
  /** Ascending, UTC epoch milliseconds. */
  readonly edges: readonly number[];
}

export function historyAxis({ startMs, endMs }: TimeWindow, zone: string): HistoryAxis {
  const step = stepWithin(endMs - startMs, "week", mostBars);
  return { step, edges: stepEdges(startMs, endMs, step, zone) };
}

/** What happened inside a zone in each step; null where its rows are not those of the present incidents. */
export function zoneHistory(
  { events, matches }: Pick<AppState, "events" | "matches">,
  measures: Pick<ZoneMeasures, "rows">,
  { edges }: HistoryAxis,
): StepTally | null {
  if (measures.rows.lng !== events.table.lng) return null;
  return tallyByEdges(events.table, measures.rows.inside, edges, matches);
}

interface Remembered {
  readonly table: AppState["events"]["table"];
  readonly matches: AppState["matches"];
  readonly axis: HistoryAxis;
  readonly history: StepTally | null;
}

/** `zoneHistory` that counts the rows of a zone anew only when they, the incidents, the filter or the axis changed. */
export function rememberHistories(): typeof zoneHistory {
  const known = new WeakMap<object, Remembered>();
  return (state, measures, axis) => {
    const { matches, events } = state;
    const key = measures.rows.inside;
    const last = known.get(key);
    if (last && last.table === events.table && last.matches === matches && last.axis === axis)
      return last.history;
    const history = zoneHistory(state, measures, axis);
    known.set(key, { table: events.table, matches, axis, history });
    return history;
  };
}

/** The highest bar of several zones, certain and possible together; at least 1. */
export function highestBar(histories: readonly (StepTally | null)[]): number {
  return histories.reduce((highest, history) => {
    if (history === null) return highest;
    return history.certain.reduce(
      (most, certain, bar) => Math.max(most, certain + history.possible[bar]!),
      highest,
    );
  }, 1);
}
