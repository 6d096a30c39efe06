import type { Geometry } from "geojson";
import { readField } from "../../../core/events/dataset/field-column";
import type { IncidentDataset } from "../../../core/events/dataset/incident-dataset";
import type { TimeWindow } from "../../../core/time/uncertain-interval";
import {
  createIncidentDatasetBuilder,
  type IncidentDatasetBuilder,
} from "../dataset/incident-dataset-builder";
import type { ImportIssue, ImportIssueCode } from "../import-issue";
import type { ImportComparison } from "../import-review";
import type { TableSettings } from "../import-settings";
import { createRowReader } from "../table/create-row-reader";
import type { RowReader, RowRemark } from "../table/row-values";
import { createRowKeeper, type RowKeeper } from "./kept-fields";
import type { Ledger, RecordPlace } from "./log/ledger";
import { TextSet } from "./log/text-set";
import type { Preview } from "./preview/preview";

/** Reads the records that are incidents, and gathers those it accepts. */
export class IncidentSink {
  readonly #columns: readonly string[];
  readonly #ledger: Ledger;
  readonly #preview: Preview;
  readonly #reader: RowReader;
  readonly #keeper: RowKeeper;
  readonly #builder: IncidentDatasetBuilder;
  readonly #idColumn: number;
  readonly #ids = new TextSet();
  #seen = 0;
  #datedCount = 0;
  #undatedCount = 0;
  #startMs = Number.POSITIVE_INFINITY;
  #endMs = Number.NEGATIVE_INFINITY;

  constructor(columns: readonly string[], settings: TableSettings, ledger: Ledger, preview: Preview) {
    this.#columns = columns;
    this.#ledger = ledger;
    this.#preview = preview;
    this.#reader = createRowReader(columns, settings);
    this.#keeper = createRowKeeper(columns, settings);
    this.#builder = createIncidentDatasetBuilder(this.#keeper.fields, settings.zone);
    this.#idColumn = settings.roles.indexOf("id");
  }

  /** Records read so far, accepted or not. */
  get seen(): number {
    return this.#seen;
  }

  get count(): number {
    return this.#builder.count;
  }

  /** Whether some records give no date, and none of the others gives one. */
  get lacksDates(): boolean {
    return this.#undatedCount > 0 && this.#datedCount === 0;
  }

  /** From the start of the first incident to the end of the last one, null where there is none. */
  get span(): TimeWindow | null {
    return this.count === 0 ? null : { startMs: this.#startMs, endMs: this.#endMs };
  }

  add(place: RecordPlace, cells: readonly string[], geometry: Geometry | null): void {
    this.#seen++;
    const { values, remarks } = this.#reader;
    const isRead = this.#reader.read(cells, geometry);
    if (remarks.some(({ code }) => codesOfUndated.includes(code))) this.#undatedCount++;
    else if (isRead || remarks.some(({ code }) => codesOfDates.includes(code))) this.#datedCount++;
    if (!isRead) {
      const last = remarks.at(-1);
      if (last?.effect !== "rejected") throw new Error(`record ${place.record} was refused without a reason`);
      this.#reject(place, cells, this.#issueOf(place, last));
      return;
    }
    const id = this.#idColumn < 0 ? "" : (cells[this.#idColumn] ?? "");
    if (id !== "" && !this.#ids.add(id)) {
      const remark = { code: "duplicate-id", effect: "rejected", column: this.#idColumn } as const;
      this.#reject(place, cells, this.#issueOf(place, { ...remark, original: id }));
      return;
    }
    this.#builder.add(values, this.#keeper.keptCells(cells, values), place.line ?? place.record + 1);
    const issues = remarks.length === 0 ? noIssues : remarks.map((remark) => this.#issueOf(place, remark));
    this.#ledger.accept(place, "incidents", issues);
    this.#preview.addRow(place, cells, null);
    this.#preview.addPoint(values.lng, values.lat);
    if (values.earliestMs < this.#startMs) this.#startMs = values.earliestMs;
    if (values.latestMs > this.#endMs) this.#endMs = values.latestMs;
  }

  #reject(place: RecordPlace, cells: readonly string[], issue: ImportIssue): void {
    this.#ledger.reject(place, issue);
    this.#preview.addRow(place, cells, issue.code);
  }

  #issueOf({ file, record, line }: RecordPlace, { code, effect, column, original }: RowRemark): ImportIssue {
    const name = column === null ? null : (this.#columns[column] ?? null);
    return { code, effect, file, record, line, column: name, original };
  }

  /** How the ids of the accepted stand to those of a dataset; null where one of them has no column of ids. */
  compare({ fields, table }: IncidentDataset): ImportComparison | null {
    const column = fields.find(({ role }) => role === "id")?.column;
    if (!column || this.#idColumn < 0) return null;
    let matched = 0;
    for (let row = 0; row < table.count; row++) if (this.#ids.has(readField(column, row))) matched++;
    return { added: this.count - matched, matched, onlyThere: table.count - matched };
  }

  /** Sorts and indexes the incidents; null where there are none. To be called once. */
  finish(datasetId: string): IncidentDataset | null {
    return this.count === 0 ? null : this.#keeper.withoutUnused(this.#builder.finish(datasetId));
  }
}

const noIssues: readonly ImportIssue[] = [];
const codesOfUndated: readonly ImportIssueCode[] = ["no-date", "date-assumed"];
/** Rejections that tell of a date, if not a usable one. */
const codesOfDates: readonly ImportIssueCode[] = ["date-unreadable", "date-out-of-range", "end-before-start"];
