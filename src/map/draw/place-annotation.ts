import type { Map as MapLibreMap, MapMouseEvent } from "maplibre-gl";
import type { LngLat } from "../../core/geo/position";
import { holdDoubleClick } from "./hold-double-click";
import { showPlacingSketch } from "./placing-sketch";

export interface PlacingEvents {
  readonly onPoint: (lngLat: LngLat) => void;
  readonly onTakeBack: () => void;
  readonly onCancel: () => void;
}

export interface Placing {
  readonly setTail: (tail: LngLat | null) => void;
  readonly stop: () => void;
}

/**
 * Takes points for a note or an arrow: a click takes the place under the pointer, Enter on the map the one in its
 * centre; Backspace takes the last one back, Escape abandons it all.
 */
export function placeAnnotation(
  map: MapLibreMap,
  colors: { readonly line: string; readonly halo: string },
  events: PlacingEvents,
): Placing {
  const canvas = map.getCanvas();
  const sketch = showPlacingSketch(map, colors);
  const take = ({ lng, lat }: { readonly lng: number; readonly lat: number }) => events.onPoint([lng, lat]);

  const onClick = ({ lngLat }: MapMouseEvent) => take(lngLat.wrap());
  const onPointer = ({ point }: MapMouseEvent) => sketch.setAim(point);
  const onKey = (event: KeyboardEvent) => {
    const { target, key } = event;
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return;
    if (key === "Enter") {
      // On a button it presses the button; held down from the one that began this it means nothing.
      if (target !== canvas || event.repeat) return;
      take(map.getCenter().wrap());
    } else if (key === "Escape") events.onCancel();
    else if (key === "Backspace") events.onTakeBack();
    else {
      if (target === canvas && key.startsWith("Arrow")) sketch.setAim("center");
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  map.on("click", onClick);
  map.on("mousemove", onPointer);
  addEventListener("keydown", onKey, true);
  const letGo = holdDoubleClick(map);
  canvas.style.cursor = "crosshair";
  canvas.focus();
  if (canvas.matches(":focus-visible")) sketch.setAim("center");
  return {
    setTail: sketch.setTail,
    stop: () => {
      map.off("click", onClick);
      map.off("mousemove", onPointer);
      removeEventListener("keydown", onKey, true);
      letGo();
      canvas.style.cursor = "";
      sketch.stop();
    },
  };
}
