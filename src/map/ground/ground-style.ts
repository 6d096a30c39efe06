import type { SourceSpecification, StyleSpecification } from "maplibre-gl";
import type { GroundRequest } from "./ground-request";

export const probeSource = "demarc-probe";
export const probeColor = [255, 0, 254] as const;

const emptyCollection = { type: "FeatureCollection" as const, features: [] };

/** MapLibre's own for a GeoJSON source that names none. */
const usualMaxZoom = 18;
/** MapLibre cuts GeoJSON into no smaller tiles. */
const deepestZoom = 24;

/**
 * A source cut into tiles of the frame's own zoom: positions are kept on a grid of 1/8192 of a tile, which is several
 * pixels of a page wide where tiles of a lower zoom stand in.
 */
function sharpen(source: SourceSpecification, zoom: number): SourceSpecification {
  if (source.type !== "geojson") return source;
  const { maxzoom = usualMaxZoom } = source;
  return { ...source, maxzoom: Math.min(deepestZoom, Math.max(maxzoom, Math.ceil(zoom))) };
}

/**
 * The style as it is rendered off screen: without symbol layers, flat, and with a probe, a small square in the margin
 * that is cut away. Where the probe shows, worker, tiles and graphics have done their work on this very frame.
 */
export function prepareStyle({ style, zoom }: Pick<GroundRequest, "style" | "zoom">): StyleSpecification {
  const sources = Object.entries(style.sources).map(([name, source]) => [name, sharpen(source, zoom)]);
  return {
    ...style,
    projection: { type: "mercator" },
    sources: { ...Object.fromEntries(sources), [probeSource]: { type: "geojson", data: emptyCollection } },
    layers: [
      ...style.layers.filter((layer) => layer.type !== "symbol"),
      {
        id: probeSource,
        type: "fill",
        source: probeSource,
        paint: { "fill-color": `rgb(${probeColor.join(",")})`, "fill-antialias": false },
      },
    ],
  };
}
