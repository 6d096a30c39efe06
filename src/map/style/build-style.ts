import type { GeoJSONSourceSpecification, StyleSpecification } from "maplibre-gl";
import { annotationLayers } from "./annotation-layers";
import { groundLayers } from "./ground-layers";
import { labelLayers, placeDotLayer } from "./label-layers";
import { overlayLayers } from "./overlay-layers";
import type { GeoJsonData, StyleOptions } from "./style-options";

const source = (data: GeoJsonData, tolerance = 0.2): GeoJSONSourceSpecification => ({
  type: "geojson",
  data,
  tolerance,
  maxzoom: 12,
});

/** First of the label layers: incidents are drawn right below it. */
export const firstLabelLayerId = "sea-labels";

/**
 * The whole map as a MapLibre style: data in, data out, nothing fetched. Attribution is kept out of it because the app
 * and every page write their own.
 */
export function buildStyle(options: StyleOptions): StyleSpecification {
  const { basemap, overlay } = options;
  return {
    version: 8,
    name: "Demarc",
    "font-faces": fontFaces(options),
    sources: {
      countries: source(basemap.countries),
      borders: source(basemap.borders),
      oblasts: source(basemap.oblasts),
      "oblast-lines": source(basemap.oblastLines),
      lakes: source(basemap.lakes),
      rivers: source(basemap.rivers),
      places: source(basemap.places),
      regions: source(basemap.regions),
      control: source(overlay.control),
      "contact-line": source(overlay.contactLine),
      zones: source(overlay.zones, 0.05),
      obstacles: source(overlay.obstacles),
      badges: source(overlay.badges),
      annotations: source(overlay.annotations),
    },
    layers: [
      ...groundLayers(options),
      ...overlayLayers(options),
      placeDotLayer(options),
      ...labelLayers(options),
      ...annotationLayers(options),
    ],
  };
}

function fontFaces({ fonts }: StyleOptions): NonNullable<StyleSpecification["font-faces"]> {
  const faces: Record<string, { url: string; "unicode-range": string[] }[]> = {};
  for (const font of fonts) {
    faces[font.family] ??= [];
    faces[font.family]?.push({
      url: font.url,
      "unicode-range": [...font.unicodeRange],
    });
  }
  return faces;
}
