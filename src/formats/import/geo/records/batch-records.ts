import type { Geometry } from "geojson";
import { ImportRefusal, type ReadContext, type RecordBatch } from "../../record-reader";
import type { GeometryGate } from "../geometry/geometry-gate";
import type { RawRecord } from "./raw-record";
import { toRefusal } from "./to-refusal";

const batchSize = 2048;

interface Batching {
  readonly context: ReadContext;
  readonly gate: GeometryGate;
  /** False where the file carries coordinates in columns alone. */
  readonly hasGeometry: boolean;
  /** How many records the file says it has, null where it does not say: told when fewer or more came. */
  readonly expectedCount?: number | null;
}

/**
 * The records of a file in batches, those that cannot be used reported. Whatever the format's own reader throws on the
 * way ends the reading as an `ImportRefusal`.
 */
export async function* batchRecords(
  records: Iterable<RawRecord> | AsyncIterable<RawRecord>,
  { context, gate, hasGeometry, expectedCount = null }: Batching,
): AsyncGenerator<RecordBatch> {
  let open = startBatch();
  let count = 0;
  try {
    for await (const raw of records) {
      if (++count > context.limits.maxRecords)
        throw new ImportRefusal("too-many-records", String(context.limits.maxRecords));
      if ("fault" in raw) {
        gate.reject(raw.fault, raw.original, raw.record, raw.line);
        continue;
      }
      const geometry = hasGeometry ? gate.admit(raw) : null;
      if (hasGeometry && geometry === null) continue;
      open.records.push(raw.record);
      open.cells.push(raw.cells);
      open.geometries.push(geometry);
      if (raw.line !== null) open.lines.push(raw.line);
      if (open.records.length === batchSize) {
        yield closeBatch(open, hasGeometry);
        open = startBatch();
      }
    }
    if (expectedCount !== null && count !== expectedCount)
      throw new ImportRefusal("count-mismatch", `${count} / ${expectedCount}`);
  } catch (error) {
    throw toRefusal(error);
  }
  if (open.records.length > 0) yield closeBatch(open, hasGeometry);
  gate.finish();
}

interface OpenBatch {
  readonly records: number[];
  readonly lines: number[];
  readonly cells: (readonly string[])[];
  readonly geometries: (Geometry | null)[];
}

const startBatch = (): OpenBatch => ({ records: [], lines: [], cells: [], geometries: [] });

function closeBatch(batch: OpenBatch, hasGeometry: boolean): RecordBatch {
  const firstRecord = batch.records[0] ?? 0;
  const countsUp = batch.records.every((record, index) => record === firstRecord + index);
  return {
    firstRecord,
    cells: batch.cells,
    records: countsUp ? null : Uint32Array.from(batch.records),
    lines: batch.lines.length === batch.records.length ? Uint32Array.from(batch.lines) : null,
    geometries: hasGeometry ? batch.geometries : null,
  };
}
