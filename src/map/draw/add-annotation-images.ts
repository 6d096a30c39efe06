import type { Map as MapLibreMap } from "maplibre-gl";
import { drawAnnotationImages } from "../style/annotation-images";

/** Gives the map the images that annotations are drawn with, at the screen's pixel ratio. */
export function addAnnotationImages(map: MapLibreMap): void {
  for (const { id, image, options } of drawAnnotationImages(Math.max(1, Math.min(3, devicePixelRatio))))
    if (!map.hasImage(id)) map.addImage(id, image, options);
}
