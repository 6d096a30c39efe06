import type { Zone } from "../../core/zones/recipe";
import type { AppState } from "../state";
import { letterChosenProposals } from "./lettered-proposals";
import { shownZones } from "./shown-zones";

/** A zone as it is compared: with the letter under which map and lists know it. */
export interface ComparedZone {
  readonly zone: Zone;
  readonly isProposal: boolean;
}

/** With more than so many columns or maps nothing can be told apart any more. */
export const mostComparedZones = 6;
/** Each has a graphics context of its own. */
export const mostMaps = 3;

type Inputs = Pick<AppState, "document" | "data" | "view">;

/** All that can be compared: the drawn zones that are not hidden, then the proposals that are switched on. */
export function comparableZones(state: Inputs): ComparedZone[] {
  return [
    ...shownZones(state.document).map((zone) => ({ zone, isProposal: false })),
    ...letterChosenProposals(state).map(({ proposal: { zone }, scenario }) => ({
      zone: { ...zone, scenario },
      isProposal: true,
    })),
  ];
}

/** The zones of the comparison in its order, without those that were deleted, hidden or switched off since. */
export function comparedZones(state: Inputs): ComparedZone[] {
  const { comparison } = state.view;
  if (comparison === null) return [];
  const known = comparableZones(state);
  return comparison.zoneIds.flatMap((id) => known.find(({ zone }) => zone.id === id) ?? []);
}

/** Whether there is something to compare: two zones or more. */
export function isComparing(state: Inputs): boolean {
  return state.view.comparison !== null && comparedZones(state).length > 1;
}

/** How many maps there are: one, or one for each of the first few zones that are compared side by side. */
export function countMaps(state: Inputs): number {
  if (state.view.comparison?.layout !== "side-by-side") return 1;
  return Math.min(mostMaps, Math.max(1, comparedZones(state).length));
}

/**
 * Ids of the zones that one of several maps draws, the first of which is 0; null for all. Beside other maps each has
 * one scenario; what is selected without being compared is on the first one.
 */
export function zonesOnMap(
  state: Inputs & Pick<AppState, "selection">,
  map: number,
): readonly string[] | null {
  if (countMaps(state) < 2) return null;
  const ids = comparedZones(state).map(({ zone }) => zone.id);
  const own = ids[map];
  const { selection } = state;
  const isGuest = map === 0 && selection?.kind === "zone" && !ids.includes(selection.id);
  return [...(own === undefined ? [] : [own]), ...(isGuest ? [selection.id] : [])];
}
