import { incidentAt } from "../../../core/events/event-set/incident-at";
import { certainlyInWindow, matchRow, toTableWindow } from "../../../core/events/window-rows";
import type { TimeWindow } from "../../../core/time/uncertain-interval";
import type { ShownIncident } from "../../../formats/export/export-facts";
import { type RowSource, sourcesOfRows } from "../../../workspace/selection/credited-sources";
import { orderRows } from "../../../workspace/selection/incident-order";
import type { AppState } from "../../../workspace/state";
import { effectiveWindow } from "../../../workspace/time-state";

/** What a data file will hold: the rows that are shown, by time, and where they come from. */
export interface DataRows {
  readonly rows: Uint32Array;
  readonly window: TimeWindow;
  readonly sources: readonly RowSource[];
  /** Sources among them whose terms forbid passing on rows. */
  readonly restricted: readonly RowSource[];
}

/** The rows that the window holds or may hold and the filter lets through: the same that map and table show. */
export function listDataRows(state: Pick<AppState, "document" | "events" | "rowMask" | "time">): DataRows {
  const window = effectiveWindow(state.time);
  const rows = orderRows(state.events, window, state.rowMask, { column: "time", direction: "ascending" });
  const sources = sourcesOfRows(state, rows);
  return { rows, window, sources, restricted: sources.filter(({ restrictsRawRows }) => restrictsRawRows) };
}

/** The incidents of the rows, each made when its turn comes. */
export function* readDataRows(
  events: AppState["events"],
  { rows, window }: Pick<DataRows, "rows" | "window">,
): Generator<ShownIncident, void> {
  const tableWindow = toTableWindow(events.table, window);
  for (const row of rows) {
    const isCertain = matchRow(events.table, row, tableWindow) === certainlyInWindow;
    yield { incident: incidentAt(events, row), match: isCertain ? "certain" : "possible" };
  }
}

/** Whether the file may be downloaded: it holds something, the filter is answered, and what its terms ask is confirmed. */
export function mayDownload(
  { rows, restricted }: Pick<DataRows, "rows" | "restricted">,
  { isPending, isConfirmed }: { readonly isPending: boolean; readonly isConfirmed: boolean },
): boolean {
  return !isPending && rows.length > 0 && (restricted.length === 0 || isConfirmed);
}
