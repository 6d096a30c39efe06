import { detectFormat } from "../detect-format";
import type { ImportIssue } from "../import-issue";
import type { ChosenSettings } from "../import-protocol";
import { type ImportFile, ImportRefusal, type ReadContext, type RecordBatch } from "../record-reader";
import type { AreaSink } from "./area-sink";
import type { IncidentSink } from "./incident-sink";
import { type Inspection, isIncidentGeometry } from "./inspect/inspect-files";
import { allBatches, type OpenedSource, openSource } from "./inspect/open-source";
import type { Ledger } from "./log/ledger";
import type { Preview } from "./preview/preview";
import type { ProgressMeter } from "./progress-meter";

/** Everything that takes part in reading the records. */
export interface Reading {
  readonly chosen: ChosenSettings;
  readonly inspection: Inspection;
  readonly ledger: Ledger;
  readonly preview: Preview;
  readonly meter: ProgressMeter;
  readonly incidents: IncidentSink;
  readonly areas: AreaSink;
  readonly contextOf: (fileIndex: number) => ReadContext;
  /** Told which file is read from here on. */
  readonly enter: (file: ImportFile) => void;
}

/** An issue that concerns a file as a whole. */
export function fileIssue(file: string, { code, detail }: ImportRefusal): ImportIssue {
  return { code, effect: "file", file, record: null, line: null, column: null, original: detail };
}

/** Opens one more file of the import; throws `ImportRefusal` where it is of another kind than the first. */
async function openFurther(file: ImportFile, fileIndex: number, reading: Reading): Promise<OpenedSource> {
  const { inspection, chosen, contextOf } = reading;
  const format = chosen.format ?? (await detectFormat(file));
  if (format !== inspection.format) throw new ImportRefusal("other-kind", format ?? "");
  const source = await openSource(file, format, chosen, contextOf(fileIndex), 0);
  const { columns } = inspection;
  const isSameTable =
    source.columns.length === columns.length &&
    source.columns.every((name, index) => name === columns[index]);
  if (format === "delimited" && !isSameTable) {
    await source.rest.return?.();
    throw new ImportRefusal("other-kind", source.columns.join(", ").slice(0, 200));
  }
  return source;
}

/** Puts the cells of a file into the order of the import's columns; null where they stand in it already. */
function orderOfColumns(source: OpenedSource, columns: readonly string[]): readonly number[] | null {
  const isSame =
    source.columns.length === columns.length &&
    source.columns.every((name, index) => name === columns[index]);
  return isSame ? null : columns.map((name) => source.columns.indexOf(name));
}

function readBatch(batch: RecordBatch, source: OpenedSource, fileIndex: number, reading: Reading): void {
  const { ledger, preview, incidents, areas, inspection } = reading;
  const order = orderOfColumns(source, inspection.columns);
  ledger.expect(batch.cells.length);
  for (let index = 0; index < batch.cells.length; index++) {
    const read = batch.cells[index]!;
    const cells = order === null ? read : order.map((column) => read[column] ?? "");
    const geometry = batch.geometries?.[index] ?? null;
    const place = {
      file: source.file.name,
      fileIndex,
      record: batch.records?.[index] ?? batch.firstRecord + index,
      line: batch.lines?.[index] ?? null,
    };
    preview.addCells(cells);
    if (isIncidentGeometry(geometry)) incidents.add(place, cells, geometry);
    else if (geometry !== null) areas.add(place, cells, geometry);
  }
  reading.meter.addRecords(batch.cells.length);
}

/**
 * Reads every record of every file. A further file that cannot be opened, or is of another kind than the first, is left
 * out and told; one that turns out damaged on the way ends the import with an `ImportRefusal`, since part of it is in.
 */
export async function readFiles(files: readonly ImportFile[], reading: Reading): Promise<void> {
  for (const [fileIndex, file] of files.entries()) {
    reading.enter(file);
    let source = reading.inspection.first;
    if (fileIndex > 0) {
      try {
        source = await openFurther(file, fileIndex, reading);
      } catch (error) {
        if (!(error instanceof ImportRefusal)) throw error;
        reading.ledger.report(fileIssue(file.name, error), fileIndex);
        reading.meter.endFile(file.blob.size);
        continue;
      }
    }
    for await (const batch of allBatches(source)) readBatch(batch, source, fileIndex, reading);
    reading.areas.endFile();
    reading.meter.endFile(file.blob.size);
  }
}
