import type { FieldRole } from "../../../core/events/dataset/incident-dataset";
import type { ColumnRole } from "../../../formats/import/import-settings";

/** Roles by the question they answer, in the order of the select. */
export const roleGroups = [
  { label: "rolesOther", roles: ["keep", "skip"] },
  {
    label: "rolesWhere",
    roles: ["lat", "lng", "coordinates", "place", "admin1", "country", "place-precision", "radius-meters"],
  },
  { label: "rolesWhen", roles: ["date", "time", "end-date", "end-time", "time-precision", "published"] },
  {
    label: "rolesWhat",
    roles: ["id", "title", "notes", "type", "weapon", "actor", "target", "status", "publisher", "url"],
  },
  { label: "rolesFigures", roles: ["killed", "killed-low", "killed-high", "injured"] },
] as const satisfies readonly { label: string; roles: readonly ColumnRole[] }[];

const severalAllowed: readonly (FieldRole | "keep" | "skip")[] = ["actor", "target", "keep", "skip"];

/** The roles with one column given another; of a role that only one column can have, the former holder is kept as text. */
export function withRole(
  roles: readonly ColumnRole[],
  column: number | null,
  role: ColumnRole,
): readonly ColumnRole[] {
  const isShared = (severalAllowed as readonly ColumnRole[]).includes(role);
  return roles.map((present, index) => {
    if (index === column) return role;
    return present === role && !isShared ? "keep" : present;
  });
}
