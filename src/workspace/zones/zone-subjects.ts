import type { Area, MultiLineString } from "../../core/geo/position";
import type { Zone, ZoneRecipe } from "../../core/zones/recipe";
import type { AppState } from "../state";

export const defaultNearMeters = 10_000;

/** A zone whose shape is measured: one drawn here, or a shown proposal. */
export interface ZoneSubject extends Pick<Zone, "id" | "recipe" | "measuredAgainst"> {
  readonly nearMeters: number;
  /** The geometry of a proposal, as its file has it. */
  readonly fixed: Area | MultiLineString | null;
}

function toSubject(zone: Zone, fixed: ZoneSubject["fixed"]): ZoneSubject {
  const { id, recipe, measuredAgainst, nearMeters = defaultNearMeters } = zone;
  return { id, recipe, nearMeters, fixed, ...(measuredAgainst && { measuredAgainst }) };
}

/** All zones that are measured: those drawn here, then the shown proposals. */
export function zoneSubjects({
  document,
  data,
  view,
}: Pick<AppState, "document" | "data" | "view">): ZoneSubject[] {
  const drawn = document.zones.map((zone) => toSubject(zone, null));
  const ids = new Set(document.zones.map(({ id }) => id));
  const proposed = data.proposals.flatMap(({ zone, geometry }) =>
    view.shownProposals.includes(zone.id) && !ids.has(zone.id) ? [toSubject(zone, geometry)] : [],
  );
  return [...drawn, ...proposed];
}

/** The recipe of a zone drawn here or of a proposal, null for an unknown id. */
export function recipeById(
  { document, data }: Pick<AppState, "document" | "data">,
  zoneId: string,
): ZoneRecipe | null {
  const drawn = document.zones.find(({ id }) => id === zoneId);
  return drawn?.recipe ?? data.proposals.find(({ zone }) => zone.id === zoneId)?.zone.recipe ?? null;
}
