import type { Zone } from "../../core/zones/recipe";
import type { WorkspaceDocument } from "../document";

/** The zones that are drawn and credited: all but those of an imported source that is switched off. */
export function shownZones({
  zones,
  sources,
}: Pick<WorkspaceDocument, "zones" | "sources">): readonly Zone[] {
  const hidden = new Set(sources.filter(({ isShown }) => !isShown).map(({ id }) => id));
  if (hidden.size === 0) return zones;
  return zones.filter(({ importedFrom }) => importedFrom === undefined || !hidden.has(importedFrom));
}
