import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from "maplibre-gl";
import { colorTokens } from "../../look/theme/tokens";
import { zoneColorExpression, zoneFigureLayer } from "./overlay-layers";
import type { StyleOptions } from "./style-options";

/** Places by importance: more of them the closer one looks. */
const placeFilter: FilterSpecification = [
  "<=",
  ["get", "rank"],
  ["step", ["zoom"], 1, 4.6, 2, 6.2, 3, 7.4, 4, 8.8, 5, 10, 6, 11, 9],
];

/** A dot at every place that may be named, under the incidents. */
export function placeDotLayer({ theme, layers }: StyleOptions): LayerSpecification {
  const colors = colorTokens[theme];
  return {
    id: "place-dots",
    type: "circle",
    source: "places",
    filter: placeFilter,
    layout: { visibility: layers.labels ? "visible" : "none" },
    paint: {
      "circle-radius": ["match", ["get", "rank"], 1, 2.4, 2, 2, 1.5],
      "circle-color": colors.label,
      "circle-stroke-color": colors.labelHalo,
      "circle-stroke-width": 1,
    },
  };
}

/** Labels of regions, water, places and zones, and the invisible discs that keep place names off the symbols. */
export function labelLayers(options: StyleOptions): LayerSpecification[] {
  const { theme, locale, layers } = options;
  const colors = colorTokens[theme];
  const name: ExpressionSpecification = ["coalesce", ["get", `name_${locale}`], ["get", "name_en"]];
  const visibility = layers.labels ? "visible" : "none";
  const halo = {
    "text-halo-color": colors.labelHalo,
    "text-halo-width": 1.4,
    "text-halo-blur": 0.3,
  };
  return [
    {
      id: "sea-labels",
      type: "symbol",
      source: "regions",
      filter: ["==", ["get", "kind"], "sea"],
      layout: {
        visibility,
        "text-field": name,
        "text-font": ["Noto Sans Regular"],
        "text-size": 13,
        "text-letter-spacing": 0.12,
        "text-max-width": 6,
      },
      paint: { "text-color": colors.labelWater },
    },
    {
      id: "country-labels",
      type: "symbol",
      source: "regions",
      maxzoom: 8,
      filter: ["==", ["get", "kind"], "country"],
      layout: {
        visibility,
        "text-field": ["upcase", name],
        "text-font": ["Noto Sans Medium"],
        "text-size": ["interpolate", ["linear"], ["zoom"], 4, 11, 7, 15],
        "text-letter-spacing": 0.18,
        "text-max-width": 7,
      },
      paint: { "text-color": colors.textMuted, "text-opacity": 0.9, ...halo },
    },
    zoneFigureLayer(options),
    {
      id: "place-labels",
      type: "symbol",
      source: "places",
      filter: placeFilter,
      layout: {
        visibility,
        "text-field": name,
        "text-font": [
          "case",
          ["<=", ["get", "rank"], 2],
          ["literal", ["Noto Sans Medium"]],
          ["literal", ["Noto Sans Regular"]],
        ],
        "text-size": [
          "interpolate",
          ["linear"],
          ["zoom"],
          5,
          ["match", ["get", "rank"], 1, 15, 2, 13, 3, 11.5, 11],
          10,
          ["match", ["get", "rank"], 1, 20, 2, 17, 3, 15, 4, 13, 12],
        ],
        "text-variable-anchor": ["top", "bottom", "left", "right", "top-left", "top-right"],
        "text-radial-offset": 1.15,
        "text-justify": "auto",
        "symbol-sort-key": ["get", "order"],
        "text-padding": 2,
      },
      paint: {
        "text-color": ["case", ["<=", ["get", "rank"], 2], colors.label, colors.labelMinor],
        ...halo,
      },
    },
    {
      id: "zone-labels",
      type: "symbol",
      source: "zones",
      filter: ["==", ["get", "part"], "label"],
      layout: {
        visibility: layers.zones ? "visible" : "none",
        "text-field": ["get", "text"],
        "text-font": ["Noto Sans Medium"],
        "text-size": 12.5,
        "text-max-width": 14,
        "text-variable-anchor": ["left", "right", "top", "bottom"],
        "text-radial-offset": 1.6,
      },
      paint: { "text-color": zoneColorExpression(colors.zones), ...halo, "text-halo-width": 2 },
    },
    {
      id: "badges",
      type: "symbol",
      source: "badges",
      layout: {
        visibility: layers.incidents ? "visible" : "none",
        "text-field": ["get", "text"],
        "text-font": ["Noto Sans Medium"],
        "text-size": 11,
        "text-anchor": "left",
        "text-offset": [0.8, -0.75],
        "text-allow-overlap": true,
      },
      paint: { "text-color": colors.label, ...halo, "text-halo-width": 2 },
    },
    {
      id: "obstacles",
      type: "symbol",
      source: "obstacles",
      layout: {
        visibility: layers.incidents ? "visible" : "none",
        "icon-image": "obstacle",
        "icon-allow-overlap": true,
        "icon-ignore-placement": false,
      },
    },
  ];
}
