import type { IncidentDataset } from "../dataset/incident-dataset";
import type { OwnIncident } from "../own-incident";
import type { EventSet } from "./event-set";
import { findImportedRow } from "./imported-incident";

/** Rows by id of datasets, by their lists of fields, which they keep however they are joined. */
const foundRows = new WeakMap<IncidentDataset["fields"], Map<string, number | null>>();

/** Looks through all ids of a table, but only once for each id. */
function rowOf(dataset: IncidentDataset, id: string, rowCount: number): number | null {
  const found = foundRows.get(dataset.fields) ?? new Map<string, number | null>();
  foundRows.set(dataset.fields, found);
  const known = found.get(id);
  if (known !== undefined) return known;
  const row = findImportedRow(dataset, id, rowCount);
  found.set(id, row);
  return row;
}

function find({ segments }: EventSet, ids: readonly string[]): ReadonlySet<number> | null {
  const rows = new Set<number>();
  for (const { content, sourceId, start, end } of segments) {
    if (content.kind !== "dataset") continue;
    for (const id of ids) {
      if (!id.startsWith(`${sourceId}:`)) continue;
      const row = rowOf(content.dataset, id.slice(sourceId.length + 1), end - start);
      if (row !== null) rows.add(start + row);
    }
  }
  return rows.size > 0 ? rows : null;
}

interface Answer {
  readonly ownIncidents: readonly OwnIncident[];
  readonly rows: ReadonlySet<number> | null;
}

const latest = new WeakMap<EventSet, Answer>();

/**
 * Rows of imported tables that an incident edited here stands for, null where there are none. Incidents that are objects
 * are left out when the set is joined.
 */
export function replacedRows(
  events: EventSet,
  ownIncidents: readonly OwnIncident[],
): ReadonlySet<number> | null {
  if (ownIncidents.length === 0) return null;
  const known = latest.get(events);
  if (known?.ownIncidents === ownIncidents) return known.rows;
  const rows = find(
    events,
    ownIncidents.flatMap(({ basedOn }) => basedOn),
  );
  latest.set(events, { ownIncidents, rows });
  return rows;
}
