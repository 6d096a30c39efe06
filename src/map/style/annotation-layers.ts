import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { colorTokens, type ThemeName } from "../../look/theme/tokens";
import type { StyleOptions } from "./style-options";

/** From the topmost down: what a click on the map asks. */
export const annotationLayerIds = ["annotation-words", "annotation-heads", "annotation-lines"] as const;

/** Name under which a theme's image for annotations is registered with the map. */
export function annotationImageId(theme: ThemeName, image: "head" | "frame"): string {
  return `annotation-${image}-${theme}`;
}

export function isAnnotationImage(id: string): boolean {
  return id.startsWith("annotation-");
}

/** Words keep this far from an arrow's tail, in ems. */
const tailGapEms = 1;

const obstacleSpacingPx = 10;

/** What the user wrote, above everything else on the map: labels of places make way for it. */
export function annotationLayers({
  theme,
  layers,
  selectedAnnotationId,
}: StyleOptions): LayerSpecification[] {
  const colors = colorTokens[theme];
  const visibility = layers.annotations ? "visible" : "none";
  const isSelected: ExpressionSpecification = ["==", ["get", "id"], selectedAnnotationId ?? ""];
  const line = (
    id: string,
    color: string | ExpressionSpecification,
    widthPx: number,
  ): LayerSpecification => ({
    id,
    type: "line",
    source: "annotations",
    filter: ["==", ["get", "part"], "line"],
    layout: { visibility },
    paint: { "line-color": color, "line-width": widthPx },
  });
  return [
    line("annotation-line-halos", ["case", isSelected, colors.focus, colors.labelHalo], 5.4),
    line("annotation-lines", colors.label, 2.2),
    {
      // A line of its own keeps no label away: small invisible discs along it do.
      id: "annotation-obstacles",
      type: "symbol",
      source: "annotations",
      filter: ["==", ["get", "part"], "line"],
      layout: {
        visibility,
        "symbol-placement": "line",
        "symbol-spacing": obstacleSpacingPx,
        "icon-image": "obstacle",
        "icon-size": 0.5,
        "icon-allow-overlap": true,
      },
    },
    {
      id: "annotation-heads",
      type: "symbol",
      source: "annotations",
      filter: ["==", ["get", "part"], "head"],
      layout: {
        visibility,
        "icon-image": annotationImageId(theme, "head"),
        "icon-rotate": ["get", "degrees"],
        "icon-rotation-alignment": "map",
        "icon-allow-overlap": true,
      },
    },
    {
      id: "annotation-words",
      type: "symbol",
      source: "annotations",
      filter: ["==", ["get", "part"], "words"],
      layout: {
        visibility,
        "text-field": ["get", "text"],
        "text-font": ["Noto Sans Medium"],
        "text-size": 13.5,
        "text-line-height": 1.25,
        "text-max-width": 16,
        "text-anchor": ["get", "anchor"],
        "text-offset": [
          "match",
          ["get", "anchor"],
          "left",
          ["literal", [tailGapEms, 0]],
          "right",
          ["literal", [-tailGapEms, 0]],
          "top",
          ["literal", [0, tailGapEms]],
          "bottom",
          ["literal", [0, -tailGapEms]],
          ["literal", [0, 0]],
        ],
        "text-justify": ["match", ["get", "anchor"], "left", "left", "right", "right", "center"],
        "text-allow-overlap": true,
        "symbol-z-order": "source",
        // A frame round the words that are selected, and nothing round the others.
        "icon-image": ["case", isSelected, annotationImageId(theme, "frame"), ""],
        "icon-text-fit": "both",
        "icon-text-fit-padding": [5, 7, 5, 7],
        "icon-allow-overlap": true,
        "icon-ignore-placement": true,
        "icon-optional": true,
      },
      paint: {
        "text-color": colors.label,
        "text-halo-color": colors.labelHalo,
        "text-halo-width": 2.2,
        "text-halo-blur": 0.2,
      },
    },
  ];
}
