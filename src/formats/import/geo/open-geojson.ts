import type { OpenRecords } from "../record-reader";
import { ImportRefusal } from "../record-reader";
import { GeometryGate } from "./geometry/geometry-gate";
import { findReprojection, type Reproject } from "./geometry/projection";
import { batchRecords } from "./records/batch-records";
import { ColumnSet, type VisitFields } from "./records/column-set";
import type { RawRecord } from "./records/raw-record";
import { refuseOnError } from "./records/to-refusal";
import { visitFeature } from "./records/visit-feature";
import { isObject, parseJson } from "./text/parse-json";
import { decodeText, readBytes } from "./text/read-text";

const geometryTypes = new Set([
  "Point",
  "MultiPoint",
  "LineString",
  "MultiLineString",
  "Polygon",
  "MultiPolygon",
  "GeometryCollection",
]);

/** A member of a collection as the file has it, with the date and number of the map it stands on (DeepState). */
interface Member {
  readonly value: unknown;
  readonly map: MapHead | null;
}

interface MapHead {
  readonly id: unknown;
  readonly datetime: unknown;
}

/**
 * GeoJSON as a collection, a feature, a bare geometry, a list of features, or `{id, datetime, map}` with a collection
 * as its map (one or a list of them), whose id and datetime become the columns `map_id` and `datetime`.
 */
export const openGeojson: OpenRecords = (file, settings, context) =>
  refuseOnError(async () => {
    const bytes = await readBytes(file, context);
    const root = parseJson(decodeText(bytes, settings.encoding, file.name, context));
    const crs = isObject(root) ? (root.crs ?? (isObject(root.map) ? root.map.crs : null)) : null;
    const reproject = await readCrs(crs);
    const members = listMembers(root, null);
    const columns = new ColumnSet(context.limits.maxColumns);
    for (const member of members) if (isFeature(member.value)) columns.collect(visitMember(member));
    const gate = new GeometryGate(file.name, context);
    return {
      columns: columns.names(),
      batches: batchRecords(toRecords(members, columns, reproject), { context, gate, hasGeometry: true }),
    };
  });

/** The outdated `crs` member: null and WGS84 pass. */
async function readCrs(crs: unknown) {
  if (crs === null || crs === undefined) return null;
  const name = isObject(crs) && isObject(crs.properties) ? crs.properties.name : undefined;
  if (typeof name !== "string")
    throw new ImportRefusal("unsupported-projection", JSON.stringify(crs).slice(0, 100));
  return findReprojection(name);
}

const isFeature = (value: unknown): value is Readonly<Record<string, unknown>> =>
  isObject(value) && value.type === "Feature";

function listMembers(root: unknown, map: MapHead | null): readonly Member[] {
  if (Array.isArray(root)) return root.flatMap((entry: unknown) => listEntry(entry));
  if (!isObject(root)) throw new ImportRefusal("format-unknown", typeof root);
  if (root.type === "FeatureCollection") {
    if (!Array.isArray(root.features)) throw new ImportRefusal("file-damaged", "features");
    return root.features.map((value: unknown) => ({ value, map }));
  }
  if (root.type === "Feature") return [{ value: root, map }];
  if (typeof root.type === "string" && geometryTypes.has(root.type))
    return [{ value: { type: "Feature", properties: null, geometry: root }, map }];
  if (isObject(root.map) && map === null)
    return listMembers(root.map, { id: root.id, datetime: root.datetime });
  throw new ImportRefusal("format-unknown", String(root.type ?? Object.keys(root).slice(0, 8).join(", ")));
}

/** An entry of a list: maps are opened, everything else is a member, sound or not. */
function listEntry(entry: unknown): readonly Member[] {
  return isObject(entry) && isObject(entry.map) ? listMembers(entry, null) : [{ value: entry, map: null }];
}

function visitMember({ value, map }: Member): VisitFields {
  return (sink) => {
    if (isObject(value)) visitFeature(value)(sink);
    if (map === null) return;
    if (map.datetime !== undefined) sink("map:datetime", "datetime", String(map.datetime));
    if (map.id !== undefined) sink("map:id", "map_id", String(map.id));
  };
}

function* toRecords(
  members: readonly Member[],
  columns: ColumnSet,
  reproject: Reproject | null,
): Generator<RawRecord> {
  for (const [record, member] of members.entries()) {
    const { value } = member;
    if (isFeature(value)) {
      const readGeometry = () => value.geometry;
      yield { record, line: null, cells: columns.cellsOf(visitMember(member)), readGeometry, reproject };
    } else {
      yield { record, line: null, fault: "malformed-record", original: JSON.stringify(value) ?? "" };
    }
  }
}
