import type { Proposal } from "../../core/zones/proposal";
import type { AppState } from "../state";
import { controlInstantMs } from "../time-state";

export interface LetteredProposal {
  readonly proposal: Proposal;
  /** The letter that map, list and legend key it by; no zone drawn here has it. */
  readonly scenario: string;
}

const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));

/** Whether a proposal had been made by the shown instant, and was known then. */
export function hasAppeared(
  { appearsFromMs }: Pick<Proposal, "appearsFromMs">,
  time: AppState["time"],
): boolean {
  return (
    appearsFromMs <= controlInstantMs(time) && (time.knownAtMs === null || appearsFromMs <= time.knownAtMs)
  );
}

type Inputs = Pick<AppState, "document" | "data" | "view" | "time">;

/** All proposals that are switched on, whenever they were made, with the letters that `letterProposals` gives. */
export function letterChosenProposals({
  document,
  data,
  view,
}: Pick<Inputs, "document" | "data" | "view">): LetteredProposal[] {
  const taken = new Set(document.zones.map((zone) => zone.scenario));
  const free = letters.filter((letter) => !taken.has(letter));
  return data.proposals
    .filter(({ zone }) => view.shownProposals.includes(zone.id))
    .map((proposal, index) => ({ proposal, scenario: free[index] ?? "" }));
}

/**
 * The proposals that are switched on and had been made by the shown instant, in the order of the data, each with a letter
 * that no drawn zone uses. The letters of those that are yet to be made stay free for them, so that none changes with time.
 */
export function letterProposals(state: Inputs): LetteredProposal[] {
  return letterChosenProposals(state).filter(({ proposal }) => hasAppeared(proposal, state.time));
}

/** Names the proposals that are shown, so that it is seen when one appears or goes. */
export function letteredProposalsKey(state: Inputs): string {
  return letterProposals(state)
    .map(({ proposal, scenario }) => `${scenario} ${proposal.zone.id}`)
    .join("|");
}
