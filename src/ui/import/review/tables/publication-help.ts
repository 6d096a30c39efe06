import type { ColumnRole, TableSettings } from "../../../../formats/import/import-settings";
import { presetOf } from "../../../../formats/import/table/presets/find-preset";

/** What a column of this role says of the publication of its rows; null where it says nothing. */
export function publicationHelp(
  { preset, roles }: Pick<TableSettings, "preset" | "roles">,
  role: ColumnRole,
): "plain" | "upload" | "report" | null {
  const meaning = preset === null ? null : presetOf(preset).meaning;
  if (role === "published") return meaning?.isPublishedByUpload ? "upload" : "plain";
  return role === "date" && meaning?.isReportDate && !roles.includes("published") ? "report" : null;
}
