import { type FieldRole, fieldRoles } from "../../../core/events/dataset/incident-dataset";
import type { KeptField } from "../dataset/incident-dataset-builder";
import type { ColumnRole } from "../import-settings";

/** Of these a table may have several columns. */
const repeatableRoles: readonly FieldRole[] = ["actor", "target"];
/** Roles whose text says more than the value it is read as: "Shahed-136" is more than a one-way drone. */
const rolesKeptAsText: readonly ColumnRole[] = ["keep", "weapon", "status"];

const isFieldRole = (role: ColumnRole): role is FieldRole =>
  (fieldRoles as readonly ColumnRole[]).includes(role);

/** The text columns that the incidents keep; a role that only one column may have stays with the first. */
export function listKeptFields(columns: readonly string[], roles: readonly ColumnRole[]): KeptField[] {
  const taken = new Set<FieldRole>();
  return columns.flatMap((name, column): KeptField[] => {
    const role = roles[column] ?? "keep";
    if (rolesKeptAsText.includes(role)) return [{ name, role: null, column }];
    if (!isFieldRole(role)) return [];
    if (taken.has(role) && !repeatableRoles.includes(role)) return [{ name, role: null, column }];
    taken.add(role);
    return [{ name, role, column }];
  });
}
