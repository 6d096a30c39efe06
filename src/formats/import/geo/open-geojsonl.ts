import { type ImportFile, ImportRefusal, type OpenRecords, type ReadContext } from "../record-reader";
import { GeometryGate } from "./geometry/geometry-gate";
import { batchRecords } from "./records/batch-records";
import { ColumnSet } from "./records/column-set";
import type { RawRecord } from "./records/raw-record";
import { refuseOnError } from "./records/to-refusal";
import { visitFeature } from "./records/visit-feature";
import { isObject, parseExactly } from "./text/parse-json";
import { countReplaced, encodingOfMark, reportReplaced } from "./text/read-text";
import { splitLines } from "./text/split-lines";

type Feature = Readonly<Record<string, unknown>>;

/**
 * One GeoJSON feature (or geometry) on each line, read twice in pieces: first for the columns, then for the records.
 * A line that is none is a rejected record.
 */
export const openGeojsonl: OpenRecords = (file, settings, context) =>
  refuseOnError(async () => {
    if (file.blob.size > context.limits.maxFileBytes)
      throw new ImportRefusal("file-too-large", String(file.blob.size));
    const head = new Uint8Array(await file.blob.slice(0, 4).arrayBuffer());
    const encoding = encodingOfMark(head) ?? settings.encoding;
    const columns = new ColumnSet(context.limits.maxColumns);
    // Both passes move the bar: the first over its first half.
    const half = (offset: number) => (readBytes: number) => context.progress((offset + readBytes) / 2);
    for await (const { text } of splitLines(file.blob, encoding, half(0))) {
      const feature = parseFeature(text);
      if (typeof feature !== "string") columns.collect(visitFeature(feature));
    }
    const gate = new GeometryGate(file.name, context);
    const records = toRecords(file, encoding, columns, context, half(file.blob.size));
    return { columns: columns.names(), batches: batchRecords(records, { context, gate, hasGeometry: true }) };
  });

async function* toRecords(
  file: ImportFile,
  encoding: string,
  columns: ColumnSet,
  context: ReadContext,
  progress: ReadContext["progress"],
): AsyncGenerator<RawRecord> {
  let record = 0;
  let replaced = 0;
  for await (const { number, text } of splitLines(file.blob, encoding, progress)) {
    replaced += countReplaced(text);
    const feature = parseFeature(text);
    const place = { record: record++, line: number };
    if (typeof feature === "string") yield { ...place, fault: "malformed-record", original: feature };
    else
      yield {
        ...place,
        cells: columns.cellsOf(visitFeature(feature)),
        readGeometry: () => feature.geometry,
      };
  }
  reportReplaced(replaced, file.name, context);
}

/** The feature of a line, or the line itself, cut, where it is none. */
function parseFeature(text: string): Feature | string {
  try {
    const value = parseExactly(text);
    if (isObject(value) && value.type === "Feature") return value;
    if (isObject(value) && ("coordinates" in value || "geometries" in value))
      return { type: "Feature", properties: null, geometry: value };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  return text.slice(0, 200);
}
