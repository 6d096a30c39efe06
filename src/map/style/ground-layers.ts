import type { LayerSpecification } from "maplibre-gl";
import { colorTokens } from "../../look/theme/tokens";
import type { StyleOptions } from "./style-options";

/** Land, water and lines: the paper that everything else is drawn on. */
export function groundLayers({ theme }: StyleOptions): LayerSpecification[] {
  const colors = colorTokens[theme];
  return [
    {
      id: "sea",
      type: "background",
      paint: { "background-color": colors.water },
    },
    {
      id: "land",
      type: "fill",
      source: "countries",
      paint: {
        "fill-color": ["case", ["==", ["get", "id"], "UA"], colors.landUkraine, colors.landAbroad],
        "fill-antialias": true,
      },
    },
    {
      id: "lakes",
      type: "fill",
      source: "lakes",
      filter: ["!=", ["get", "former"], true],
      paint: { "fill-color": colors.water },
    },
    {
      id: "former-lakes",
      type: "fill",
      source: "lakes",
      filter: ["==", ["get", "former"], true],
      paint: { "fill-color": colors.formerWater },
    },
    {
      id: "former-lake-shore",
      type: "line",
      source: "lakes",
      filter: ["==", ["get", "former"], true],
      paint: {
        "line-color": colors.river,
        "line-width": 0.7,
        "line-dasharray": [3, 3],
      },
    },
    {
      id: "rivers",
      type: "line",
      source: "rivers",
      layout: { "line-cap": "round", "line-join": "round" },
      paint: {
        "line-color": colors.river,
        "line-width": ["interpolate", ["linear"], ["zoom"], 4, 0.6, 8, 1.4, 12, 3],
      },
    },
    {
      id: "oblast-lines",
      type: "line",
      source: "oblast-lines",
      layout: { "line-join": "round" },
      paint: {
        "line-color": colors.oblastLine,
        "line-width": ["interpolate", ["linear"], ["zoom"], 4, 0.5, 8, 1.2, 12, 1.8],
      },
    },
    {
      id: "state-borders",
      type: "line",
      source: "borders",
      layout: { "line-join": "round" },
      paint: {
        "line-color": colors.stateBorder,
        "line-width": ["interpolate", ["linear"], ["zoom"], 4, 0.9, 8, 1.6, 12, 2.4],
      },
    },
  ];
}
