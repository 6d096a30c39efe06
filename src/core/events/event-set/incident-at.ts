import type { Incident } from "../incident";
import { type EventSet, segmentOfRow } from "./event-set";
import { findImportedRow, importedId, importedIncident } from "./imported-incident";
import type { EventSegment } from "./segment";

function listed(segment: EventSegment, row: number): Incident | null {
  const { content } = segment;
  if (content.kind !== "list") return null;
  return content.incidents[content.table.sourceIndex[row - segment.start]!] ?? null;
}

/** The incident of a row. One of an imported table is made anew at each call: ask for what is looked at, not for all. */
export function incidentAt(events: Pick<EventSet, "segments">, row: number): Incident {
  const segment = segmentOfRow(events, row);
  const { content, sourceId, start } = segment;
  if (content.kind === "dataset") return importedIncident(content.dataset, row - start, sourceId);
  const incident = listed(segment, row);
  if (!incident) throw new RangeError(`row ${row} has no incident`);
  return incident;
}

/** Id of a row's incident, without making the rest of it. */
export function idAt(events: Pick<EventSet, "segments">, row: number): string {
  const segment = segmentOfRow(events, row);
  const { content, sourceId, start } = segment;
  return content.kind === "dataset"
    ? importedId(content.dataset, row - start, sourceId)
    : (listed(segment, row)?.id ?? "");
}

function rowInSegment(segment: EventSegment, id: string): number | null {
  const { content, sourceId, start, end } = segment;
  if (content.kind === "list") {
    const index = content.incidents.findIndex((incident) => incident.id === id);
    const row = index < 0 ? -1 : content.table.sourceIndex.indexOf(index);
    return row < 0 ? null : start + row;
  }
  if (!id.startsWith(`${sourceId}:`)) return null;
  const row = findImportedRow(content.dataset, id.slice(sourceId.length + 1), end - start);
  return row === null ? null : start + row;
}

/** The row of an incident, null where it is not among the shown ones. Looks through all rows of its source. */
export function rowOfId(events: Pick<EventSet, "segments">, id: string): number | null {
  for (const segment of events.segments) {
    const row = rowInSegment(segment, id);
    if (row !== null) return row;
  }
  return null;
}

/** The incident of an id, null where it is not among the shown ones. */
export function findIncident(events: Pick<EventSet, "segments">, id: string): Incident | null {
  const row = rowOfId(events, id);
  return row === null ? null : incidentAt(events, row);
}
