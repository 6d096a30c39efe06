import type { FieldRole, IncidentDataset, IncidentField } from "./incident-dataset";
import { mergeFieldColumns } from "./merge-columns";

/** Of these a dataset may have several fields; of the other roles at most one. */
const repeatableRoles: readonly FieldRole[] = ["actor", "target"];

/** Whether two fields are one: of a role that only one field can have by the role alone, else by role and name. */
function isSameField(one: IncidentField, other: IncidentField): boolean {
  if (one.role !== other.role) return false;
  return one.name === other.name || (one.role !== null && !repeatableRoles.includes(one.role));
}

/** The fields of two datasets in a merged order: those of the newer one as it names them, then what only the older has. */
export function mergeFields(
  older: IncidentDataset,
  newer: IncidentDataset,
  order: Uint32Array,
): IncidentField[] {
  const rest = [...older.fields];
  const merge = (before: IncidentField | null, after: IncidentField | null) =>
    mergeFieldColumns(
      before?.column ?? null,
      after?.column ?? null,
      order,
      older.table.count,
      newer.table.count,
    );
  const merged = newer.fields.map((field): IncidentField => {
    const at = rest.findIndex((candidate) => isSameField(candidate, field));
    const [before = null] = at < 0 ? [] : rest.splice(at, 1);
    return { name: field.name, role: field.role, column: merge(before, field) };
  });
  return [
    ...merged,
    ...rest.map(({ name, role, column }) => ({ name, role, column: merge({ name, role, column }, null) })),
  ];
}
