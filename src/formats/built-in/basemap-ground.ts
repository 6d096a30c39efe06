import type { Feature, FeatureCollection } from "geojson";
import { orientRiver } from "../../core/geo/courses/chain-lines";
import type { Area, LngLat, MultiLineString } from "../../core/geo/position";
import type { River } from "../../core/places/river";
import { findRiverMouth, type RiverMouth } from "../../core/places/river-mouths";
import type { Localized } from "../../core/sources/localized";
import type { ParseIssue, ParseResult } from "../parse-issue";

/** What `read` makes of each feature of a collection; what it refuses becomes an issue with its index. */
function readFeatures<Value>(
  { features }: FeatureCollection,
  read: (feature: Feature, refuse: (column: string) => null) => Value | null,
): ParseResult<Value[]> {
  const issues: ParseIssue[] = [];
  const value = features.flatMap((feature, row) => {
    const made = read(feature, (column) => {
      const original = column === "geometry" ? feature.geometry.type : JSON.stringify(feature.properties);
      issues.push({ code: "invalid-record", row, column, original });
      return null;
    });
    return made === null ? [] : [made];
  });
  return { value, issues };
}

function areaOf({ geometry }: Feature): Area | null {
  return geometry.type === "Polygon" || geometry.type === "MultiPolygon"
    ? (geometry as unknown as Area)
    : null;
}

function pathsOf({ geometry }: Feature): LngLat[][] | null {
  if (geometry.type === "LineString") return [geometry.coordinates as unknown as LngLat[]];
  return geometry.type === "MultiLineString" ? (geometry.coordinates as unknown as LngLat[][]) : null;
}

/** The ground of a basemap collection's units by their `id`. */
export function areasById(collection: FeatureCollection): ParseResult<ReadonlyMap<string, Area>> {
  const { value, issues } = readFeatures(collection, (feature, refuse) => {
    const id: unknown = feature.properties?.id;
    if (typeof id !== "string" || id === "") return refuse("properties.id");
    const area = areaOf(feature);
    return area === null ? refuse("geometry") : ([id, area] as const);
  });
  return { value: new Map(value), issues };
}

/** The lines of a basemap collection, one for each feature. */
export function linesOf(collection: FeatureCollection): ParseResult<readonly MultiLineString[]> {
  return readFeatures(collection, (feature, refuse) => {
    const paths = pathsOf(feature);
    return paths === null
      ? refuse("geometry")
      : ({ type: "MultiLineString", coordinates: paths } as MultiLineString);
  });
}

function nameOf({ properties }: Feature): Localized | null {
  const name: unknown = properties?.name;
  if (typeof name !== "object" || name === null) return null;
  const { en, uk } = name as Readonly<Record<string, unknown>>;
  return typeof en === "string" && en !== "" && typeof uk === "string" && uk !== "" ? { en, uk } : null;
}

/**
 * The rivers of a basemap collection that have a name, each once and downstream, by their English name; reaches without
 * one are left to the map. A river whose mouth is not known is refused: nobody could tell its banks.
 */
export function namedRivers(
  { features }: FeatureCollection,
  mouthOf: (id: string) => Pick<RiverMouth, "position"> | null = findRiverMouth,
): ParseResult<readonly River[]> {
  const named: FeatureCollection = {
    type: "FeatureCollection",
    features: features.filter(({ properties }) => properties?.name),
  };
  const read = readFeatures(named, (feature, refuse) => {
    const name = nameOf(feature);
    const mouth = name && mouthOf(name.en)?.position;
    if (!name || !mouth) return refuse("properties.name");
    const paths = pathsOf(feature);
    return paths === null ? refuse("geometry") : { name, mouth, paths };
  });
  const byName = new Map<string, { readonly name: Localized; readonly mouth: LngLat; paths: LngLat[][] }>();
  for (const { name, mouth, paths } of read.value) {
    const river = byName.get(name.en) ?? { name, mouth, paths: [] };
    river.paths.push(...paths);
    byName.set(name.en, river);
  }
  const value = [...byName].map(([id, { name, mouth, paths }]): River => {
    let course: MultiLineString | null = null;
    return {
      id,
      name,
      // Found when it is first asked for: most sessions never ask for a river.
      get course() {
        course ??= orientRiver(paths, mouth);
        return course;
      },
    };
  });
  return { value, issues: read.issues };
}
