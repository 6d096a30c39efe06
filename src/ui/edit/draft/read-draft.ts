import { keepAttributions } from "../../../core/events/edits/edit-claims";
import { listIncidentProblems } from "../../../core/events/edits/incident-problems";
import { isSameValue } from "../../../core/events/edits/same-value";
import type { Attribution, Incident, IncidentPlace, IncidentStatus } from "../../../core/events/incident";
import { statusOfClaims } from "../../../core/events/known/status-of-claims";
import { admin1Name, resolveAdmin1 } from "../../../core/places/admin1-names";
import type { Locale } from "../../../core/sources/localized";
import type { UncertainInterval } from "../../../core/time/uncertain-interval";
import { parseAngle } from "../../../formats/import/table/values/parse-angle";
import { type IncidentDraft, type SpeakerNames, statusOfItsClaims } from "./draft";
import { draftOfIncident } from "./draft-of-incident";
import { fieldOfProblem, type ProblemCode, type Problems } from "./problems";
import { readClaim, readPair } from "./read-claim";
import { readInterval } from "./read-interval";

function readAngle(text: string, axis: "lat" | "lng"): number | null {
  const reading = parseAngle(text, true);
  return reading === null || (reading.axis !== null && reading.axis !== axis) ? null : reading.degrees;
}

/** Meters as typed, with a point or a comma; a space between thousands is no matter. */
function readRadius(text: string): number | null | "number-unreadable" {
  const digits = text.replace(/\s/g, "").replace(",", ".");
  if (digits === "") return null;
  return /^-?\d+(\.\d+)?$/.test(digits) ? Number(digits) : "number-unreadable";
}

/** Whom the claims name. Untouched ones stay where they stood, since one may speak of several. */
function readAttributions(
  draft: IncidentDraft,
  shown: IncidentDraft,
  attributions: readonly Attribution[],
): Attribution[] {
  const before = new Map(shown.claims.map((claim) => [claim.id, claim]));
  const isTouched = draft.claims.filter(({ id, party, stance }) => {
    const claim = before.get(id);
    return claim ? claim.party !== party || (party !== "" && claim.stance !== stance) : party !== "";
  });
  let read = [...attributions];
  for (const { id, party, stance } of isTouched) {
    const isNamedHere = (named: Attribution) =>
      named.claimIds.includes(id) || named.deniedByClaimIds.includes(id);
    read = read
      .map((named) => ({
        named,
        left: {
          ...named,
          claimIds: named.claimIds.filter((other) => other !== id),
          deniedByClaimIds: named.deniedByClaimIds.filter((other) => other !== id),
        },
      }))
      .filter(
        ({ named, left }) => !isNamedHere(named) || left.claimIds.length + left.deniedByClaimIds.length > 0,
      )
      .map(({ left }) => left);
    if (party === "") continue;
    const list = stance === "denies" || stance === "retracts" ? "deniedByClaimIds" : "claimIds";
    const named = read.find((attribution) => attribution.party === party);
    const present = named ?? { party, claimIds: [], deniedByClaimIds: [] };
    const added = { ...present, [list]: [...present[list], id] };
    read = named ? read.map((one) => (one === named ? added : one)) : [...read, added];
  }
  return read;
}

export interface ReadDraft {
  readonly incident: Incident;
  /** Empty where the incident can be saved. */
  readonly problems: Problems;
  /** What the claims make of it, whatever status is chosen. */
  readonly claimsStatus: IncidentStatus;
}

/**
 * The incident that a form says, with what keeps it from being saved. What was not touched stays exactly as it was in the
 * original, to the millisecond and the last decimal.
 *
 * @param original  the incident that the form began with
 * @param locale  the language that it showed the original in
 */
