import { forEachMatch, type MatchCount, type RowMask } from "../../core/events/counts";
import type { EventTable } from "../../core/events/event-table";
import { type Incident, incidentStatuses, parties, targetCodes } from "../../core/events/incident";
import { type FacetName, facetValues } from "../../core/events/incident-filter";
import { weaponFamilies } from "../../core/events/weapons";
import { certainlyInWindow } from "../../core/events/window-rows";
import type { TimeWindow } from "../../core/time/uncertain-interval";

/** Every value of each facet, in the order in which they are listed. */
export const facetOptions: Readonly<Record<FacetName, readonly string[]>> = {
  weapon: weaponFamilies,
  target: targetCodes,
  party: parties,
  status: incidentStatuses,
};

/** Which values a table's rows have: bit `i` of a row stands for option `i` of the facet. */
export function buildFacetBits(
  incidents: readonly Incident[],
  table: EventTable,
  facet: FacetName,
): Uint16Array {
  const options = facetOptions[facet];
  const bitsOf = (incident: Incident | undefined) =>
    incident
      ? facetValues(incident, facet).reduce((bits, value) => bits | (1 << options.indexOf(value)), 0)
      : 0;
  return Uint16Array.from(table.sourceIndex, (index) => bitsOf(incidents[index]));
}

/**
 * Certain and possible rows of a window for each option of a facet. Give the mask of the filter without the facet's own
 * clause (`buildRowMask(…, facet)`), so that the counts show the alternatives. A row with several values counts for
 * each. Only this is repeated while the window moves.
 */
export function countBits(
  table: EventTable,
  window: TimeWindow,
  mask: RowMask,
  bits: Uint16Array,
  optionCount: number,
): MatchCount[] {
  const certain = new Uint32Array(optionCount);
  const possible = new Uint32Array(optionCount);
  forEachMatch(table, window, mask, (row, match) => {
    const column = match === certainlyInWindow ? certain : possible;
    for (let option = 0; option < optionCount; option++) if ((bits[row]! >> option) & 1) column[option]!++;
  });
  return Array.from(certain, (count, option) => ({ certain: count, possible: possible[option]! }));
}
