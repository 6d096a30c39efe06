import type { ControlVersion } from "../../core/control/control-version";
import type { AppState, ZoneControl } from "../state";
import { controlKey } from "../zones/measured-control";
import { allControlMaps } from "../zones/zone-ground";

export interface ScoredControl {
  readonly sourceId: string;
  readonly version: ControlVersion;
}

/** The control map that measures name by their `key`, switched on or off; null where it is there no more. */
export function scoredControl(
  state: Pick<AppState, "data" | "datasets" | "document">,
  { key }: Pick<ZoneControl, "key">,
): ScoredControl | null {
  for (const { sourceId, versions } of allControlMaps(state)) {
    const version = versions.find(({ date }) => controlKey(sourceId, date) === key);
    if (version) return { sourceId, version };
  }
  return null;
}
