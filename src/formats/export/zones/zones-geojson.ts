import type { FeatureCollection, Geometry } from "geojson";
import { type ExportedZone, type ZonesFacts, zoneAsText, zoneProperty } from "./exported-zone";
import { zoneProperties } from "./zone-properties";

/**
 * The zones as GeoJSON (RFC 7946): the geometry of each, its figures in plain properties, and its recipe in the
 * property `demarc_zone`, by which Demarc opens it again as it was drawn. What the file is and its sources stand in the
 * foreign member `demarc`.
 */
export function writeZonesGeoJson(zones: readonly ExportedZone[], facts: ZonesFacts): string {
  const { title, description, sources, version, madeAtMs } = facts;
  const collection: FeatureCollection & { readonly demarc: object } = {
    type: "FeatureCollection",
    demarc: {
      format: "demarc-zone-set",
      version: 1,
      generator: `Demarc ${version}`,
      madeAt: new Date(madeAtMs).toISOString(),
      title,
      description,
      sources,
    },
    features: zones.map((exported) => ({
      type: "Feature",
      id: exported.zone.id,
      geometry: exported.geometry as unknown as Geometry,
      properties: {
        ...Object.fromEntries(zoneProperties(exported, facts.locale).map(({ name, value }) => [name, value])),
        [zoneProperty]: zoneAsText(exported.zone),
      },
    })),
  };
  return `${JSON.stringify(collection)}\n`;
}
