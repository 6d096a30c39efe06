import type { IncidentStatus, Party, PlacePrecision } from "./incident";
import type { WeaponFamily } from "./weapons";

/** Inclusive bounds of a figure; null leaves that side open. An unknown figure is in no range. */
export interface FigureRange {
  readonly min: number | null;
  readonly max: number | null;
}

/**
 * What is asked of the incidents. An empty list asks nothing; values within a clause are alternatives, clauses add up.
 */
export interface IncidentFilter {
  readonly weapon: readonly WeaponFamily[];
  /** Event types as imported tables name them. */
  readonly type: readonly string[];
  /** Target codes of the built-in data, or targets as imported tables name them. */
  readonly target: readonly string[];
  readonly party: readonly Party[];
  readonly actor: readonly string[];
  /** ISO 3166-2 where the unit is known, else its name as the table has it. */
  readonly oblast: readonly string[];
  /** Ids of sources. */
  readonly source: readonly string[];
  readonly precision: readonly PlacePrecision[];
  readonly status: readonly IncidentStatus[];
  /** The incident's highest figure has to reach `min`, its lowest must not exceed `max`. */
  readonly killed: FigureRange | null;
  readonly injured: FigureRange | null;
  /** Only what lies in the shown part of the map. */
  readonly inView: boolean;
  /** Id of a zone or proposal: only what lies, or may lie, inside it. */
  readonly zone: string | null;
  /** Words that all have to occur in the incident's texts, in any language. */
  readonly text: string;
}

export const facetNames = [
  "weapon",
  "type",
  "target",
  "party",
  "actor",
  "oblast",
  "source",
  "precision",
  "status",
] as const;
export type FacetName = (typeof facetNames)[number];

export const rangeNames = ["killed", "injured"] as const;
export type RangeName = (typeof rangeNames)[number];

export const emptyFilter: IncidentFilter = {
  weapon: [],
  type: [],
  target: [],
  party: [],
  actor: [],
  oblast: [],
  source: [],
  precision: [],
  status: [],
  killed: null,
  injured: null,
  inView: false,
  zone: null,
  text: "",
};

/** The words of a search, lower-cased. */
export function searchWords(text: string): string[] {
  return text.toLowerCase().split(/\s+/).filter(Boolean);
}

/** Whether a filter asks nothing, so that every incident passes. */
export function isEmptyFilter(filter: IncidentFilter): boolean {
  return (
    facetNames.every((facet) => filter[facet].length === 0) &&
    filter.killed === null &&
    filter.injured === null &&
    !filter.inView &&
    filter.zone === null &&
    searchWords(filter.text).length === 0
  );
}
