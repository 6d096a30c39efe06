import type { Dataset } from "../../core/control/dataset";

/**
 * The buffers of a dataset's columns, each once: handed over with a message they are moved, not copied. Control areas
 * have none; they are few enough to be copied.
 */
export function listBuffers(dataset: Dataset | null): ArrayBuffer[] {
  if (dataset?.kind !== "incidents") return [];
  const buffers = new Set<ArrayBuffer>([dataset.placeIndex]);
  const addAll = (columns: object) => {
    for (const column of Object.values(columns))
      if (ArrayBuffer.isView(column) && column.buffer instanceof ArrayBuffer) buffers.add(column.buffer);
  };
  addAll(dataset);
  addAll(dataset.table);
  addAll(dataset.figures);
  if (dataset.published) addAll(dataset.published);
  for (const { column } of dataset.fields) addAll(column);
  return [...buffers];
}
