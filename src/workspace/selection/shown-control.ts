import { type ControlVersion, controlAt } from "../../core/control/control-version";
import { controlSource } from "../built-in-sources";
import type { AppState } from "../state";
import { controlInstantMs } from "../time-state";

/** The dated control areas of one source that is switched on. */
export interface ShownControlSource {
  readonly sourceId: string;
  /** `#RRGGBB` of an imported source, null for what comes with the app. */
  readonly color: string | null;
  readonly versions: readonly ControlVersion[];
}

type Inputs = Pick<AppState, "data" | "datasets" | "document">;

let last: { readonly inputs: readonly unknown[]; readonly sources: readonly ShownControlSource[] } | null =
  null;

/** Sources of control areas that are switched on, the built-in one first; the same list as long as they are the same. */
export function shownControlSources({ data, datasets, document }: Inputs): readonly ShownControlSource[] {
  const { sources, hiddenBuiltIn } = document;
  const inputs = [data.controlVersions, datasets, sources, hiddenBuiltIn];
  if (last?.inputs.every((input, index) => input === inputs[index])) return last.sources;
  const builtIn = { sourceId: controlSource.id, color: null, versions: data.controlVersions };
  const imported = sources.flatMap(({ id, kind, isShown, color, datasetId }): ShownControlSource[] => {
    const dataset = datasetId === null ? undefined : datasets[datasetId];
    if (kind !== "control" || !isShown || dataset?.kind !== "control") return [];
    return [{ sourceId: id, color, versions: dataset.versions }];
  });
  const shown = [...(hiddenBuiltIn.includes(controlSource.id) ? [] : [builtIn]), ...imported];
  last = { inputs, sources: shown };
  return shown;
}

/** The version of one source that holds at the shown instant. */
export interface ShownControl {
  readonly sourceId: string;
  readonly color: string | null;
  readonly version: ControlVersion;
}

/** The newest version of each shown source that is not after the shown instant. */
export function shownControl(state: Inputs & Pick<AppState, "time">): ShownControl[] {
  const instantMs = controlInstantMs(state.time);
  return shownControlSources(state).flatMap(({ sourceId, color, versions }) => {
    const version = controlAt(versions, instantMs);
    return version === null ? [] : [{ sourceId, color, version }];
  });
}
