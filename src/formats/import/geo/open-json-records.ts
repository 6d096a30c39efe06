import type { OpenRecords } from "../record-reader";
import { ImportRefusal } from "../record-reader";
import { GeometryGate } from "./geometry/geometry-gate";
import { batchRecords } from "./records/batch-records";
import { ColumnSet, type VisitFields } from "./records/column-set";
import { flattenProperties } from "./records/flatten-value";
import type { RawRecord } from "./records/raw-record";
import { refuseOnError } from "./records/to-refusal";
import { isObject, parseJson } from "./text/parse-json";
import { decodeText, readBytes } from "./text/read-text";

/**
 * A JSON list of objects, or an object with exactly one such list, as in Bellingcat's civilian harm data: what is nested
 * is flattened to dotted names, coordinates stay in their columns.
 */
export const openJsonRecords: OpenRecords = (file, settings, context) =>
  refuseOnError(async () => {
    const bytes = await readBytes(file, context);
    const entries = findList(parseJson(decodeText(bytes, settings.encoding, file.name, context)));
    const columns = new ColumnSet(context.limits.maxColumns);
    for (const entry of entries) if (isObject(entry)) columns.collect(visitEntry(entry));
    const gate = new GeometryGate(file.name, context);
    return {
      columns: columns.names(),
      batches: batchRecords(toRecords(entries, columns), { context, gate, hasGeometry: false }),
    };
  });

function findList(root: unknown): readonly unknown[] {
  if (Array.isArray(root)) return root;
  const lists = isObject(root)
    ? Object.values(root).filter((value) => Array.isArray(value) && value.some(isObject))
    : [];
  const [list] = lists;
  if (lists.length !== 1 || !Array.isArray(list)) throw new ImportRefusal("format-unknown", typeof root);
  return list;
}

const visitEntry =
  (entry: object): VisitFields =>
  (sink) =>
    flattenProperties("", entry, sink);

function* toRecords(entries: readonly unknown[], columns: ColumnSet): Generator<RawRecord> {
  for (const [record, entry] of entries.entries()) {
    if (isObject(entry))
      yield { record, line: null, cells: columns.cellsOf(visitEntry(entry)), readGeometry: () => null };
    else yield { record, line: null, fault: "malformed-record", original: JSON.stringify(entry) ?? "" };
  }
}
