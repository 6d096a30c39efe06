import type { StyleSpecification } from "maplibre-gl";

export const probeSource = "demarc-probe";
export const probeColor = [255, 0, 254] as const;

const emptyCollection = { type: "FeatureCollection" as const, features: [] };

/**
 * The style as it is rendered off screen: without symbol layers, flat, and with a probe, a small square in the margin
 * that is cut away. Where the probe shows, worker, tiles and graphics have done their work on this very frame.
 */
export function prepareStyle(style: StyleSpecification): StyleSpecification {
  return {
    ...style,
    projection: { type: "mercator" },
    sources: { ...style.sources, [probeSource]: { type: "geojson", data: emptyCollection } },
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
