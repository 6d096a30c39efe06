import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import "temporal-polyfill/global";
import { uniteAreas } from "../../../src/core/geo/boolean";
import { orientRiver } from "../../../src/core/geo/courses/chain-lines";
import type { Area, LngLat, MultiLineString } from "../../../src/core/geo/position";
import { findRiverMouth } from "../../../src/core/places/river-mouths";
import { buildZoneGeometry } from "../../../src/core/zones/build-geometry";
import type { ZoneLookups } from "../../../src/core/zones/lookups";
import type { ZoneRecipe } from "../../../src/core/zones/recipe";

interface AreaFeature {
  readonly properties: { readonly id?: string; readonly holder?: string; readonly status?: string };
  readonly geometry: Area;
}

interface RiverFeature {
  readonly properties: { readonly name: { readonly en: string } | null };
  readonly geometry: { readonly coordinates: readonly LngLat[] };
}

const read = (path: string) => JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8"));

function areaById(path: string): (id: string) => Area | null {
  const features: AreaFeature[] = read(path).features;
  const areas = new Map(features.map(({ properties, geometry }) => [properties.id, geometry]));
  return (id) => areas.get(id) ?? null;
}

function readRiver(id: string): MultiLineString | null {
  const mouth = findRiverMouth(id);
  if (mouth === null) return null;
  const { features } = read("public/basemap/rivers.geojson") as { features: RiverFeature[] };
  const own = features.filter(({ properties }) => properties.name?.en === id);
  const course = orientRiver(
    own.map(({ geometry }) => geometry.coordinates),
    mouth.position,
  );
  return course.coordinates.length === 0 ? null : course;
}

function readControl(date: string) {
  return read(`data/control/${date}.geojson`) as {
    readonly demarc: { readonly contactLine: MultiLineString };
    readonly features: AreaFeature[];
  };
}

/** Lookups over the committed basemap and control files, so that the built geometry is what the app would compute. */
export function fileLookups(): ZoneLookups {
  return {
    oblast: areaById("public/basemap/oblasts.geojson"),
    country: areaById("public/basemap/countries.geojson"),
    land: () => null,
    control: (date, holder) =>
      uniteAreas(
        readControl(date)
          .features.filter(
            ({ properties }) => properties.holder === holder && properties.status === "assessed",
          )
          .map(({ geometry }) => geometry),
      ),
    contactLine: (date) => readControl(date).demarc.contactLine,
    river: readRiver,
    zone: () => null,
  };
}

const decimals = 5;

/** Coordinates with five decimals (about a metre): far below what a reading of words or a schematic line can carry. */
function roundCoordinates(value: unknown): unknown {
  if (typeof value === "number") return Number(value.toFixed(decimals));
  return Array.isArray(value) ? value.map(roundCoordinates) : value;
}

/** The geometry of a recipe as `data/zones.geojson` holds it; throws with the reasons where it has none. */
export function buildRecipe(id: string, recipe: ZoneRecipe, lookups: ZoneLookups): Area | MultiLineString {
  const built = buildZoneGeometry(recipe, lookups);
  if (!built.ok) throw new Error(`${id}: ${JSON.stringify(built.issues)}`);
  const { type, coordinates } = built.geometry;
  return { type, coordinates: roundCoordinates(coordinates) } as Area | MultiLineString;
}

/** Writes the geometry of every proposal's recipe into `data/zones.geojson`; stops at the first that has none. */
function buildZones(): void {
  const path = new URL("../../zones.geojson", import.meta.url);
  const collection = JSON.parse(readFileSync(path, "utf8"));
  const lookups = fileLookups();
  const features = collection.features.map((feature: { properties: { id: string; recipe: ZoneRecipe } }) => {
    const { id, recipe } = feature.properties;
    return { ...feature, geometry: buildRecipe(id, recipe, lookups) };
  });
  const lines = features.map((feature: unknown) => JSON.stringify(feature));
  const { features: _former, ...head } = collection;
  const headText = JSON.stringify(head, null, 1).replace(/\n\}$/, "");
  writeFileSync(path, `${headText},\n "features": [\n${lines.join(",\n")}\n]}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) buildZones();
