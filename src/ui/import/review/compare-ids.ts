import { readField } from "../../../core/events/dataset/field-column";
import type { IncidentDataset } from "../../../core/events/dataset/incident-dataset";

export interface IdsMatched {
  readonly added: number;
  readonly kept: number;
  readonly gone: number;
}

/** Beyond this many rows the comparison would hold up the page. */
const mostRows = 300_000;

function readIds({ fields, table }: IncidentDataset): Set<string> | null {
  const column = fields.find(({ role }) => role === "id")?.column;
  if (!column || table.count > mostRows) return null;
  const ids = new Set<string>();
  for (let row = 0; row < table.count; row++) ids.add(readField(column, row));
  return ids;
}

/** How many identifiers are new, in both, or no longer there; null where a dataset has none or is too large. */
export function compareIds(before: IncidentDataset, after: IncidentDataset): IdsMatched | null {
  const [old, now] = [readIds(before), readIds(after)];
  if (!old || !now) return null;
  let kept = 0;
  for (const id of now) if (old.has(id)) kept++;
  return { added: now.size - kept, kept, gone: old.size - kept };
}
