import type { Map as MapLibreMap, MapMouseEvent } from "maplibre-gl";
import { isSamePosition, type LngLat } from "../../core/geo/position";
import {
  abandonSketch,
  addSketchPoint,
  closeSketch,
  finishSketch,
  takeBackSketchPoint,
} from "../../workspace/commands/sketch-commands";
import { aimAt } from "../../workspace/drawing/aim";
import { isClosed } from "../../workspace/drawing/sketch-point";
import type { AppStore } from "../../workspace/store";
import { holdDoubleClick } from "./hold-double-click";

/** A click so near to the last point ends a sketch, to the first closes it. */
const sameSpotPx = 10;

interface GeographicPoint {
  readonly lng: number;
  readonly lat: number;
}

export interface SketchInput {
  /** Where the next point would be: under the pointer, or in the map's centre. */
  readonly aim: () => GeographicPoint | "center" | null;
  readonly stop: () => void;
}

/**
 * Listens to whoever sketches: a click sets a point, Space sets one in the map's centre, Enter or a double click ends,
 * Backspace takes the last point back, Escape abandons.
 */
export function listenToSketcher(map: MapLibreMap, store: AppStore, onAim: () => void): SketchInput {
  const canvas = map.getCanvas();
  // A finger hides what lies under it and has no place while it is up: the centre is what it aims with.
  const isCoarse = matchMedia("(pointer: coarse)").matches;
  let aim: GeographicPoint | "center" | null = isCoarse ? "center" : null;
  const setAim = (next: GeographicPoint | "center") => {
    aim = isCoarse ? "center" : next;
    onAim();
  };
  const distancePx = (point: { readonly x: number; readonly y: number }, [lng, lat]: LngLat) => {
    const { x, y } = map.project([lng, lat]);
    return Math.hypot(x - point.x, y - point.y);
  };

  const onClick = ({ lngLat, point }: MapMouseEvent) => {
    const state = store.getState();
    const { drawing } = state;
    const { lng, lat } = lngLat.wrap();
    if ("points" in drawing && !isClosed(drawing.points)) {
      const { mode, points } = drawing;
      const first = points[0]?.position;
      const last = points.at(-1)?.position;
      if (mode !== "line" && points.length > 2 && first && distancePx(point, first) <= sameSpotPx) {
        closeSketch(store);
        return;
      }
      const aimed = aimAt(state, points, [lng, lat], map.getZoom()).position;
      if (last && (distancePx(point, last) <= sameSpotPx || isSamePosition(aimed, last))) {
        if (points.length > (mode === "line" ? 1 : 2)) finishSketch(store);
        return;
      }
    }
    addSketchPoint(store, [lng, lat], map.getZoom());
  };
  const addAtCenter = () => {
    const { lng, lat } = map.getCenter().wrap();
    setAim("center");
    addSketchPoint(store, [lng, lat], map.getZoom());
  };
  const onEnter = () => {
    const { drawing } = store.getState();
    if (drawing.mode === "circle" || drawing.mode === "rings") addAtCenter();
    else finishSketch(store);
  };
  const onKey = (event: KeyboardEvent) => {
    const { target, key } = event;
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isOnControl =
      target instanceof Element &&
      target !== canvas &&
      target.closest("button, select, summary, a, [role=slider]");
    const isPress = key === "Enter" || key === " ";
    if ((isPress && isOnControl) || (isPress && event.repeat)) return;
    if (key === "Enter") onEnter();
    else if (key === " ") addAtCenter();
    else if (key === "Escape") abandonSketch(store);
    else if (key === "Backspace") takeBackSketchPoint(store);
    else {
      if (target === canvas && key.startsWith("Arrow")) setAim("center");
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const onMove = ({ lngLat }: MapMouseEvent) => setAim(lngLat.wrap());
  const onLeave = () => setAim("center");

  map.on("click", onClick);
  map.on("mousemove", onMove);
  map.on("mouseout", onLeave);
  addEventListener("keydown", onKey, true);
  const letGo = holdDoubleClick(map);
  canvas.style.cursor = "crosshair";
  canvas.focus();
  if (canvas.matches(":focus-visible")) aim = "center";
  return {
    aim: () => aim,
    stop: () => {
      map.off("click", onClick);
      map.off("mousemove", onMove);
      map.off("mouseout", onLeave);
      removeEventListener("keydown", onKey, true);
      letGo();
      canvas.style.cursor = "";
    },
  };
}
