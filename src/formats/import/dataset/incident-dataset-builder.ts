import {
  datasetEndMs,
  datasetEpochMs,
  type FieldRole,
  type FigureName,
  figureNames,
  type IncidentDataset,
} from "../../../core/events/dataset/incident-dataset";
import type { EventTable } from "../../../core/events/event-table";
import { indexPlaces } from "../../../core/events/place-index/place-index";
import type { RowValues } from "../table/row-values";
import { FieldColumnBuilder } from "./field-column-builder";
import { FigureColumnBuilder } from "./figure-column-builder";
import { growArray, nextCapacity, reorder } from "./growing-array";
import { orderRows } from "./order-rows";
import { PublishedColumnsBuilder } from "./published-columns-builder";

/** A text column of the file that is kept: `column` is its index among a record's cells. */
export interface KeptField {
  readonly name: string;
  readonly role: FieldRole | null;
  readonly column: number;
}

export interface IncidentDatasetBuilder {
  /** Rows added so far. */
  readonly count: number;
  /**
   * Adds an accepted row, whose cells must stay as they are. Times are widened to whole seconds. Throws `RangeError` for an interval that is empty,
   * reversed or outside of what a dataset can hold: the reader of the rows refuses those.
   */
  add(values: RowValues, cells: readonly string[], line: number): void;
  /** Sorts and indexes what was added; to be called once. Every buffer is exactly as long as its column. */
  finish(datasetId: string): IncidentDataset;
}

/** Rows whose texts are put into their columns at once. */
const addedAtOnce = 512;

/** Columns that every row fills. */
class RowColumns {
  earliestSeconds = new Uint32Array(0);
  latestSeconds = new Uint32Array(0);
  throughout = new Uint8Array(0);
  family = new Uint8Array(0);
  status = new Uint8Array(0);
  lng = new Float64Array(0);
  lat = new Float64Array(0);
  radiusMeters = new Float32Array(0);
  placePrecision = new Uint8Array(0);
  timePrecision = new Uint8Array(0);
  lines = new Uint32Array(0);
  private capacity = 0;

  reserve(rows: number): void {
    if (rows <= this.capacity) return;
    const capacity = Math.max(2 ** 12, nextCapacity(rows));
    this.capacity = capacity;
    this.earliestSeconds = growArray(this.earliestSeconds, capacity);
    this.latestSeconds = growArray(this.latestSeconds, capacity);
    this.throughout = growArray(this.throughout, capacity);
    this.family = growArray(this.family, capacity);
    this.status = growArray(this.status, capacity);
    this.lng = growArray(this.lng, capacity);
    this.lat = growArray(this.lat, capacity);
    this.radiusMeters = growArray(this.radiusMeters, capacity);
    this.placePrecision = growArray(this.placePrecision, capacity);
    this.timePrecision = growArray(this.timePrecision, capacity);
    this.lines = growArray(this.lines, capacity);
  }
}

class Builder implements IncidentDatasetBuilder {
  count = 0;
  private readonly rows = new RowColumns();
  private readonly columns: readonly FieldColumnBuilder[];
  private readonly figures: readonly FigureColumnBuilder[];
  private readonly published = new PublishedColumnsBuilder();
  private pending: (readonly string[])[] = [];

  constructor(
    private readonly fields: readonly KeptField[],
    private readonly zone: string,
  ) {
    this.columns = fields.map(({ column }) => new FieldColumnBuilder(column));
    this.figures = figureNames.map(() => new FigureColumnBuilder());
  }

  add(values: RowValues, cells: readonly string[], line: number): void {
    const { earliestMs, latestMs } = values;
    if (!(earliestMs >= datasetEpochMs && latestMs <= datasetEndMs && earliestMs < latestMs))
      throw new RangeError(`line ${line}: no interval of a dataset: [${earliestMs}, ${latestMs})`);
    const { rows, figures } = this;
    const row = this.count;
    rows.reserve(row + 1);
    rows.earliestSeconds[row] = Math.floor((earliestMs - datasetEpochMs) / 1000);
    rows.latestSeconds[row] = Math.ceil((latestMs - datasetEpochMs) / 1000);
    rows.throughout[row] = values.throughout;
    rows.family[row] = values.family;
    rows.status[row] = values.status;
    rows.lng[row] = values.lng;
    rows.lat[row] = values.lat;
    rows.radiusMeters[row] = values.radiusMeters;
    rows.placePrecision[row] = values.placePrecision;
    rows.timePrecision[row] = values.timePrecision;
    rows.lines[row] = line;
    figures[0]!.set(row, values.killedMin);
    figures[1]!.set(row, values.killedMax);
    figures[2]!.set(row, values.injuredMin);
    figures[3]!.set(row, values.injuredMax);
    this.published.set(row, values);
    this.count = row + 1;
    if (this.pending.push(cells) === addedAtOnce) this.addPending();
  }

  /** Column by column, which is faster than all columns for one row after another. */
  private addPending(): void {
    for (const column of this.columns) column.add(this.pending);
    this.pending = [];
  }

  finish(datasetId: string): IncidentDataset {
    this.addPending();
    const { rows, count } = this;
    const { order, classes } = orderRows(count, rows.earliestSeconds, rows.latestSeconds);
    const table: EventTable = {
      epochMs: datasetEpochMs,
      count,
      classes,
      sourceIndex: new Uint32Array(0),
      earliestSeconds: reorder(rows.earliestSeconds, order),
      latestSeconds: reorder(rows.latestSeconds, order),
      throughout: reorder(rows.throughout, order),
      family: reorder(rows.family, order),
      status: reorder(rows.status, order),
      lng: reorder(rows.lng, order),
      lat: reorder(rows.lat, order),
      radiusMeters: reorder(rows.radiusMeters, order),
    };
    const figures: Partial<Record<FigureName, Int32Array>> = {};
    for (const [index, name] of figureNames.entries()) {
      const column = this.figures[index]!.finish(order);
      if (column !== null) figures[name] = column;
    }
    const published = this.published.finish(order);
    return {
      kind: "incidents",
      id: datasetId,
      table,
      placeIndex: indexPlaces(table).data,
      placePrecision: reorder(rows.placePrecision, order),
      timePrecision: reorder(rows.timePrecision, order),
      figures,
      fields: this.fields.map(({ name, role }, index) => ({
        name,
        role,
        column: this.columns[index]!.finish(order),
      })),
      ...(published && { published }),
      zone: this.zone,
      lines: reorder(rows.lines, order),
    };
  }
}

/**
 * Collects the rows of one source, column by column.
 *
 * @param fields  text columns to keep; figures and publications that no row gives become no column
 * @param zone  IANA zone that the file's clock times are told in
 */
export function createIncidentDatasetBuilder(
  fields: readonly KeptField[],
  zone: string,
): IncidentDatasetBuilder {
  return new Builder(fields, zone);
}
