import type { OwnIncident } from "../own-incident";
import type { EventSet } from "./event-set";
import { findImportedRow } from "./imported-incident";

let last: {
  readonly events: EventSet;
  readonly ownIncidents: readonly OwnIncident[];
  readonly rows: ReadonlySet<number> | null;
} | null = null;

function find({ segments }: EventSet, ids: readonly string[]): ReadonlySet<number> | null {
  const rows = new Set<number>();
  for (const { content, sourceId, start, end } of segments) {
    if (content.kind !== "dataset") continue;
    for (const id of ids) {
      if (!id.startsWith(`${sourceId}:`)) continue;
      const row = findImportedRow(content.dataset, id.slice(sourceId.length + 1), end - start);
      if (row !== null) rows.add(start + row);
    }
  }
  return rows.size > 0 ? rows : null;
}

/**
 * Rows of imported tables that an incident edited here stands for, null where there are none. Looks through all ids of a
 * table, so the last answer is kept. Incidents that are objects are left out when the set is joined.
 */
export function replacedRows(
  events: EventSet,
  ownIncidents: readonly OwnIncident[],
): ReadonlySet<number> | null {
  if (ownIncidents.length === 0) return null;
  if (last?.events === events && last.ownIncidents === ownIncidents) return last.rows;
  const rows = find(
    events,
    ownIncidents.flatMap(({ basedOn }) => basedOn),
  );
  last = { events, ownIncidents, rows };
  return rows;
}
