import type { Zone } from "../../core/zones/recipe";
import type { CommandCode } from "../history";
import type { AppStore } from "../store";
import { executeCommand } from "./execute";
import { replaceSubtracted } from "./replace-subtracted";

/** First letter A, B, C … that no zone uses yet. */
export function nextScenario(zones: readonly Zone[]): string {
  const used = new Set(zones.map((zone) => zone.scenario));
  for (let code = 65; code <= 90; code++) {
    const letter = String.fromCharCode(code);
    if (!used.has(letter)) return letter;
  }
  return "A";
}

/** Adds a zone, as one step under the code that says where it came from, and selects it. */
export function addZone(store: AppStore, zone: Zone, code: CommandCode = "add-zone"): void {
  executeCommand(store, code, (draft) => {
    (draft.zones as Zone[]).push(zone);
  });
  store.setState({ selection: { kind: "zone", id: zone.id } });
}

/** Removes a zone; what took it away is whole again. */
export function removeZone(store: AppStore, zoneId: string): void {
  const { selection } = store.getState();
  executeCommand(store, "remove-zone", (draft) => {
    const index = draft.zones.findIndex((zone) => zone.id === zoneId);
    if (index >= 0) draft.zones.splice(index, 1);
    replaceSubtracted(draft.zones as Zone[], zoneId, []);
    // A clause about a zone that is gone would hide everything.
    if (draft.filter.zone === zoneId) draft.filter.zone = null;
  });
  if (selection?.kind === "zone" && selection.id === zoneId) store.setState({ selection: null });
}

type OptionalMember = "color" | "isHidden" | "nearMeters" | "measuredAgainst" | "precedentId";

/** What of a zone can be changed; an optional member that is undefined is taken away. */
export type ZoneChange = Partial<Omit<Zone, "id" | "importedFrom" | OptionalMember>> & {
  readonly [Member in OptionalMember]?: Zone[Member] | undefined;
};

/** Changes members of a zone; edits with the same gesture key become one step. */
export function changeZone(
  store: AppStore,
  zoneId: string,
  change: ZoneChange,
  gestureKey: string | null = null,
  code: CommandCode = "edit-zone",
): void {
  executeCommand(
    store,
    code,
    (draft) => {
      const zone = (draft.zones as Zone[]).find((candidate) => candidate.id === zoneId);
      if (!zone) return;
      Object.assign(zone, change);
      for (const member of Object.keys(change) as (keyof ZoneChange)[])
        if (change[member] === undefined) Reflect.deleteProperty(zone, member);
    },
    gestureKey,
  );
}
