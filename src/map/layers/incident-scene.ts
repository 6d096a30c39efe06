import type { EventTable } from "../../core/events/event-table";
import type { TimeWindow } from "../../core/time/uncertain-interval";
import type { ShaderColors } from "./shader-colors";

/** Symbols for each incident, or how many there are around a place. */
export type IncidentDisplay = "points" | "density";
/** What a symbol's colour says; its shape always says the weapon family. */
export type IncidentColorBy = "weapon" | "source";

/** A table and all that is told about it row by row. */
export interface SceneRows {
  readonly table: EventTable;
  readonly mask: Uint8Array | null;
  /** Counts the masks set, since the bytes of one array may change. */
  readonly maskRevision: number;
  /** The source of each row, an index in the source colours; 0 is none. */
  readonly sourceOrdinals: Uint8Array | null;
  readonly sourceRevision: number;
  /** The status of each row as it is to be drawn: that of the table, or of an earlier time. */
  readonly statuses: Uint8Array;
  readonly statusRevision: number;
  readonly selectedRow: number | null;
  readonly hoveredRow: number | null;
}

/** What the layer has been told to show, whatever WebGL context it is drawn in. */
export interface IncidentScene {
  readonly rows: SceneRows;
  /** Null shows nothing. */
  readonly window: TimeWindow | null;
  /** What lies in it but not in the window is drawn faded; null for no trail. */
  readonly trail: TimeWindow | null;
  /** The older within the window, the paler. */
  readonly isPalerWithAge: boolean;
  readonly colors: ShaderColors;
  /** Three numbers per ordinal. */
  readonly sourceColors: Float32Array;
  /** Ordinals below have a colour. */
  readonly sourceColorCount: number;
  readonly colorBy: IncidentColorBy;
  readonly display: IncidentDisplay;
}