export function readDraft(
  draft: IncidentDraft,
  original: Incident,
  speakers: SpeakerNames,
  locale: Locale,
): ReadDraft {
  const problems = new Map<string, ProblemCode>();
  const report = (field: string, code: ProblemCode) => {
    if (!problems.has(field)) problems.set(field, code);
  };
  const shown = draftOfIncident({ incident: original, remark: "" }, speakers, locale);
  const isUntouched = (...names: (keyof IncidentDraft)[]) =>
    names.every((name) => isSameValue(draft[name], shown[name]));

  const readPosition = (): IncidentPlace["lngLat"] => {
    if (isUntouched("lat", "lng")) return original.place.lngLat;
    const [lng, lat] = [readAngle(draft.lng, "lng"), readAngle(draft.lat, "lat")];
    if (lat === null) report("lat", draft.lat.trim() === "" ? "missing" : "number-unreadable");
    if (lng === null) report("lng", draft.lng.trim() === "" ? "missing" : "number-unreadable");
    if (lng !== null && Math.abs(lng) > 180) report("lng", "coordinates-out-of-range");
    return lng === null || lat === null ? original.place.lngLat : [lng, lat];
  };
  const readPlace = (): IncidentPlace => {
    const { place } = original;
    const lngLat = readPosition();
    const name = isUntouched("placeName") ? place.name : readPair(draft.placeName);
    if (isUntouched("admin1")) return { ...place, name, lngLat };
    const text = draft.admin1.trim();
    const id = resolveAdmin1(text);
    const admin1 = (id && admin1Name(id)) || { en: text, uk: text };
    return {
      ...place,
      name,
      lngLat,
      admin1,
      admin1Id: id ?? "",
      country: id ? id.slice(0, 2) : place.country,
    };
  };
  const readTime = (): UncertainInterval => {
    if (isUntouched("from", "to", "zone", "timePrecision", "extent")) return original.time;
    const { time } = original;
    const edges = isUntouched("from", "to", "zone") ? time : readInterval(draft, report);
    if (!edges) return time;
    const { zone, extent, timePrecision: precision } = draft;
    const isTyped = draft.to.date !== "";
    return {
      // The form shows minutes; the seconds of what was left alone stay.
      earliestMs: isTyped && isUntouched("from", "zone") ? time.earliestMs : edges.earliestMs,
      latestMs: isTyped && isUntouched("to", "zone") ? time.latestMs : edges.latestMs,
      extent,
      precision,
      zone,
    };
  };

  const time = readTime();
  const radius = readRadius(draft.radius);
  if (typeof radius === "string") report("radius", radius);
  const claims = draft.claims.map((claim, index) => {
    const before = original.claims.find(({ id }) => id === claim.id) ?? null;
    const shownClaim = shown.claims.find(({ id }) => id === claim.id) ?? null;
    return readClaim(claim, before, shownClaim, {
      speakers,
      locale,
      incidentMs: time.earliestMs,
      report: (field, code) => report(`claims.${index}.${field}`, code),
    });
  });
  const attributions = keepAttributions(
    readAttributions(draft, shown, original.attributions),
    new Set(claims.map(({ id }) => id)),
  );
  const claimsStatus = statusOfClaims(claims, { attributions, scope: draft.scope });
  const incident: Incident = {
    ...original,
    title: isUntouched("title") ? original.title : readPair(draft.title),
    place: readPlace(),
    placePrecision: draft.placePrecision,
    uncertaintyRadiusMeters: isUntouched("radius")
      ? original.uncertaintyRadiusMeters
      : typeof radius === "string"
        ? original.uncertaintyRadiusMeters
        : radius,
    time,
    statedTime: isUntouched("statedTime") ? original.statedTime : readPair(draft.statedTime),
    scope: draft.scope,
    attributions,
    weapons: draft.weapons,
    targets: draft.targets,
    status: draft.status === statusOfItsClaims ? claimsStatus : draft.status,
    claims,
  };
  for (const problem of listIncidentProblems(incident)) report(fieldOfProblem(problem), problem.code);
  return { incident, problems, claimsStatus };
}
