import type { Proposal } from "../../core/zones/proposal";
import type { AppState } from "../state";

export interface LetteredProposal {
  readonly proposal: Proposal;
  /** The letter that map, list and legend key it by; no zone drawn here has it. */
  readonly scenario: string;
}

const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));

/** The proposals that are switched on, in the order of the data, each with a letter that no drawn zone uses. */
export function letterProposals({
  document,
  data,
  view,
}: Pick<AppState, "document" | "data" | "view">): LetteredProposal[] {
  const taken = new Set(document.zones.map((zone) => zone.scenario));
  const free = letters.filter((letter) => !taken.has(letter));
  return data.proposals
    .filter(({ zone }) => view.shownProposals.includes(zone.id))
    .map((proposal, index) => ({ proposal, scenario: free[index] ?? "" }));
}
