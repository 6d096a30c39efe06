import type { Map as MapLibreMap } from "maplibre-gl";
import { annotationLayerIds } from "./style/annotation-layers";

/** A line is thinner than a finger. */
const pickRadiusPx = 6;

export interface AnnotationHit {
  readonly id: string;
  readonly part: "words" | "head" | "line";
}

/** The topmost annotation that is drawn at a point of the map, in CSS pixels. */
export function annotationAt(
  map: MapLibreMap,
  { x, y }: { readonly x: number; readonly y: number },
): AnnotationHit | null {
  const [feature] = map.queryRenderedFeatures(
    [
      [x - pickRadiusPx, y - pickRadiusPx],
      [x + pickRadiusPx, y + pickRadiusPx],
    ],
    { layers: annotationLayerIds.filter((id) => map.getLayer(id)) },
  );
  if (!feature) return null;
  const { id, part } = feature.properties as AnnotationHit;
  return { id, part };
}
