import type { Localized } from "../../core/sources/localized";
import type { SnapSource } from "../../core/zones/snap/snap-line";
import type { AppState } from "../state";

/** The name of what a position snapped to; null for lines that have none of their own. */
export function nameOfSnapSource(
  { data, document }: Pick<AppState, "data" | "document">,
  source: SnapSource,
): Localized | null {
  if (source.kind === "river") return data.rivers.find(({ id }) => id === source.id)?.name ?? null;
  if (source.kind !== "zone") return null;
  const zone =
    document.zones.find(({ id }) => id === source.id) ??
    data.proposals.find((proposal) => proposal.zone.id === source.id)?.zone;
  return zone?.name ?? null;
}
