import { followsClaims } from "../../../core/events/edits/follow-claims";
import type { Attribution, Claim, Incident } from "../../../core/events/incident";
import type { OwnIncident } from "../../../core/events/own-incident";
import type { Locale } from "../../../core/sources/localized";
import { type ClaimDraft, type IncidentDraft, type SpeakerNames, statusOfItsClaims } from "./draft";
import { dateAndClockOf } from "./zoned-clock";

const nothing = { date: "", clock: "" };

/** Names a speaker by what the form can read back; an id without a name stands for itself. */
export function speakerName(id: string, speakers: SpeakerNames, locale: Locale): string {
  return (Object.hasOwn(speakers, id) && speakers[id]?.[locale]) || id;
}

function publishedText({ published }: Claim) {
  if (published === null) return nothing;
  const { earliestMs, latestMs, precision, zone } = published;
  // A bare date may begin later than its day does: nothing is reported before it happened.
  if (precision === "day") return { date: dateAndClockOf(latestMs - 1, zone).date, clock: "" };
  return dateAndClockOf(earliestMs, zone);
}

/** Whom a claim names, as the one who did it or who is said not to have. */
export function partyOfClaim(claimId: string, attributions: readonly Attribution[]): ClaimDraft["party"] {
  const named = attributions.find(
    ({ claimIds, deniedByClaimIds }) => claimIds.includes(claimId) || deniedByClaimIds.includes(claimId),
  );
  return named?.party ?? "";
}

/** A claim as the form shows it. */
export function draftOfClaim(
  claim: Claim,
  incident: Pick<Incident, "attributions" | "time">,
  speakers: SpeakerNames,
  locale: Locale,
): ClaimDraft {
  const { id, publisher, publishedInferred, scope, stance, url, note, supersedes } = claim;
  return {
    id,
    who: claim.speakerIds.map((speaker) => speakerName(speaker, speakers, locale)).join("; "),
    speaksFor: claim.speaksFor ?? "",
    publisher,
    published: publishedText(claim),
    publishedZone: claim.published?.zone ?? incident.time.zone,
    publishedInferred,
    killed: claim.killed === null ? "" : String(claim.killed),
    injured: claim.injured === null ? "" : String(claim.injured),
    scope,
    stance,
    party: partyOfClaim(id, incident.attributions),
    url,
    archivedUrl: claim.archivedUrl ?? "",
    note,
    supersedes,
  };
}

/** An incident as the form shows it, in the reader's language where the form has one field for both. */
export function draftOfIncident(
  { incident, remark }: Pick<OwnIncident, "incident" | "remark">,
  speakers: SpeakerNames,
  locale: Locale,
): IncidentDraft {
  const { place, time, uncertaintyRadiusMeters } = incident;
  const [lng, lat] = place.lngLat;
  return {
    title: incident.title,
    placeName: place.name,
    admin1: place.admin1[locale],
    lat: String(lat),
    lng: String(lng),
    placePrecision: incident.placePrecision,
    radius: uncertaintyRadiusMeters === null ? "" : String(uncertaintyRadiusMeters),
    zone: time.zone,
    from: dateAndClockOf(time.earliestMs, time.zone),
    to: dateAndClockOf(time.latestMs, time.zone),
    extent: time.extent,
    timePrecision: time.precision,
    statedTime: incident.statedTime,
    weapons: incident.weapons,
    targets: incident.targets,
    status: followsClaims(incident) ? statusOfItsClaims : incident.status,
    scope: incident.scope,
    claims: incident.claims.map((claim) => draftOfClaim(claim, incident, speakers, locale)),
    remark,
    reason: "",
  };
}
