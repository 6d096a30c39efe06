import { type FileMetaData, type ParquetScan, parquetMetadataAsync, parquetScan } from "hyparquet";
import { makeNamesUnique } from "../delimited/unique-names";
import { type ImportFile, ImportRefusal, type OpenRecords, type ReadContext } from "../record-reader";
import { GeometryGate } from "./geometry/geometry-gate";
import { findReprojection, type Reproject } from "./geometry/projection";
import { checkMetadata } from "./parquet/check-metadata";
import { checkPages } from "./parquet/check-pages";
import { findGeometryColumn, type GeometryColumn } from "./parquet/geo-metadata";
import { digOut, exactParsers, listLeaves, type ParquetLeaf } from "./parquet/parquet-cells";
import { readNativeGeometry } from "./parquet/read-native";
import { readWkb } from "./parquet/read-wkb";
import { batchRecords } from "./records/batch-records";
import type { RawRecord } from "./records/raw-record";
import { refuseOnError } from "./records/to-refusal";

/** GeoParquet (WKB or native geometries), and plain Parquet, whose coordinates may be in columns. */
export const openGeoparquet: OpenRecords = (file, _settings, context) =>
  refuseOnError(async () => {
    if (file.blob.size > context.limits.maxFileBytes)
      throw new ImportRefusal("file-too-large", String(file.blob.size));
    const buffer = toAsyncBuffer(file);
    const metadata = await parquetMetadataAsync(buffer, { parsers: exactParsers });
    const count = await checkMetadata(metadata, buffer, context.limits);
    const column = findGeometryColumn(metadata);
    const leftOut = [column?.name, column?.boxColumn].filter((name) => typeof name === "string");
    const leaves = listLeaves(metadata, new Set(leftOut));
    if (leaves.length > context.limits.maxColumns)
      throw new ImportRefusal("too-many-columns", String(leaves.length));
    const reproject = column === null || column.crs === null ? null : await findReprojection(column.crs);
    const { compressors } = await loadCompressors(metadata);
    const codecs = compressors === undefined ? {} : { compressors };
    const scan = await parquetScan({ file: buffer, metadata, parsers: exactParsers, ...codecs });
    const gate = new GeometryGate(file.name, context, { reportsWinding: false });
    const check = (rowStart: number) => checkPages(metadata, rowStart, buffer, compressors);
    const records = toRecords({ scan, check, leaves, column, reproject }, file, context);
    return {
      columns: makeNamesUnique(leaves.map(({ name }) => name)),
      batches: batchRecords(records, { context, gate, hasGeometry: column !== null, expectedCount: count }),
    };
  });

const toAsyncBuffer = ({ blob }: ImportFile) => ({
  byteLength: blob.size,
  slice: (start: number, end?: number) => blob.slice(start, end).arrayBuffer(),
});

/** What Parquet is compressed with beyond Snappy is a part of its own. */
async function loadCompressors(metadata: FileMetaData) {
  const builtIn = new Set(["UNCOMPRESSED", "SNAPPY"]);
  const used = metadata.row_groups.flatMap(({ columns }) => columns.map(({ meta_data }) => meta_data?.codec));
  if (used.every((codec) => codec === undefined || builtIn.has(codec))) return { compressors: undefined };
  const { compressors } = await import("hyparquet-compressors");
  return { compressors };
}

interface ParquetReading {
  readonly scan: ParquetScan;
  /** Holds the pages of the row group that begins with a row against its counts. */
  readonly check: (rowStart: number) => Promise<void>;
  readonly leaves: readonly ParquetLeaf[];
  readonly column: GeometryColumn | null;
  readonly reproject: Reproject | null;
}

async function* toRecords(
  { scan, check, leaves, column, reproject }: ParquetReading,
  file: ImportFile,
  context: ReadContext,
): AsyncGenerator<RawRecord> {
  const tops = new Set(leaves.map(({ top }) => top));
  if (column !== null) tops.add(column.name);
  for (const [index, { rowStart, rowEnd }] of scan.ranges.entries()) {
    await check(rowStart);
    const values = new Map<string, ArrayLike<unknown>>();
    for (const top of tops) {
      const read = await scan.readColumn({ column: top, rowStart, rowEnd });
      if (read.length !== rowEnd - rowStart)
        throw new ImportRefusal("count-mismatch", `${top}: ${read.length} / ${rowEnd - rowStart}`);
      values.set(top, read);
    }
    context.progress((file.blob.size * (index + 1)) / scan.ranges.length);
    for (let row = 0; row < rowEnd - rowStart; row++) {
      const cells = leaves.map(({ top, inside, toText }) => toText(digOut(values.get(top)?.[row], inside)));
      const value = column === null ? null : values.get(column.name)?.[row];
      const readGeometry = () => (column === null ? null : readGeometryValue(column, value));
      yield { record: rowStart + row, line: null, cells, readGeometry, reproject };
    }
  }
}

function readGeometryValue({ encoding }: GeometryColumn, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (encoding !== "wkb") return readNativeGeometry(encoding, value);
  if (!(value instanceof Uint8Array)) throw new ImportRefusal("file-damaged", "WKB");
  return value.length === 0 ? null : readWkb(value);
}
