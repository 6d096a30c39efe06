import type { EventTable } from "../../core/events/event-table";
import type { RowSlice, TableWindow } from "../../core/events/window-rows";
import type { ShaderColors } from "./shader-colors";

/** What the layer has been told to show, whatever WebGL context it is drawn in. */
export interface IncidentScene {
  readonly table: EventTable;
  readonly tableWindow: TableWindow;
  /** Rows that can overlap the window. */
  readonly slices: readonly RowSlice[];
  readonly mask: Uint8Array | null;
  /** Counts the masks set, since the bytes of one array may change. */
  readonly maskRevision: number;
  readonly colors: ShaderColors;
  readonly selectedRow: number | null;
  readonly hoveredRow: number | null;
}
