import type { Dataset } from "../../../core/control/dataset";
import { mergeControlDatasets } from "../../../core/control/merge-control-datasets";
import { mergeIncidentDatasets } from "../../../core/events/dataset/merge-incident-datasets";
import type { ImportComparison, ImportResult } from "../import-review";
import type { AreaSink } from "./area-sink";
import type { IncidentSink } from "./incident-sink";

/** Merges a result with datasets that were there before: incidents by id, control areas by date; zones stay as read. */
export function mergeResult(result: ImportResult, older: readonly Dataset[]): ImportResult {
  let { incidents, control } = result;
  for (const dataset of older) {
    if (dataset.kind === "incidents" && incidents)
      incidents = mergeIncidentDatasets(dataset, incidents, incidents.id);
    else if (dataset.kind === "control" && control)
      control = mergeControlDatasets(dataset, control, control.id);
  }
  return { ...result, incidents, control };
}

/** How what was read stands to a dataset of the same kind; null where there is nothing to tell them apart by. */
export function compareWith(
  dataset: Dataset,
  incidents: IncidentSink,
  { versions }: Pick<AreaSink, "versions">,
): ImportComparison | null {
  if (dataset.kind === "incidents") return incidents.compare(dataset);
  const there = new Set(dataset.versions.map(({ date }) => date));
  const matched = versions.filter(({ date }) => there.has(date)).length;
  return { added: versions.length - matched, matched, onlyThere: there.size - matched };
}
