import { makeNamesUnique } from "../delimited/unique-names";
import { ImportRefusal, type OpenRecords } from "../record-reader";
import { FlatTable } from "./flatgeobuf/flat-table";
import { readFlatGeometry } from "./flatgeobuf/read-geometry";
import { type FlatGeobufHeader, readHeader } from "./flatgeobuf/read-header";
import { readProperties } from "./flatgeobuf/read-properties";
import { GeometryGate } from "./geometry/geometry-gate";
import { findFirstReprojection, type Reproject } from "./geometry/projection";
import { batchRecords } from "./records/batch-records";
import type { RawRecord } from "./records/raw-record";
import { describeError, refuseOnError } from "./records/to-refusal";
import { readBytes } from "./text/read-text";

/**
 * FlatGeobuf, with or without an index. The features are walked through by their sizes first: a file that ends within
 * one, or that holds another number than its header says, is refused.
 */
export const openFlatgeobuf: OpenRecords = (file, _settings, context) =>
  refuseOnError(async () => {
    const bytes = await readBytes(file, context);
    const view = new DataView(bytes.buffer);
    const header = readHeader(view);
    if (header.columns.length > context.limits.maxColumns)
      throw new ImportRefusal("too-many-columns", String(header.columns.length));
    let count = 0;
    for (const _ of walkFeatures(view, header)) count++;
    if (header.featureCount !== 0 && header.featureCount !== count)
      throw new ImportRefusal("count-mismatch", `${count} / ${header.featureCount}`);
    const reproject = await findFirstReprojection(header.crs);
    const gate = new GeometryGate(file.name, context, { reportsWinding: false });
    return {
      columns: makeNamesUnique(header.columns.map(({ name }) => name)),
      batches: batchRecords(toRecords(view, header, reproject), { context, gate, hasGeometry: true }),
    };
  });

/** The features one after the other, each as a view that ends where it ends. */
function* walkFeatures(view: DataView, { featuresAt }: FlatGeobufHeader): Generator<DataView> {
  let at = featuresAt;
  while (at < view.byteLength) {
    const length = at + 4 <= view.byteLength ? view.getUint32(at, true) : 0;
    if (length === 0 || at + 4 + length > view.byteLength)
      throw new ImportRefusal("file-damaged", `${at} + ${length} / ${view.byteLength}`);
    yield new DataView(view.buffer, view.byteOffset + at + 4, length);
    at += 4 + length;
  }
}

function* toRecords(
  view: DataView,
  header: FlatGeobufHeader,
  reproject: Reproject | null,
): Generator<RawRecord> {
  let record = 0;
  for (const buffer of walkFeatures(view, header)) {
    const place = { record: record++, line: null };
    try {
      yield { ...place, reproject, ...readFeature(buffer, header) };
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      yield { ...place, fault: "malformed-record", original: describeError(error) };
    }
  }
}

function readFeature(buffer: DataView, header: FlatGeobufHeader) {
  const feature = FlatTable.root(buffer);
  if ((feature.vector(2, 4)?.length ?? 0) > 0) throw new RangeError("columns of its own");
  const readGeometry = () => {
    const geometry = feature.table(0);
    return geometry === null ? null : readFlatGeometry(geometry, header.geometryType);
  };
  return { cells: readProperties(feature, header.columns), readGeometry };
}
