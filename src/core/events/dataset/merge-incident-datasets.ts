import type { EventTable } from "../event-table";
import { indexPlaces } from "../place-index/place-index";
import {
  type FigureName,
  figureNames,
  type IncidentDataset,
  type PublishedColumns,
  undatedSeconds,
  unknownFigure,
} from "./incident-dataset";
import { mergeNumbers } from "./merge-columns";
import { mergeFields } from "./merge-fields";
import { matchIds } from "./merge-ids";
import { mergeOrder } from "./merge-order";

function mergeTables(
  older: EventTable,
  newer: EventTable,
  order: Uint32Array,
): Omit<EventTable, "classes" | "count"> {
  if (older.epochMs !== newer.epochMs)
    throw new RangeError(`the clocks begin at ${older.epochMs} and at ${newer.epochMs}`);
  return {
    epochMs: newer.epochMs,
    sourceIndex: new Uint32Array(0),
    earliestSeconds: mergeNumbers(older.earliestSeconds, newer.earliestSeconds, order),
    latestSeconds: mergeNumbers(older.latestSeconds, newer.latestSeconds, order),
    throughout: mergeNumbers(older.throughout, newer.throughout, order),
    family: mergeNumbers(older.family, newer.family, order),
    status: mergeNumbers(older.status, newer.status, order),
    lng: mergeNumbers(older.lng, newer.lng, order),
    lat: mergeNumbers(older.lat, newer.lat, order),
    radiusMeters: mergeNumbers(older.radiusMeters, newer.radiusMeters, order),
  };
}

/** Figures that a dataset does not have are unknown; those that no row gives any more are left out. */
function mergeFigures(older: IncidentDataset, newer: IncidentDataset, order: Uint32Array) {
  const figures: Partial<Record<FigureName, Int32Array>> = {};
  const unknown = (count: number) => new Int32Array(count).fill(unknownFigure);
  for (const name of figureNames) {
    const [before, after] = [older.figures[name], newer.figures[name]];
    if (!before && !after) continue;
    const merged = mergeNumbers<Int32Array>(
      before ?? unknown(older.table.count),
      after ?? unknown(newer.table.count),
      order,
    );
    if (merged.some((figure) => figure !== unknownFigure)) figures[name] = merged;
  }
  return figures;
}

/** Rows of a dataset without times of publication are undated; null where no row has one any more. */
function mergePublished(
  older: IncidentDataset,
  newer: IncidentDataset,
  order: Uint32Array,
): PublishedColumns | null {
  if (!older.published && !newer.published) return null;
  const secondsOf = ({ published, table }: IncidentDataset, name: keyof PublishedColumns) =>
    published?.[name] ?? new Uint32Array(table.count).fill(undatedSeconds);
  const merge = (name: keyof PublishedColumns) =>
    mergeNumbers<Uint32Array>(secondsOf(older, name), secondsOf(newer, name), order);
  const surelyFromSeconds = merge("surelyFromSeconds");
  if (surelyFromSeconds.every((seconds) => seconds === undatedSeconds)) return null;
  return { possiblyFromSeconds: merge("possiblyFromSeconds"), surelyFromSeconds };
}

/**
 * The rows of a newer dataset in place of those of the same id in an older one, and all others of both: what has no id
 * is kept in any case. Fields, figures and publications that only one of them has are empty in the rows of the other. Sorted, classed
 * and indexed as if it had been imported at once; clock times are told in the newer one's zone, and each row keeps the
 * line that it had in its own file. Neither dataset is changed.
 */
export function mergeIncidentDatasets(
  older: IncidentDataset,
  newer: IncidentDataset,
  datasetId: string,
): IncidentDataset {
  const { keptRows } = matchIds(older, newer);
  const { order, classes } = mergeOrder(older.table, keptRows, newer.table);
  const table: EventTable = {
    ...mergeTables(older.table, newer.table, order),
    count: order.length,
    classes,
  };
  const published = mergePublished(older, newer, order);
  return {
    kind: "incidents",
    id: datasetId,
    table,
    placeIndex: indexPlaces(table).data,
    placePrecision: mergeNumbers(older.placePrecision, newer.placePrecision, order),
    timePrecision: mergeNumbers(older.timePrecision, newer.timePrecision, order),
    figures: mergeFigures(older, newer, order),
    fields: mergeFields(older, newer, order),
    ...(published && { published }),
    zone: newer.zone,
    lines: mergeNumbers(older.lines, newer.lines, order),
  };
}
