import { findIncident } from "../../core/events/event-set/incident-at";
import type { Incident } from "../../core/events/incident";
import type { Proposal } from "../../core/zones/proposal";
import type { AppState } from "../state";

export type SelectedThing =
  | { readonly kind: "incident"; readonly incident: Incident }
  | { readonly kind: "proposal"; readonly proposal: Proposal }
  | { readonly kind: "drawn-zone"; readonly zoneId: string };

/** What the selection stands for, or null where there is none or it is gone. A drawn zone wins over a proposal. */
export function findSelected(
  selection: AppState["selection"],
  { events, data }: Pick<AppState, "events" | "data">,
  zones: AppState["document"]["zones"],
): SelectedThing | null {
  if (selection === null) return null;
  const { id } = selection;
  if (selection.kind === "incident") {
    const incident = findIncident(events, id);
    return incident ? { kind: "incident", incident } : null;
  }
  if (zones.some((zone) => zone.id === id)) return { kind: "drawn-zone", zoneId: id };
  const proposal = data.proposals.find(({ zone }) => zone.id === id);
  return proposal ? { kind: "proposal", proposal } : null;
}
