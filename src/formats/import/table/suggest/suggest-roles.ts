import type { ColumnRole } from "../../import-settings";
import type { ColumnProfile } from "./column-profile";
import { roleOfHeader } from "./header-words";

/** At least this share of a column's first values has to fit the role that its name suggests. */
const namedShare = 0.5;
/** At least this share has to fit where only the values speak for a role. */
const unnamedShare = 0.8;

/** An id names one record; at least this share of its first values has to be different, so that only slips repeat. */
const distinctShare = 0.95;

const severalAllowed: ReadonlySet<ColumnRole> = new Set(["actor", "target", "keep", "skip"]);

/** Whether a column's values go with a role; an empty column goes with any. */
function fits(role: ColumnRole, profile: ColumnProfile): boolean {
  if (profile.texts.length === 0) return true;
  switch (role) {
    case "lat":
    case "lng":
      return profile.angleShare >= namedShare;
    case "coordinates":
      return profile.pairShare >= namedShare;
    case "date":
    case "end-date":
    case "published":
      return profile.dateShare >= namedShare || profile.serialShare >= unnamedShare;
    case "time":
    case "end-time":
      return profile.clockShare >= namedShare;
    case "killed":
    case "killed-low":
    case "killed-high":
    case "injured":
    case "radius-meters":
      return profile.numberShare >= namedShare;
    case "id":
      return profile.distinctShare >= distinctShare;
    case "url":
      return profile.urlShare >= namedShare;
    default:
      return true;
  }
}

/** A role that names the wrong kind of value may be another one's: "end time" with dates, "location" with pairs. */
function byContent(role: ColumnRole, profile: ColumnProfile): ColumnRole | null {
  if (role === "time" && profile.dateShare >= namedShare) return "date";
  if (role === "end-time" && profile.dateShare >= namedShare) return "end-date";
  if (role === "date" && profile.clockShare >= namedShare) return "time";
  if (role === "end-date" && profile.clockShare >= namedShare) return "end-time";
  if (role === "place" && profile.pairShare >= unnamedShare) return "coordinates";
  if (role === "publisher" && profile.urlShare >= namedShare) return "url";
  return null;
}

function assignNamed(columns: readonly string[], profiles: readonly ColumnProfile[]): ColumnRole[] {
  const roles: ColumnRole[] = columns.map(() => "keep");
  const candidates = columns.flatMap((header, column) => {
    const named = roleOfHeader(header);
    const profile = profiles[column];
    if (named === null || profile === undefined) return [];
    const other = byContent(named.role, profile);
    const role = other ?? (fits(named.role, profile) ? named.role : null);
    return role === null
      ? []
      : [{ column, role, rank: named.rank + (other ? 100 : 0), isEmpty: profile.texts.length === 0 }];
  });
  candidates.sort((a, b) => Number(a.isEmpty) - Number(b.isEmpty) || a.rank - b.rank || a.column - b.column);
  for (const { column, role } of candidates) {
    if (severalAllowed.has(role) || !roles.includes(role)) roles[column] = role;
  }
  return roles;
}

/**
 * One role per column, by header names in English, Ukrainian and Russian first, each held against its values (half of
 * those given have to fit); then, for coordinates and dates that no name tells, by the values alone (four in five have
 * to fit). Every other column is kept as text.
 */
export function suggestRoles(
  columns: readonly string[],
  profiles: readonly ColumnProfile[],
  hasGeometry: boolean,
): ColumnRole[] {
  const roles = assignNamed(columns, profiles);
  const firstFree = (test: (profile: ColumnProfile) => boolean) =>
    profiles.findIndex(
      (profile, column) => roles[column] === "keep" && profile.texts.length > 0 && test(profile),
    );
  const give = (role: ColumnRole, column: number) => {
    if (column >= 0) roles[column] = role;
  };
  const hasPosition = () => roles.includes("coordinates") || (roles.includes("lat") && roles.includes("lng"));

  if (!hasPosition() && !hasGeometry) {
    const pair = firstFree(
      (profile) => profile.pairShare >= unnamedShare && profile.numberShare < namedShare,
    );
    const lat = roles.includes("lat")
      ? roles.indexOf("lat")
      : firstFree((profile) => profile.regionLatShare >= unnamedShare);
    const lng = roles.includes("lng")
      ? roles.indexOf("lng")
      : firstFree((profile) => profile.regionLngShare >= unnamedShare);
    if (lat >= 0 && lng >= 0 && lat !== lng) {
      give("lat", lat);
      give("lng", lng);
    } else give("coordinates", pair);
  }
  // What was reported on a day happened about then, which is surer than any date whose name says nothing.
  if (!roles.includes("date") && !roles.includes("end-date")) give("date", roles.indexOf("published"));
  if (!roles.includes("date"))
    give(
      "date",
      firstFree((profile) => profile.dateShare >= unnamedShare),
    );
  if (!roles.includes("date")) give("date", roles.indexOf("end-date"));
  if (!roles.includes("url"))
    give(
      "url",
      firstFree((profile) => profile.urlShare >= unnamedShare),
    );
  return roles;
}
