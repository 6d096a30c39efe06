import { keepAttributions, keepClaims } from "../../core/events/edits/edit-claims";
import { followsClaims } from "../../core/events/edits/follow-claims";
import type { Claim, Incident } from "../../core/events/incident";
import { statusOfClaims } from "../../core/events/known/status-of-claims";
import type { Localized } from "../../core/sources/localized";
import { coarsenPrecision } from "./coarse-precision";
import type { Redaction } from "./redaction";

const nothing: Localized = { en: "", uk: "" };
const both = (text: string): Localized => ({ en: text, uk: text });
/** For what has no name that may be told. */
const unnamed = both("–");

/** How far an incident is to be redacted beside its place. */
export interface IncidentRedaction {
  /** Whether it comes with the app, so that whom it cites is public in any case. */
  readonly isPublic: boolean;
  /** The words of a text search that it answers, which the page states anyway; null where it does not or none is asked. */
  readonly answeredWords: string | null;
}

/** The claims that were out before the cut; one that does not say when it was published stays. */
function claimsBefore(incident: Incident, cutMs: number): Incident | null {
  const { claims, attributions } = incident;
  const ids = new Set(
    claims.filter(({ published }) => published === null || published.latestMs <= cutMs).map(({ id }) => id),
  );
  if (ids.size === claims.length) return incident;
  // Nobody had told of it by then.
  if (ids.size === 0) return null;
  const kept = { claims: keepClaims(claims, ids), attributions: keepAttributions(attributions, ids) };
  const changed = { ...incident, ...kept };
  return followsClaims(incident) ? { ...changed, status: statusOfClaims(kept.claims, changed) } : changed;
}

function redactClaim(claim: Claim, isPublic: boolean): Claim {
  const { archivedUrl: _, ...rest } = claim;
  // An address or a note may tell the very spot.
  return isPublic ? { ...claim, note: nothing } : { ...rest, url: "", note: nothing };
}

function nameOf({ place: { admin1 } }: Incident): Localized {
  if (admin1.en.trim() === "" && admin1.uk.trim() === "") return unnamed;
  return admin1;
}

/**
 * An incident with its place rounded to the grid and named by its oblast alone, without texts that could tell more, and
 * without what was said after the cut. Null where it ends after the cut, or where nothing was said of it before.
 */
export function redactIncident(
  incident: Incident,
  { place: toCell, cutMs }: Redaction,
  { isPublic, answeredWords }: IncidentRedaction,
): Incident | null {
  if (incident.time.latestMs > cutMs) return null;
  const before = claimsBefore(incident, cutMs);
  if (before === null) return null;
  const { place, placePrecision, uncertaintyRadiusMeters, munitions, imported } = before;
  const cell = toCell(place.lngLat);
  const radius =
    uncertaintyRadiusMeters === null ? null : Math.max(uncertaintyRadiusMeters, cell.radiusMeters);
  const name = nameOf(before);
  return {
    ...before,
    title: answeredWords === null ? name : both(answeredWords),
    place: { ...place, name, lngLat: cell.lngLat, note: null },
    placePrecision: radius === null ? placePrecision : coarsenPrecision(placePrecision, radius),
    uncertaintyRadiusMeters: radius,
    statedTime: nothing,
    claims: before.claims.map((claim) => redactClaim(claim, isPublic)),
    ...(munitions && {
      munitions: {
        ...munitions,
        items: munitions.items.map((item) => ({ ...item, url: isPublic ? item.url : "" })),
      },
    }),
    // Its source is still to be credited.
    ...(imported && { imported: { sourceId: imported.sourceId, line: 0, fields: [] } }),
  };
}
