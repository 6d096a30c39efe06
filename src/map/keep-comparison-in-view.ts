import type { Map as MapLibreMap } from "maplibre-gl";
import type { BoundingBox } from "../core/geo/bounding-box";
import { comparedZones } from "../workspace/selection/compared-zones";
import type { AppStore } from "../workspace/store";
import { boxOfShape, fitIntoView, isInView } from "./fit-into-view";

/** The panel opens after the first zone is taken in, and the maps make room for each other. */
const settleMs = 300;

/** Around both; a pair over the antimeridian is shown as wide as it takes. */
function joinBoxes(boxes: readonly BoundingBox[]): BoundingBox | null {
  if (boxes.length === 0) return null;
  return [
    Math.min(...boxes.map(([west]) => west)),
    Math.min(...boxes.map(([, south]) => south)),
    Math.max(...boxes.map(([, , east]) => east)),
    Math.max(...boxes.map(([, , , north]) => north)),
  ];
}

/** Brings all compared zones into the map when one more is taken into the comparison, unless all of them are seen. */
export function keepComparisonInView(map: MapLibreMap, store: AppStore): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = () => {
    const state = store.getState();
    const boxes = comparedZones(state).flatMap(({ zone: { id } }): BoundingBox[] => {
      const shape = state.zoneShapes[id];
      const drawn = shape?.status === "ready" ? shape.geometry.geometry : null;
      const geometry = state.data.proposals.find(({ zone }) => zone.id === id)?.geometry ?? drawn;
      const box = geometry && boxOfShape(geometry);
      return box ? [box] : [];
    });
    const box = joinBoxes(boxes);
    if (box && !(isInView(map, [box[0], box[1]]) && isInView(map, [box[2], box[3]]))) fitIntoView(map, box);
  };
  const unsubscribe = store.subscribe(({ view }, previous) => {
    const [count, before] = [view, previous.view].map(({ comparison }) => comparison?.zoneIds.length ?? 0);
    if (count! <= before!) return;
    clearTimeout(timer);
    timer = setTimeout(show, settleMs);
  });
  return () => {
    clearTimeout(timer);
    unsubscribe();
  };
}
