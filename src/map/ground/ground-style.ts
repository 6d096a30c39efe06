import type {
  LayerSpecification,
  LineLayerSpecification,
  SourceSpecification,
  StyleSpecification,
} from "maplibre-gl";
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

const isDashed = (layer: LayerSpecification): layer is LineLayerSpecification =>
  layer.type === "line" && layer.paint?.["line-dasharray"] !== undefined;

/** Dashed lines and how opaque they are to be: they are shown only once all data are there. */
export function dashedLines({ layers }: StyleSpecification) {
  return layers.filter(isDashed).map(({ id, paint }) => ({ id, opacity: paint?.["line-opacity"] ?? 1 }));
}

/**
 * MapLibre keeps dashes in one picture, in the order in which they were first drawn, and where in it a dash stands shows
 * in a pixel here and there. Drawn first with everything else, dashes have the order of the style whatever comes first.
 */
const hideDashed = (layer: LayerSpecification): LayerSpecification =>
  isDashed(layer) ? { ...layer, paint: { ...layer.paint, "line-opacity": 0 } } : layer;

/**
 * The style as it is rendered off screen: without symbol layers, flat, and with a probe, a small square in the margin
 * that is cut away. Where the probe shows, worker, tiles and graphics have done their work on this very frame.
 */
export function prepareStyle({ style, zoom }: Pick<GroundRequest, "style" | "zoom">): StyleSpecification {
  const sources = Object.entries(style.sources).map(([name, source]) => [name, sharpen(source, zoom)]);
  return {
    ...style,
    projection: { type: "mercator" },
    transition: { duration: 0, delay: 0 },
    sources: { ...Object.fromEntries(sources), [probeSource]: { type: "geojson", data: emptyCollection } },
    layers: [
      ...style.layers.filter((layer) => layer.type !== "symbol").map(hideDashed),
      {
        id: probeSource,
        type: "fill",
        source: probeSource,
        paint: { "fill-color": `rgb(${probeColor.join(",")})`, "fill-antialias": false },
      },
    ],
  };
}
