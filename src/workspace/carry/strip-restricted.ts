import type { Claim, Incident } from "../../core/events/incident";
import type { IncidentChange, OwnIncident } from "../../core/events/own-incident";
import type { WorkspaceDocument } from "../document";
import { allSources, restsOn } from "../selection/own-source";

/** A document without the rows of sources whose terms forbid passing them on, and of how many things they were taken. */
export interface StrippedDocument {
  readonly document: WorkspaceDocument;
  /** By source: incidents edited here that lost texts of its rows, and its zones, which are left out. */
  readonly strippedCounts: ReadonlyMap<string, number>;
}

type IsRestricted = (id: string) => boolean;

const both = (text: string) => ({ en: text, uk: text });

/** A claim that was read from a row: its figures stay, the row's words do not. */
function stripClaim(claim: Claim): Claim {
  const { archivedUrl: _, ...rest } = claim;
  return { ...rest, publisher: "", url: "", note: both("") };
}

const stripClaims = (claims: readonly Claim[], isOfRow: IsRestricted): Claim[] =>
  claims.map((claim) => (isOfRow(claim.id) ? stripClaim(claim) : claim));

/** What stood before an edit, without the texts that came from a row. */
function stripBefore(before: Partial<Incident>, isOwnRow: boolean, isOfRow: IsRestricted): Partial<Incident> {
  const { imported, claims, title, ...rest } = before;
  const isRow = imported ? isOfRow(`${imported.sourceId}:`) : isOwnRow;
  return {
    ...rest,
    ...(claims && { claims: stripClaims(claims, isOfRow) }),
    ...(title && !isRow && { title }),
    ...(imported && { imported: isRow ? { ...imported, fields: [] } : imported }),
  };
}

function stripChange(change: IncidentChange, isOwnRow: boolean, isOfRow: IsRestricted): IncidentChange {
  return { ...change, before: change.before.map((before) => stripBefore(before, isOwnRow, isOfRow)) };
}

/**
 * An incident edited here that rests on a row that must not be passed on: the row's texts go (its cells, the title where
 * nobody wrote another, whom it cites, what stood before in the history); what is needed to draw and count it stays.
 */
function stripOwn(own: OwnIncident, isOfRow: IsRestricted): OwnIncident {
  const { incident, changes } = own;
  const { imported } = incident;
  const isOwnRow = imported !== undefined && isOfRow(`${imported.sourceId}:`);
  const hasOwnTitle = changes.some(
    ({ kind, before }) => kind !== "merged" && before.some(({ title }) => title),
  );
  return {
    ...own,
    incident: {
      ...incident,
      claims: stripClaims(incident.claims, isOfRow),
      ...(isOwnRow && {
        imported: { ...imported, fields: [] },
        title: hasOwnTitle ? incident.title : both(`#${imported.line}`),
      }),
    },
    changes: changes.map((change) => stripChange(change, isOwnRow, isOfRow)),
  };
}

/** The document as it may be passed on. The same one where no source forbids anything. */
export function stripRestricted(document: WorkspaceDocument): StrippedDocument {
  const restricted = allSources(document).filter(({ restrictsRawRows }) => restrictsRawRows);
  const strippedCounts = new Map<string, number>();
  if (restricted.length === 0) return { document, strippedCounts };
  const ids = restricted.map(({ id }) => id);
  const isOfRow: IsRestricted = (id) => ids.some((sourceId) => id.startsWith(`${sourceId}:`));
  const count = (id: string) => strippedCounts.set(id, (strippedCounts.get(id) ?? 0) + 1);
  const ownIncidents = document.ownIncidents.map((own) => {
    const touched = ids.filter((id) => restsOn(own, id));
    for (const id of touched) count(id);
    return touched.length === 0 ? own : stripOwn(own, isOfRow);
  });
  const isPassedOn = ({ importedFrom }: { readonly importedFrom?: string }) =>
    importedFrom === undefined || !ids.includes(importedFrom);
  const zones = document.zones.filter(isPassedOn);
  for (const { importedFrom } of document.zones)
    if (importedFrom && ids.includes(importedFrom)) count(importedFrom);
  const isZoneGone = document.zones.some((zone) => zone.id === document.filter.zone && !isPassedOn(zone));
  // A clause about a zone that is not there would hide everything.
  const filter = isZoneGone ? { ...document.filter, zone: null } : document.filter;
  return { document: { ...document, ownIncidents, zones, filter }, strippedCounts };
}
