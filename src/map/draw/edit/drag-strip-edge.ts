import type { Map as MapLibreMap, MapMouseEvent, MapTouchEvent } from "maplibre-gl";
import type { LngLat } from "../../../core/geo/position";
import { depthOfPosition, type StripSide } from "../../../core/zones/depth-anchor";
import { addStretch, setStretchDepth } from "../../../core/zones/depths/edit-stretches";
import { measurePath, nearestPlace, placeAlong } from "../../../core/zones/depths/measured-path";
import { listStretches, stretchAt } from "../../../core/zones/depths/stretches";
import type { StripRecipe } from "../../../core/zones/recipe";
import {
  abandonGesture,
  finishGesture,
  type Gesture,
  startGesture,
} from "../../../workspace/commands/execute";
import { changeZone } from "../../../workspace/commands/zone-commands";
import type { AppStore } from "../../../workspace/store";
import { editedZone } from "./edited-zone";
import { metersPerPixelOf, roundToView } from "./handle-view";
import { sideOnScreen, turnOf } from "./strip-handles";

const nearPx = { mouse: 6, touch: 14 };
const stillPx = 3;
/** A stretch made by dragging the edge with Alt reaches this share of the line to either side. */
const stretchShare = 0.1;
const cursors = ["ns-resize", "nesw-resize", "ew-resize", "nwse-resize"] as const;

/** A place on the drawn edge of a strip. */
interface EdgePlace {
  readonly recipe: StripRecipe;
  readonly zoneId: string;
  readonly side: StripSide;
  readonly alongMeters: number;
}

function pathOf(recipe: StripRecipe): readonly LngLat[] | null {
  return "positions" in recipe.path ? recipe.path.positions : null;
}

/**
 * Lets the edge of the selected strip be dragged: that sets the depth of the stretch where it was taken hold of, and
 * with Alt held down that of a new stretch around the place. Returns how to stop.
 */
