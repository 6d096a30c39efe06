import { type Map as MapLibreMap, Marker } from "maplibre-gl";
import type { LngLat } from "../../core/geo/position";
import {
  depthOfPosition,
  findDepthAnchor,
  positionAtDepth,
  type StripSide,
} from "../../core/zones/depth-anchor";
import type { StripRecipe } from "../../core/zones/recipe";

const stepMeters = 100;
const deepestMeters = 500_000;
const nearestPx = 20;

export interface DepthHandles {
  readonly update: (recipe: StripRecipe) => void;
  readonly stop: () => void;
}

/**
 * Two handles square to the middle of a strip's path, one a side: dragging one sets that side's depth to the nearest
 * 100 m. They are pointer-only doubles of the depth fields, which serve the keyboard and screen readers.
 */
export function showDepthHandles(
  map: MapLibreMap,
  color: string,
  initial: StripRecipe,
  onDepth: (side: StripSide, depthMeters: number) => void,
  onGestureEnd: () => void,
): DepthHandles {
  let recipe = initial;
  let dragged: StripSide | null = null;
  const markers = (["left", "right"] as const).map((side) => {
    const element = document.createElement("div");
    element.setAttribute("aria-hidden", "true");
    element.className = "demarc-depth-handle";
    element.style.setProperty("--handle-color", color);
    const marker = new Marker({ element, draggable: true }).setLngLat([0, 0]).addTo(map);
    marker.on("dragstart", () => {
      dragged = side;
    });
    marker.on("drag", () => {
      const anchor = findDepthAnchor(pathOf(recipe));
      if (!anchor) return;
      const { lng, lat } = marker.getLngLat();
      const depth = depthOfPosition(anchor, side, [lng, lat]);
      const rounded = Math.min(deepestMeters, Math.round(depth / stepMeters) * stepMeters);
      const other = side === "left" ? recipe.rightMeters : recipe.leftMeters;
      onDepth(side, rounded === 0 && other === 0 ? stepMeters : rounded);
    });
    marker.on("dragend", () => {
      dragged = null;
      place();
      onGestureEnd();
    });
    return { side, marker };
  });

  const place = () => {
    const anchor = findDepthAnchor(pathOf(recipe));
    if (!anchor) return;
    for (const { side, marker } of markers) {
      if (side === dragged) continue;
      const depth = side === "left" ? recipe.leftMeters : recipe.rightMeters;
      const [lng, lat] = positionAtDepth(anchor, side, depth);
      marker.setLngLat([lng, lat]);
      const handle = map.project([lng, lat]);
      const middle = map.project([anchor.position[0], anchor.position[1]]);
      // From afar the handles would cover each other and the points of the line.
      marker.getElement().style.display = handle.dist(middle) < nearestPx ? "none" : "";
    }
  };
  place();
  map.on("zoom", place);
  return {
    update: (next) => {
      recipe = next;
      place();
    },
    stop: () => {
      map.off("zoom", place);
      for (const { marker } of markers) marker.remove();
    },
  };
}

function pathOf({ path }: StripRecipe): readonly LngLat[] {
  return "positions" in path ? path.positions : [];
}
