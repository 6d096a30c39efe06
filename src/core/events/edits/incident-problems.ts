import { isFinitePosition } from "../../geo/position";
import { isKnownZone } from "../../time/calendar";
import type { UncertainInterval } from "../../time/uncertain-interval";
import { datasetEndMs, datasetEpochMs } from "../dataset/incident-dataset";
import type { Claim, Incident } from "../incident";
import { findSupersedesCycle } from "./supersedes-cycle";

/** Why a member of an incident is refused; those that rows of a file are refused for have the same codes. */
export type IncidentProblemCode =
  | "missing"
  | "coordinates-out-of-range"
  | "coordinates-zero"
  | "end-before-start"
  | "date-out-of-range"
  | "zone-unknown"
  | "radius-missing"
  | "radius-out-of-range"
  | "count-invalid"
  | "not-a-web-address"
  | "duplicate-id"
  | "claim-unknown"
  | "supersedes-cycle"
  | "too-many-claims";

/** One thing that is wrong with an incident: a dotted path such as `claims.1.url`, and why. */
export interface IncidentProblem {
  readonly field: string;
  readonly code: IncidentProblemCode;
}

/** Some of what claims make of an incident is found by holding each against every other. */
export const mostClaims = 500;

/** Half of the Earth's circumference, rounded up. */
export const widestRadiusMeters = 20_040_000;

/** Whether a text may become a link: an http or https address. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}

function intervalProblem(interval: UncertainInterval): IncidentProblemCode | null {
  const { earliestMs, latestMs, zone } = interval;
  if (!(Number.isInteger(earliestMs) && Number.isInteger(latestMs))) return "date-out-of-range";
  if (latestMs <= earliestMs) return "end-before-start";
  if (earliestMs < datasetEpochMs || latestMs > datasetEndMs) return "date-out-of-range";
  return isKnownZone(zone) ? null : "zone-unknown";
}

function placeProblem([lng, lat]: readonly [number, number]): IncidentProblemCode | null {
  if (!isFinitePosition([lng, lat])) return "coordinates-out-of-range";
  return lng === 0 && lat === 0 ? "coordinates-zero" : null;
}

/** An admin area that is its own uncertainty needs no radius; whatever else is known needs one. */
function radiusProblem({
  placePrecision,
  uncertaintyRadiusMeters: radius,
}: Incident): IncidentProblemCode | null {
  if (radius === null) return placePrecision === "admin1" ? null : "radius-missing";
  return radius >= 0 && radius <= widestRadiusMeters ? null : "radius-out-of-range";
}

const isCount = (count: number | null) => count === null || (Number.isSafeInteger(count) && count >= 0);
const isAddressOrEmpty = (text: string) => text === "" || isWebAddress(text);

/** How often each id occurs. */
function countIds(claims: readonly Claim[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { id } of claims) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

function* claimProblems(
  claim: Claim,
  ids: ReadonlyMap<string, number>,
): Generator<[string, IncidentProblemCode]> {
  if (claim.id === "") yield ["id", "missing"];
  else if (ids.get(claim.id) !== 1) yield ["id", "duplicate-id"];
  if (!isAddressOrEmpty(claim.url)) yield ["url", "not-a-web-address"];
  if (!isAddressOrEmpty(claim.archivedUrl ?? "")) yield ["archivedUrl", "not-a-web-address"];
  const published = claim.published && intervalProblem(claim.published);
  if (published) yield ["published", published];
  for (const figure of ["killed", "injured"] as const)
    if (!isCount(claim[figure])) yield [figure, "count-invalid"];
  if (!claim.supersedes.every((id) => ids.has(id))) yield ["supersedes", "claim-unknown"];
}

function* incidentProblems(incident: Incident): Generator<[string, IncidentProblemCode]> {
  const ids = countIds(incident.claims);
  if (incident.id === "") yield ["id", "missing"];
  if (incident.title.en.trim() === "" && incident.title.uk.trim() === "") yield ["title", "missing"];
  const place = placeProblem(incident.place.lngLat);
  if (place) yield ["place.lngLat", place];
  const radius = radiusProblem(incident);
  if (radius) yield ["uncertaintyRadiusMeters", radius];
  const time = intervalProblem(incident.time);
  if (time) yield ["time", time];
  if (incident.claims.length > mostClaims) yield ["claims", "too-many-claims"];
  for (const [index, claim] of incident.claims.entries())
    for (const [field, code] of claimProblems(claim, ids)) yield [`claims.${index}.${field}`, code];
  const inCycle = findSupersedesCycle(incident.claims);
  if (inCycle >= 0) yield [`claims.${inCycle}.supersedes`, "supersedes-cycle"];
  for (const [index, { claimIds, deniedByClaimIds }] of incident.attributions.entries())
    if (![...claimIds, ...deniedByClaimIds].every((id) => ids.has(id)))
      yield [`attributions.${index}`, "claim-unknown"];
  for (const [index, { count, url }] of (incident.munitions?.items ?? []).entries()) {
    if (!isCount(count)) yield [`munitions.items.${index}.count`, "count-invalid"];
    if (!isAddressOrEmpty(url)) yield [`munitions.items.${index}.url`, "not-a-web-address"];
  }
}

/** Everything that keeps an incident from standing among the others, in the order of its members; empty if sound. */
export function listIncidentProblems(incident: Incident): IncidentProblem[] {
  return Array.from(incidentProblems(incident), ([field, code]) => ({ field, code }));
}
