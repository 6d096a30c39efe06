import type { Incident } from "./incident";

/** Id of the source under which incidents that were added or edited here stand. */
export const ownSourceId = "edited-here";

export const incidentChangeKinds = [
  "added",
  "corrected",
  "moved",
  "claim-added",
  "claim-corrected",
  "claim-removed",
  "annotated",
  "merged",
  "split",
] as const;
export type IncidentChangeKind = (typeof incidentChangeKinds)[number];

/** One edit by hand: when it was made, why, and what stood before, so that nothing that was said gets lost. */
export interface IncidentChange {
  readonly kind: IncidentChangeKind;
  /** UTC epoch milliseconds. */
  readonly atMs: number;
  /** The user's reason; empty where none was given. */
  readonly reason: string;
  /** The members that the edit replaced, as they were; for a merger the incidents that became one. */
  readonly before: readonly Partial<Incident>[];
  /** The remark that the edit replaced, where it did. */
  readonly remarkBefore?: string;
}

/**
 * An incident that was added or edited here. It takes the place of those it is based on: they are not drawn, counted or
 * listed beside it, and come back when the edit is undone.
 */
export interface OwnIncident {
  readonly incident: Incident;
  /** Ids of the incidents of other sources that it stands for, none for one that was added. */
  readonly basedOn: readonly string[];
  /** The user's own remark, empty where there is none. */
  readonly remark: string;
  /** Oldest first. */
  readonly changes: readonly IncidentChange[];
}
