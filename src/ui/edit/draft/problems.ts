import type { IncidentProblem, IncidentProblemCode } from "../../../core/events/edits/incident-problems";
import type { ClockProblem } from "./zoned-clock";

/** Why a field of the form cannot be taken as it stands. */
export type ProblemCode =
  | IncidentProblemCode
  | ClockProblem
  | "number-unreadable"
  | "count-invalid"
  | "who-missing"
  | "published-before-incident";

/** The first problem of each field, by the field's name: `lat`, or `claims.2.url` with the claim's number. */
export type Problems = ReadonlyMap<string, ProblemCode>;

export type Report = (field: string, code: ProblemCode) => void;

/** Fields of the form by the incident's members that they set; a claim's members have the names of its fields. */
const fieldOfMember = new Map([
  ["title", "title"],
  ["place.lngLat", "lat"],
  ["uncertaintyRadiusMeters", "radius"],
  ["time", "to"],
]);

/** The field that a rule about the whole incident is told at. */
export function fieldOfProblem({ field }: IncidentProblem): string {
  return fieldOfMember.get(field) ?? field;
}
