import type { Dataset } from "../../core/control/dataset";
import type { PublishSafe } from "../page-spec";
import type { AppState } from "../state";
import { cutOf } from "./redaction";

/**
 * A redacted state as its file carries it: imported control areas that hold only from after the cut on are not in it. A
 * page shows none of them, since the time it shows ends at the cut.
 */
export function withoutLaterControl(state: AppState, publishSafe: PublishSafe, nowMs: number): AppState {
  const cutMs = cutOf(publishSafe, nowMs);
  const datasets = new Map<string, Dataset>(Object.entries(state.datasets));
  const renamed = new Map<string, string>();
  for (const dataset of Object.values(state.datasets)) {
    if (dataset.kind !== "control") continue;
    const versions = dataset.versions.filter(({ validFromMs }) => validFromMs <= cutMs);
    if (versions.length === dataset.versions.length) continue;
    // An id names exactly one content.
    const id = `${dataset.id}-until-${versions.at(-1)?.date ?? "never"}`;
    datasets.delete(dataset.id);
    datasets.set(id, { ...dataset, id, versions });
    renamed.set(dataset.id, id);
  }
  if (renamed.size === 0) return state;
  const sources = state.document.sources.map((source) => {
    const datasetId = source.datasetId === null ? undefined : renamed.get(source.datasetId);
    return datasetId === undefined ? source : { ...source, datasetId };
  });
  return { ...state, datasets: Object.fromEntries(datasets), document: { ...state.document, sources } };
}
