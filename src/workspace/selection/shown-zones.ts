import type { Zone } from "../../core/zones/recipe";
import type { WorkspaceDocument } from "../document";

/** The zones that are drawn and credited: all but those that are switched off, by themselves or with their source. */
export function shownZones({
  zones,
  sources,
}: Pick<WorkspaceDocument, "zones" | "sources">): readonly Zone[] {
  const hidden = new Set(sources.filter(({ isShown }) => !isShown).map(({ id }) => id));
  if (hidden.size === 0 && !zones.some(({ isHidden }) => isHidden)) return zones;
  return zones.filter(
    ({ importedFrom, isHidden }) => !isHidden && (importedFrom === undefined || !hidden.has(importedFrom)),
  );
}
