import { ImportRefusal } from "../../record-reader";
import { describeError } from "../records/to-refusal";

/** Coordinates of a file to longitude and latitude in degrees, WGS84. */
export type Reproject = (x: number, y: number) => readonly [number, number];

const wgs84Names =
  /^(?:urn:ogc:def:crs:|https?:\/\/www\.opengis\.net\/def\/crs\/)?(?:OGC[:/][\d.]*[:/]?CRS84h?|EPSG[:/][\d.]*[:/]?(?:4326|4979))$|^(?:WGS[ _]?84|CRS84)$/i;
const epsgCode = /(?:^|[:/])EPSG[:/][\d.]*[:/]?(\d{4,6})$/i;
const wgs84SemiMajorMeters = 6_378_137;
const wgs84InverseFlattening = 298.257;
const unknownDatumShift = 5;

/** True for the usual names of WGS84 longitude and latitude. */
export function isWgs84Name(name: string): boolean {
  return wgs84Names.test(name.trim());
}

/**
 * How to get from a coordinate system to WGS84.
 *
 * @param definition  a name ("EPSG:3857"), WKT, or PROJJSON
 * @returns null where nothing is to be done
 * @throws ImportRefusal `unsupported-projection` for a system that is not known, or whose datum lies at an unknown
 *         distance from WGS84: being off by a hundred metres in silence is worse than not being read
 */
export async function findReprojection(definition: string | object): Promise<Reproject | null> {
  const label = labelOf(definition);
  if (isWgs84Name(label)) return null;
  try {
    const { default: proj4 } = await import("proj4");
    const code = epsgCode.exec(label)?.[1];
    // proj4 tells WKT, PROJJSON and codes apart by itself; its types only name text.
    const known = code === undefined ? (definition as string) : `EPSG:${code}`;
    const projection = new proj4.Proj(known) as unknown as KnownProjection;
    if (projection.datum?.datum_type === unknownDatumShift && !isNearWgs84(projection))
      throw new ImportRefusal("unsupported-projection", label);
    if (projection.projName === "longlat" && !projection.from_greenwich && isNearWgs84(projection))
      return null;
    const convert = proj4(known, "EPSG:4326");
    return (x, y) => {
      const [lng = Number.NaN, lat = Number.NaN] = convert.forward([x, y]);
      return [lng, lat];
    };
  } catch (error) {
    if (error instanceof ImportRefusal) throw error;
    throw new ImportRefusal("unsupported-projection", label || describeError(error));
  }
}

/** The same from several descriptions of one system, best first: the first that is known; none means WGS84. */
export async function findFirstReprojection(definitions: readonly string[]): Promise<Reproject | null> {
  let refusal: ImportRefusal | null = null;
  for (const definition of definitions) {
    try {
      return await findReprojection(definition);
    } catch (error) {
      if (!(error instanceof ImportRefusal)) throw error;
      refusal ??= error;
    }
  }
  if (refusal !== null) throw refusal;
  return null;
}

interface KnownProjection {
  readonly projName?: string;
  readonly a?: number;
  readonly b?: number;
  readonly rf?: number;
  readonly from_greenwich?: number;
  readonly datum?: { readonly datum_type?: number };
}

/**
 * WGS84 itself, what rests on the same ellipsoid within a metre or two (ETRS89, NAD83), and Web Mercator, which takes
 * WGS84 latitudes for those of a sphere.
 */
function isNearWgs84({ a, b, rf }: KnownProjection): boolean {
  if (a !== wgs84SemiMajorMeters) return false;
  return rf === undefined ? a === b : Math.abs(rf - wgs84InverseFlattening) < 0.001;
}

/** The authority's code where there is one, else the name; cut for the message. */
function labelOf(definition: string | object): string {
  if (typeof definition === "string") {
    const name = /^\s*\w+\s*\[\s*"([^"]*)"/.exec(definition)?.[1];
    return (name ?? definition).trim().slice(0, 100);
  }
  const id: unknown = "id" in definition ? definition.id : undefined;
  if (typeof id === "object" && id !== null && "authority" in id && "code" in id)
    return `${String(id.authority)}:${String(id.code)}`;
  return "name" in definition ? String(definition.name).slice(0, 100) : "";
}
