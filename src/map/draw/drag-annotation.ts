import type { Map as MapLibreMap, MapMouseEvent, MapTouchEvent } from "maplibre-gl";
import type { LngLat } from "../../core/geo/position";
import { changeAnnotation } from "../../workspace/commands/annotation-commands";
import { finishGesture } from "../../workspace/commands/execute";
import type { AppStore } from "../../workspace/store";
import { type AnnotationHit, annotationAt } from "../annotation-at";

type PointName = "lngLat" | "tail" | "head";

/** Less than this is a click that trembled. */
const tremblePx = 4;
/** So near to its end a line is taken by that end. */
const endReachPx = 16;

/** Moves notes and arrows by dragging them: words with their point, an arrow by its ends or, in between, as a whole. */
export function startAnnotationDrag(map: MapLibreMap, store: AppStore): () => void {
  let stopDrag: (() => void) | null = null;

  const grabbedPoints = (
    { id, part }: AnnotationHit,
    at: { readonly x: number; readonly y: number },
  ): Map<PointName, LngLat> => {
    const points = new Map<PointName, LngLat>();
    const annotation = store.getState().document.annotations.find((candidate) => candidate.id === id);
    if (!annotation) return points;
    if (annotation.kind === "text") return points.set("lngLat", annotation.lngLat);
    const { tail, head } = annotation;
    const isNear = ([lng, lat]: LngLat) => {
      const { x, y } = map.project([lng, lat]);
      return Math.hypot(x - at.x, y - at.y) <= endReachPx;
    };
    if (part === "head" || (part === "line" && isNear(head))) return points.set("head", head);
    if (part === "words" || isNear(tail)) return points.set("tail", tail);
    return points.set("tail", tail).set("head", head);
  };

  const onDown = (event: MapMouseEvent | MapTouchEvent) => {
    const { drawing, document, selection } = store.getState();
    const { originalEvent, point } = event;
    if (stopDrag || drawing.mode !== "idle" || document.annotations.length === 0) return;
    if (originalEvent.target !== map.getCanvas()) return;
    const isTouch = "touches" in originalEvent;
    if (isTouch ? originalEvent.touches.length !== 1 : originalEvent.button !== 0) return;
    const hit = annotationAt(map, point);
    // A finger pans the map unless it means what it selected.
    if (!hit || (isTouch && selection?.id !== hit.id)) return;
    const points = grabbedPoints(hit, point);
    if (points.size === 0) return;
    event.preventDefault();
    stopDrag = followPointer(point, (dx, dy) => {
      const moved = [...points].map(([name, [lng, lat]]) => {
        const { x, y } = map.project([lng, lat]);
        const to = map.unproject([x + dx, y + dy]).wrap();
        return [name, [to.lng, to.lat]] as const;
      });
      changeAnnotation(store, hit.id, Object.fromEntries(moved), `annotation-move:${hit.id}`);
    });
  };

  /** Follows the pointer until it is let go, wherever that is, and calls back with how far it has come. */
  const followPointer = (
    start: { readonly x: number; readonly y: number },
    onMove: (dx: number, dy: number) => void,
  ): (() => void) => {
    let hasMoved = false;
    const onPointerMove = ({ clientX, clientY }: PointerEvent) => {
      const { left, top } = map.getCanvas().getBoundingClientRect();
      const [dx, dy] = [clientX - left - start.x, clientY - top - start.y];
      hasMoved ||= Math.hypot(dx, dy) >= tremblePx;
      if (hasMoved) onMove(dx, dy);
    };
    const stop = () => {
      removeEventListener("pointermove", onPointerMove);
      removeEventListener("pointerup", stop);
      removeEventListener("pointercancel", stop);
      stopDrag = null;
      if (hasMoved) finishGesture(store);
    };
    addEventListener("pointermove", onPointerMove);
    addEventListener("pointerup", stop);
    addEventListener("pointercancel", stop);
    return stop;
  };

  map.on("mousedown", onDown);
  map.on("touchstart", onDown);
  return () => {
    map.off("mousedown", onDown);
    map.off("touchstart", onDown);
    stopDrag?.();
  };
}
