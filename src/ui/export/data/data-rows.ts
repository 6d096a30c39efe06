import { forEachMatch } from "../../../core/events/counts";
import { segmentOfRow } from "../../../core/events/event-set/event-set";
import { incidentAt } from "../../../core/events/event-set/incident-at";
import { ownSourceId } from "../../../core/events/own-incident";
import { certainlyInWindow } from "../../../core/events/window-rows";
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

/** The incidents of the rows, each made when its turn comes; certain as they are counted, mask and all. */
export function* readDataRows(
  { events, rowMask, document }: Pick<AppState, "events" | "rowMask" | "document">,
  { rows, window }: Pick<DataRows, "rows" | "window">,
): Generator<ShownIncident, void> {
  const isCertain = new Uint8Array(events.table.count);
  forEachMatch(events.table, window, rowMask, (row, match) => {
    if (match === certainlyInWindow) isCertain[row] = 1;
  });
  const basedOn = new Map(document.ownIncidents.map((own) => [own.incident.id, own.basedOn]));
  for (const row of rows) {
    const incident = incidentAt(events, row);
    const match = isCertain[row] === 1 ? "certain" : "possible";
    const isOwn = basedOn.size > 0 && segmentOfRow(events, row).sourceId === ownSourceId;
    yield isOwn ? { incident, match, editedFrom: basedOn.get(incident.id) ?? [] } : { incident, match };
  }
}

/** Whether the file may be downloaded: it holds something, the filter is answered, and what its terms ask is confirmed. */
export function mayDownload(
  { rows, restricted }: Pick<DataRows, "rows" | "restricted">,
  { isPending, isConfirmed }: { readonly isPending: boolean; readonly isConfirmed: boolean },
): boolean {
  return !isPending && rows.length > 0 && (restricted.length === 0 || isConfirmed);
}