export function startEdgeDragging(map: MapLibreMap, store: AppStore): () => void {
  let stopTracking: (() => void) | null = null;
  let hasCursor = false;

  const edgeAt = (lngLat: LngLat, withinPx: number): EdgePlace | null => {
    const zone = editedZone(store.getState());
    if (zone?.recipe.kind !== "strip") return null;
    const { recipe } = zone;
    const path = pathOf(recipe);
    const measured = path && measurePath(path);
    const nearest = measured && nearestPlace(measured, lngLat);
    if (!nearest) return null;
    const { alongMeters, side, distanceMeters } = nearest;
    const stretches = listStretches(recipe, measured.lengthMeters);
    const stretch = stretches[stretchAt(stretches, alongMeters)];
    const depthMeters = (side === "left" ? stretch?.leftMeters : stretch?.rightMeters) ?? 0;
    const metersPerPixel = metersPerPixelOf(map);
    // On the line itself the handles are in charge.
    if (depthMeters < 2 * withinPx * metersPerPixel) return null;
    if (Math.abs(distanceMeters - depthMeters) > withinPx * metersPerPixel) return null;
    return { recipe, zoneId: zone.id, side, alongMeters };
  };

  const startTracking = (
    edge: EdgePlace,
    from: { readonly x: number; readonly y: number },
    isOwn: boolean,
  ) => {
    const path = pathOf(edge.recipe);
    const measured = path && measurePath(path);
    const anchor = measured && placeAlong(measured, edge.alongMeters);
    if (!anchor) return;
    const { lengthMeters } = measured;
    const reach = stretchShare * lengthMeters;
    const along = edge.alongMeters;
    const before = isOwn
      ? addStretch(edge.recipe, lengthMeters, along - reach, along + reach).depths
      : edge.recipe;
    const stretches = listStretches(before, lengthMeters);
    const stretch = stretches[stretchAt(stretches, along)];
    const held = (edge.side === "left" ? stretch?.leftMeters : stretch?.rightMeters) ?? 0;
    const depthAt = (clientX: number, clientY: number): number => {
      const { left, top } = map.getContainer().getBoundingClientRect();
      const { lng, lat } = map.unproject([clientX - left, clientY - top]);
      return depthOfPosition(anchor, edge.side, [lng, lat]);
    };
    // The edge was taken hold of a little beside where it is.
    const besideMeters = held - depthAt(from.x, from.y);
    let gesture: Gesture | null = null;
    const follow = (clientX: number, clientY: number) => {
      if (!gesture && Math.hypot(clientX - from.x, clientY - from.y) < stillPx) return;
      gesture ??= startGesture(store);
      const meters = roundToView(depthAt(clientX, clientY) + besideMeters, metersPerPixelOf(map));
      if (!stretch) return;
      const recipe = setStretchDepth(before, stretch, edge.side, meters);
      changeZone(store, edge.zoneId, { recipe }, gesture.key);
    };
    const onMouse = ({ clientX, clientY }: MouseEvent) => follow(clientX, clientY);
    const onTouch = ({ touches }: TouchEvent) => {
      const [touch] = touches;
      if (touch && touches.length === 1) follow(touch.clientX, touch.clientY);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      if (gesture) abandonGesture(store, gesture);
      stop();
    };
    const stop = () => {
      stopTracking = null;
      removeEventListener("mousemove", onMouse);
      removeEventListener("touchmove", onTouch);
      for (const type of ["mouseup", "touchend", "touchcancel", "blur"]) removeEventListener(type, stop);
      removeEventListener("keydown", onKey, true);
      if (gesture) finishGesture(store);
    };
    addEventListener("keydown", onKey, true);
    addEventListener("mousemove", onMouse);
    addEventListener("touchmove", onTouch);
    for (const type of ["mouseup", "touchend", "touchcancel", "blur"]) addEventListener(type, stop);
    stopTracking = stop;
  };

  const onDown = (event: MapMouseEvent | MapTouchEvent) => {
    const { originalEvent, lngLat, defaultPrevented } = event;
    const isTouch = "touches" in originalEvent;
    if (defaultPrevented || stopTracking) return;
    if (isTouch ? originalEvent.touches.length !== 1 : originalEvent.button !== 0) return;
    const edge = edgeAt([lngLat.lng, lngLat.lat], isTouch ? nearPx.touch : nearPx.mouse);
    if (!edge) return;
    const pointer = isTouch ? originalEvent.touches[0] : originalEvent;
    if (!pointer) return;
    // The map must not move along.
    event.preventDefault();
    startTracking(edge, { x: pointer.clientX, y: pointer.clientY }, originalEvent.altKey);
  };

  const onHover = ({ lngLat: { lng, lat } }: MapMouseEvent) => {
    if (stopTracking) return;
    const edge = edgeAt([lng, lat], nearPx.mouse);
    const path = edge && pathOf(edge.recipe);
    const anchor = path && placeAlong(measurePath(path), edge.alongMeters);
    const canvas = map.getCanvas();
    if (edge && anchor) {
      const view = {
        project: ([x, y]: LngLat) => map.project([x, y]),
        metersPerPixel: metersPerPixelOf(map),
      };
      const turn = turnOf(sideOnScreen(view, anchor, edge.side));
      canvas.style.cursor = cursors[(Math.round(turn / 45) + 8) % 4] ?? "ns-resize";
      hasCursor = true;
    } else if (hasCursor) {
      // Whoever else sets it has done so by now.
      if (canvas.style.cursor.endsWith("-resize")) canvas.style.cursor = "";
      hasCursor = false;
    }
  };

  map.on("mousedown", onDown);
  map.on("touchstart", onDown);
  map.on("mousemove", onHover);
  return () => {
    map.off("mousedown", onDown);
    map.off("touchstart", onDown);
    map.off("mousemove", onHover);
    stopTracking?.();
  };
}
