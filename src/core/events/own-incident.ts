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

/** What an incident that became part of another was, beside what it said. */
export interface MergedPart {
  readonly basedOn: readonly string[];
  readonly remark: string;
}

/** One edit by hand: when it was made, why, and what stood before, so that nothing that was said gets lost. */
export interface IncidentChange {
  readonly kind: IncidentChangeKind;
  /**
   * The incident that was edited, under its id of then: a merged one has the changes of both, the parts of a split one
   * those of the whole. For a split the one that was split. Missing in what earlier versions wrote.
   */
  readonly incidentId?: string;
  /** UTC epoch milliseconds. */
  readonly atMs: number;
  /** The user's reason; empty where none was given. */
  readonly reason: string;
  /** The members that the edit replaced, as they were; for a merger the incidents that became one. */
  readonly before: readonly Partial<Incident>[];
  /** The remark that the edit replaced, where it did. */
  readonly remarkBefore?: string;
  /** For a merger: of each incident of `before`, in its order, what it stood for. */
  readonly parts?: readonly MergedPart[];
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
