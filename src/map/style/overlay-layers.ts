import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { colorTokens } from "../../look/theme/tokens";
import { patternId } from "./patterns";
import type { StyleOptions } from "./style-options";

type Visibility = "visible" | "none";
const shown = (isVisible: boolean): Visibility => (isVisible ? "visible" : "none");

/** A zone's colour by the `hue` of its features. */
export function zoneColorExpression(colors: readonly string[]): ExpressionSpecification {
  const others = colors.slice(1).flatMap((color, index) => [index + 1, color]);
  return ["match", ["get", "hue"], ...others, colors[0]] as unknown as ExpressionSpecification;
}

/** Control, contact line, admin areas that stand for uncertain places, and zones: between ground and labels. */
export function overlayLayers(options: StyleOptions): LayerSpecification[] {
  const { theme, layers, uncertainAdmin1, selectedZoneId } = options;
  const colors = colorTokens[theme];
  const zoneColors = zoneColorExpression(colors.zones);
  const controlFill = (status: "assessed" | "contested" | "claimed"): LayerSpecification => ({
    id: `control-${status}`,
    type: "fill",
    source: "control",
    filter: ["==", ["get", "status"], status],
    layout: { visibility: shown(layers.control) },
    paint: { "fill-pattern": patternId(theme, status) },
  });
  return [
    {
      id: "control-tint",
      type: "fill",
      source: "control",
      filter: ["==", ["get", "status"], "assessed"],
      layout: { visibility: shown(layers.control) },
      paint: { "fill-color": colors.controlAssessed, "fill-opacity": 0.05 },
    },
    {
      id: "control-imported-tint",
      type: "fill",
      source: "control",
      filter: ["has", "color"],
      layout: { visibility: shown(layers.control) },
      paint: { "fill-color": ["get", "color"], "fill-opacity": 0.1 },
    },
    controlFill("assessed"),
    controlFill("contested"),
    controlFill("claimed"),
    {
      id: "control-imported-outline",
      type: "line",
      source: "control",
      filter: ["has", "color"],
      layout: { visibility: shown(layers.control), "line-join": "round" },
      paint: { "line-color": ["get", "color"], "line-width": 1.4 },
    },
    {
      id: "contact-line",
      type: "line",
      source: "contact-line",
      layout: {
        visibility: shown(layers["contact-line"]),
        "line-join": "round",
        "line-cap": "round",
      },
      paint: {
        "line-color": colors.contactLine,
        "line-width": ["interpolate", ["linear"], ["zoom"], 4, 1.4, 8, 2.4, 12, 3],
      },
    },
    {
      id: "uncertain-admin1",
      type: "line",
      source: "oblasts",
      filter: ["in", ["get", "id"], ["literal", [...uncertainAdmin1]]],
      layout: { visibility: shown(layers.incidents), "line-join": "round" },
      paint: {
        "line-color": colors.textMuted,
        "line-width": 1.5,
        "line-dasharray": [1, 2],
      },
    },
    {
      id: "zone-fill",
      type: "fill",
      source: "zones",
      filter: ["==", ["get", "part"], "area"],
      layout: { visibility: shown(layers.zones) },
      paint: {
        "fill-color": zoneColors,
        "fill-opacity": ["case", ["==", ["get", "id"], selectedZoneId ?? ""], 0.2, 0.12],
      },
    },
    ...(["fixed", "assumed", "hypothetical"] as const).map(
      (edge): LayerSpecification => ({
        id: `zone-edge-${edge}`,
        type: "line",
        source: "zones",
        filter: [
          "all",
          ["in", ["get", "part"], ["literal", ["area", "line"]]],
          ["==", ["get", "edge"], edge],
        ],
        layout: { visibility: shown(layers.zones), "line-join": "round" },
        paint: {
          "line-color": zoneColors,
          "line-width": ["case", ["==", ["get", "id"], selectedZoneId ?? ""], 2.6, 1.8],
          ...(edge === "fixed" ? {} : { "line-dasharray": edge === "assumed" ? [7, 3] : [2.5, 2] }),
        },
      }),
    ),
    {
      id: "zone-baseline",
      type: "line",
      source: "zones",
      filter: ["==", ["get", "part"], "baseline"],
      layout: {
        visibility: shown(layers.zones),
        "line-join": "round",
        "line-cap": "round",
      },
      paint: { "line-color": zoneColors, "line-width": 2.6 },
    },
  ];
}

/** Depths and radii on the zones, written where other labels leave room. */
export function zoneFigureLayer({ theme, layers }: StyleOptions): LayerSpecification {
  const colors = colorTokens[theme];
  return {
    id: "zone-figures",
    type: "symbol",
    source: "zones",
    filter: ["all", ["==", ["get", "part"], "figure"], ["<=", ["get", "minZoom"], ["zoom"]]],
    layout: {
      visibility: shown(layers.zones),
      "text-field": ["get", "text"],
      "text-font": ["Noto Sans Medium"],
      "text-size": 12,
      "text-padding": 4,
    },
    paint: {
      "text-color": zoneColorExpression(colors.zones),
      "text-halo-color": colors.labelHalo,
      "text-halo-width": 2,
    },
  };
}
