import { type Map as MapLibreMap, Marker } from "maplibre-gl";
import type { LngLat } from "../../core/geo/position";
import type { Annotation } from "../../workspace/annotation";

export type HandledPoint = "lngLat" | "tail" | "head";

export interface AnnotationHandles {
  readonly update: (annotation: Annotation) => void;
  readonly stop: () => void;
}

/** The points that have a handle: an arrow's ends, and a note's place while it has no words to be seen by. */
function handledPoints(annotation: Annotation): ReadonlyMap<HandledPoint, LngLat> {
  if (annotation.kind === "arrow")
    return new Map([
      ["tail", annotation.tail],
      ["head", annotation.head],
    ]);
  return new Map(annotation.text.trim() === "" ? [["lngLat", annotation.lngLat]] : []);
}

function createElement(colors: { readonly line: string; readonly halo: string }): HTMLElement {
  const element = document.createElement("div");
  element.setAttribute("aria-hidden", "true");
  element.dataset.demarcHandle = "";
  const sizePx = matchMedia("(pointer: coarse)").matches ? 44 : 28;
  element.style.cssText = `display: grid; place-items: center; width: ${sizePx}px; height: ${sizePx}px; cursor: grab`;
  const ring = element.appendChild(document.createElement("div"));
  ring.style.cssText = `width: 16px; height: 16px; border: 2.5px solid ${colors.line}; border-radius: 50%; box-shadow: 0 0 0 1.5px ${colors.halo}`;
  // A click on a handle is not one on what lies under it.
  element.addEventListener("click", (event) => event.stopPropagation());
  return element;
}

/** Rings on the points of the selected annotation, to drag; doubles of the fields that serve the keyboard. */
export function showAnnotationHandles(
  map: MapLibreMap,
  colors: { readonly line: string; readonly halo: string },
  onMove: (point: HandledPoint, lngLat: LngLat) => void,
  onGestureEnd: () => void,
): AnnotationHandles {
  const markers = new Map<HandledPoint, Marker>();
  let dragged: HandledPoint | null = null;

  const add = (point: HandledPoint, [lng, lat]: LngLat) => {
    const marker = new Marker({ element: createElement(colors), draggable: true });
    marker.setLngLat([lng, lat]).addTo(map);
    marker.on("dragstart", () => {
      dragged = point;
    });
    marker.on("drag", () => {
      const at = marker.getLngLat().wrap();
      onMove(point, [at.lng, at.lat]);
    });
    marker.on("dragend", () => {
      dragged = null;
      onGestureEnd();
    });
    markers.set(point, marker);
  };

  return {
    update: (annotation) => {
      const points = handledPoints(annotation);
      for (const [point, marker] of markers) {
        if (points.has(point)) continue;
        marker.remove();
        markers.delete(point);
      }
      for (const [point, lngLat] of points) {
        const marker = markers.get(point);
        if (!marker) add(point, lngLat);
        else if (dragged !== point) marker.setLngLat([lngLat[0], lngLat[1]]);
      }
    },
    stop: () => {
      for (const marker of markers.values()) marker.remove();
    },
  };
}
