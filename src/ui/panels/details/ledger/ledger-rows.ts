import {
  type ClaimVisibility,
  claimVisibility,
  supersededClaimIds,
} from "../../../../core/events/casualties";
import type { Claim, Incident } from "../../../../core/events/incident";
import { deniedClaimIds } from "../../../../core/events/known/denied-claims";
import { isTakenBack } from "../../../../core/events/known/taken-back";
import { orderByPublication } from "../../../../workspace/selection/ordered-claims";

/** One claim of a ledger, with what ties it to the others as of an instant. */
export interface LedgerRow {
  readonly claim: Claim;
  /** 1-based, by publication. */
  readonly number: number;
  readonly visibility: ClaimVisibility;
  readonly isReplaced: boolean;
  /** Whether it is out because it was taken back, and not because of a later figure. */
  readonly isTakenBack: boolean;
  /** Numbers of the rows that it denies. */
  readonly denies: readonly number[];
  /** Numbers of the rows that deny it. */
  readonly deniedBy: readonly number[];
  /** Whether a tie between a denial and what it denies runs to the row above, and to the one below. */
  readonly isTiedAbove: boolean;
  readonly isTiedBelow: boolean;
}

/**
 * An incident's claims by publication, as of an instant (UTC epoch milliseconds; null is now). What was not out yet
 * replaces and denies nothing.
 */
export function buildLedgerRows(
  incident: Pick<Incident, "claims" | "attributions">,
  knownAtMs: number | null,
): LedgerRow[] {
  const ordered = orderByPublication(incident.claims);
  const visibilities = ordered.map((claim) => claimVisibility(claim, knownAtMs));
  const known = ordered.filter((_, index) => visibilities[index] === "known");
  const replaced = supersededClaimIds(known);
  const numbersOf = (ids: readonly string[]) =>
    ordered.flatMap(({ id }, index) =>
      ids.includes(id) && visibilities[index] !== "unknown" ? index + 1 : [],
    );
  const denies = ordered.map((claim, index) =>
    visibilities[index] === "unknown" ? [] : numbersOf(deniedClaimIds(claim, incident)),
  );
  const ties = denies.flatMap((numbers, index) =>
    numbers.length === 0
      ? []
      : [{ from: Math.min(index + 1, ...numbers), to: Math.max(index + 1, ...numbers) }],
  );
  return ordered.map((claim, index) => {
    const number = index + 1;
    return {
      claim,
      number,
      visibility: visibilities[index]!,
      isReplaced: replaced.has(claim.id),
      isTakenBack: replaced.has(claim.id) && isTakenBack(claim, known),
      denies: denies[index]!,
      deniedBy: denies.flatMap((numbers, denial) => (numbers.includes(number) ? denial + 1 : [])),
      isTiedAbove: ties.some(({ from, to }) => number > from && number <= to),
      isTiedBelow: ties.some(({ from, to }) => number >= from && number < to),
    };
  });
}
