import type { ControlDataset } from "./control-dataset";

/**
 * The versions of a newer dataset in place of those of the same date in an older one, and all others of both, oldest
 * first. Neither dataset is changed.
 */
export function mergeControlDatasets(
  older: ControlDataset,
  newer: ControlDataset,
  datasetId: string,
): ControlDataset {
  const renewed = new Set(newer.versions.map(({ date }) => date));
  const versions = [...older.versions.filter(({ date }) => !renewed.has(date)), ...newer.versions]
    .map((version) => ({ ...version, sourceId: datasetId }))
    .sort((a, b) => a.validFromMs - b.validFromMs);
  return { kind: "control", id: datasetId, versions };
}
