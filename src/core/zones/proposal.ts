import type { Area, MultiLineString } from "../geo/position";
import type { Localized } from "../sources/localized";
import type { Zone } from "./recipe";

/** Whether the words fix the geometry, or an assumption had to be made and is written beside it. */
export const proposalCertainties = ["fixed-by-text", "assumed"] as const;
export type ProposalCertainty = (typeof proposalCertainties)[number];

/** A reading of a proposal that somebody made in words, with the geometry that its recipe gives. */
export interface Proposal {
  readonly zone: Zone;
  readonly certainty: ProposalCertainty;
  /** UTC epoch milliseconds from which it was known. */
  readonly appearsFromMs: number;
  readonly monitoring: Localized | null;
  readonly caution: Localized | null;
  readonly geometry: Area | MultiLineString;
}
