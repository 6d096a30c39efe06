import type { Zone } from "../../core/zones/recipe";
import type { AppStore } from "../store";
import { executeCommand } from "./execute";

/** First letter A, B, C … that no zone uses yet. */
export function nextScenario(zones: readonly Zone[]): string {
  const used = new Set(zones.map((zone) => zone.scenario));
  for (let code = 65; code <= 90; code++) {
    const letter = String.fromCharCode(code);
    if (!used.has(letter)) return letter;
  }
  return "A";
}

export function addZone(store: AppStore, zone: Zone): void {
  executeCommand(store, "add-zone", (draft) => {
    (draft.zones as Zone[]).push(zone);
  });
  store.setState({ selection: { kind: "zone", id: zone.id } });
}

export function removeZone(store: AppStore, zoneId: string): void {
  const { selection } = store.getState();
  executeCommand(store, "remove-zone", (draft) => {
    const index = draft.zones.findIndex((zone) => zone.id === zoneId);
    if (index >= 0) draft.zones.splice(index, 1);
  });
  if (selection?.kind === "zone" && selection.id === zoneId) store.setState({ selection: null });
}

type ZoneChange = Partial<Pick<Zone, "name" | "scenario" | "recipe">>;

/** Changes a zone's name, letter or recipe; edits with the same gesture key become one step. */
export function changeZone(
  store: AppStore,
  zoneId: string,
  change: ZoneChange,
  gestureKey: string | null = null,
): void {
  executeCommand(
    store,
    "edit-zone",
    (draft) => {
      const zone = (draft.zones as Zone[]).find((candidate) => candidate.id === zoneId);
      if (zone) Object.assign(zone, change);
    },
    gestureKey,
  );
}
