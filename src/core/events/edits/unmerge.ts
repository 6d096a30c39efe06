import type { Incident } from "../incident";
import type { IncidentChange, OwnIncident } from "../own-incident";
import { listIncidentProblems } from "./incident-problems";

const memberNames = [
  "id",
  "title",
  "place",
  "placePrecision",
  "uncertaintyRadiusMeters",
  "time",
  "statedTime",
  "scope",
  "attributions",
  "weapons",
  "targets",
  "status",
  "claims",
] as const satisfies readonly (keyof Incident)[];

/** A history may come from a file that somebody wrote: what stood before need not be whole or sound there. */
function isSound(part: Partial<Incident>): part is Incident {
  return (
    memberNames.every((name) => part[name] !== undefined) &&
    listIncidentProblems(part as Incident).length === 0
  );
}

/** The changes before a merger that were made to one of its parts, or to what that part was merged from. */
function changesOf(id: string, earlier: readonly IncidentChange[]): IncidentChange[] {
  const ids = new Set([id]);
  const own: IncidentChange[] = [];
  for (const change of [...earlier].reverse()) {
    if (change.incidentId === undefined || !ids.has(change.incidentId)) continue;
    own.unshift(change);
    if (change.kind === "merged") for (const part of change.before) ids.add(part.id ?? id);
  }
  return own;
}

function addedParts({ changes }: OwnIncident): OwnIncident[] {
  return changes.flatMap(({ kind, before, parts = [] }, index) => {
    // Where no part is of a source the whole is none either: it stands, or was itself merged into one that is.
    if (kind !== "merged" || parts.every(({ basedOn }) => basedOn.length === 0)) return [];
    return before.flatMap((incident, number): OwnIncident[] => {
      const part = parts[number];
      if (!part || part.basedOn.length > 0 || !isSound(incident)) return [];
      const { remark } = part;
      return [{ incident, basedOn: [], remark, changes: changesOf(incident.id, changes.slice(0, index)) }];
    });
  });
}

/**
 * The incidents that no source has and that were merged into one that stands for others, as they were just before, each
 * once, with their own remark and history: nothing else has them any more when the edited ones go.
 */
export function listAddedParts(merged: readonly OwnIncident[]): OwnIncident[] {
  const parts = new Map<string, OwnIncident>();
  for (const part of merged.flatMap(addedParts))
    if (!parts.has(part.incident.id)) parts.set(part.incident.id, part);
  return [...parts.values()];
}
