import { type RowSlice, type TableWindow, toTableWindow, windowSlices } from "../../core/events/window-rows";
import type { TimeWindow } from "../../core/time/uncertain-interval";
import type { SceneRows } from "./incident-scene";
import type { IncidentBuffers } from "./upload/incident-buffers";
import type { UploadedRows } from "./upload/incident-tables";

/** Uploaded rows with what a window takes of them. */
export interface DrawnRows {
  readonly rows: SceneRows;
  readonly buffers: IncidentBuffers;
  readonly window: TimeWindow;
  readonly tableWindow: TableWindow;
  /** Rows that this window holds or may hold are left out: of a trail, those that are drawn in full. */
  readonly without: TableWindow;
  /** Rows that can overlap the window, one slice or none per class of the table. */
  readonly slices: readonly RowSlice[];
}

/** Leaves out nothing. */
export const noWindow: TableWindow = { startSeconds: 0, endSeconds: 0 };

/** The slices of a window, or the last result where rows and windows are the same. */
export function sliceRows(
  { rows, buffers }: UploadedRows,
  window: TimeWindow,
  last: DrawnRows | null,
  without = noWindow,
): DrawnRows {
  const isSameSlice =
    last !== null && last.buffers === buffers && last.window === window && last.without === without;
  if (isSameSlice) return last.rows === rows ? last : { ...last, rows };
  const tableWindow = toTableWindow(rows.table, window);
  return { rows, buffers, window, tableWindow, without, slices: windowSlices(rows.table, tableWindow) };
}

/** Rows that drawing submits. */
export function countSubmitted(drawn: DrawnRows | null): number {
  return drawn?.slices.reduce((sum, { start, end }) => sum + end - start, 0) ?? 0;
}
