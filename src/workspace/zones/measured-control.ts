import type { ControlVersion } from "../../core/control/control-version";
import type { Zone } from "../../core/zones/recipe";
import { shownControl } from "../selection/shown-control";
import type { AppState } from "../state";
import { allControlMaps } from "./zone-ground";

/** The control map that a zone is measured against. */
export interface MeasuredControl {
  /** Source id and date: the `key` of `ZoneControl`. */
  readonly key: string;
  readonly sourceId: string;
  readonly version: ControlVersion;
}

/** The name of a control map among all of them. */
export function controlKey(sourceId: string, date: string): string {
  return `${sourceId} ${date}`;
}

/**
 * The control map that a zone names, else the one at the playhead of the first source that is shown; null where there
 * is none.
 */
export function measuredControl(
  state: Pick<AppState, "data" | "datasets" | "document" | "time">,
  { measuredAgainst }: Pick<Zone, "measuredAgainst">,
): MeasuredControl | null {
  if (measuredAgainst === undefined) {
    const [first] = shownControl(state);
    return first ? named(first.sourceId, first.version) : null;
  }
  const { sourceId, date } = measuredAgainst;
  const maps = allControlMaps(state).find((source) => source.sourceId === sourceId);
  const version = maps?.versions.find((candidate) => candidate.date === date);
  return version ? named(sourceId, version) : null;
}

function named(sourceId: string, version: ControlVersion): MeasuredControl {
  return { key: controlKey(sourceId, version.date), sourceId, version };
}
