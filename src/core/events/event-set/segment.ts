import type { IncidentDataset } from "../dataset/incident-dataset";
import type { EventTable } from "../event-table";
import type { Incident } from "../incident";

/** The incidents of one source: objects with claims as they come with the app, or the columns of an imported table. */
export type SegmentContent =
  | { readonly kind: "list"; readonly table: EventTable; readonly incidents: readonly Incident[] }
  | { readonly kind: "dataset"; readonly dataset: IncidentDataset };

export interface SegmentInput {
  readonly sourceId: string;
  readonly content: SegmentContent;
}

/** Rows `[start, end)` of an event set: those of one source. */
export interface EventSegment extends SegmentInput {
  readonly start: number;
  readonly end: number;
}

/** The table of a segment by itself. */
export function tableOf(content: SegmentContent): EventTable {
  return content.kind === "list" ? content.table : content.dataset.table;
}
