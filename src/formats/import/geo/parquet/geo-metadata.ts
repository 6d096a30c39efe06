import type { FileMetaData } from "hyparquet";
import { ImportRefusal } from "../../record-reader";
import { isObject, parseJson } from "../text/parse-json";

export const nativeEncodings = [
  "point",
  "linestring",
  "polygon",
  "multipoint",
  "multilinestring",
  "multipolygon",
] as const;
export type NativeEncoding = (typeof nativeEncodings)[number];

/** Where the geometries of a Parquet file are, and in what. */
export interface GeometryColumn {
  readonly name: string;
  readonly encoding: "wkb" | NativeEncoding;
  /** PROJJSON, a name, or null for WGS84. */
  readonly crs: string | object | null;
  /** A column of bounding boxes that only repeats what the geometries say. */
  readonly boxColumn: string | null;
}

/**
 * The primary geometry column by the `geo` metadata (GeoParquet), or the first column of Parquet's own geometry type;
 * null for a file without geometries.
 *
 * @throws ImportRefusal for metadata that cannot be understood
 */
export function findGeometryColumn({ key_value_metadata, schema }: FileMetaData): GeometryColumn | null {
  const geo = key_value_metadata?.find(({ key }) => key === "geo")?.value;
  if (geo !== undefined) return readGeo(parseJson(geo));
  const typed = schema.find(({ logical_type }) => /^GEO/.test(logical_type?.type ?? ""));
  if (typed === undefined) return null;
  const crs = typed.logical_type && "crs" in typed.logical_type ? (typed.logical_type.crs ?? null) : null;
  return { name: typed.name, encoding: "wkb", crs, boxColumn: null };
}

function readGeo(geo: unknown): GeometryColumn {
  const columns = isObject(geo) ? geo.columns : null;
  const name = isObject(geo) && typeof geo.primary_column === "string" ? geo.primary_column : "";
  const column = isObject(columns) && Object.hasOwn(columns, name) ? columns[name] : null;
  if (!isObject(column)) throw new ImportRefusal("file-damaged", `geo: ${name}`);
  const stated = String(column.encoding).toLowerCase();
  const encoding = stated === "wkb" ? stated : nativeEncodings.find((native) => native === stated);
  if (encoding === undefined) throw new ImportRefusal("geometry-unsupported", stated.slice(0, 40));
  const { crs } = column;
  if (crs !== null && crs !== undefined && typeof crs !== "string" && !isObject(crs))
    throw new ImportRefusal("unsupported-projection", String(crs));
  return { name, encoding, crs: crs ?? null, boxColumn: readBoxColumn(column.covering) };
}

function readBoxColumn(covering: unknown): string | null {
  const box = isObject(covering) && isObject(covering.bbox) ? covering.bbox.xmin : null;
  return Array.isArray(box) && typeof box[0] === "string" ? box[0] : null;
}
