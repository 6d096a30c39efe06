import { loadDriver } from "../../geo/driver-registry";
import type { ImportFormat } from "../../import-settings";
import { type ImportFile, ImportRefusal, type ReadContext, type RecordBatch } from "../../record-reader";
import { type DetectedDialect, type Dialect, detectDialect } from "./detect-dialect";

/** A file that is being read: its first records are at hand, the others come after them. */
export interface OpenedSource {
  readonly file: ImportFile;
  readonly dialect: DetectedDialect;
  readonly columns: readonly string[];
  readonly head: readonly RecordBatch[];
  readonly rest: AsyncIterator<RecordBatch>;
}

/** Opens a file and reads ahead until so many records are at hand. Throws `ImportRefusal`. */
export async function openSource(
  file: ImportFile,
  format: ImportFormat,
  chosen: Partial<Dialect>,
  context: ReadContext,
  headRecords: number,
): Promise<OpenedSource> {
  if (file.blob.size > context.limits.maxFileBytes)
    throw new ImportRefusal("file-too-large", String(file.blob.size));
  const dialect = await detectDialect(file, format, chosen);
  const open = await loadDriver(format);
  const { columns, batches } = await open(file, dialect, context);
  const rest = batches[Symbol.asyncIterator]();
  const head: RecordBatch[] = [];
  for (let records = 0; records < headRecords; ) {
    const { value, done } = await rest.next();
    if (done) break;
    head.push(value);
    records += value.cells.length;
  }
  return { file, dialect, columns, head, rest };
}

/** Every batch of an opened file, those at hand first. */
export async function* allBatches({ head, rest }: OpenedSource): AsyncGenerator<RecordBatch> {
  yield* head;
  for (;;) {
    const { value, done } = await rest.next();
    if (done) return;
    yield value;
  }
}
