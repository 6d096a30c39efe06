import type { Map as MapLibreMap } from "maplibre-gl";
import { findIncident } from "../core/events/event-set/incident-at";
import type { BoundingBox } from "../core/geo/bounding-box";
import type { AppState } from "../workspace/state";
import type { AppStore } from "../workspace/store";
import { boxOfShape, fitIntoView, isInView, leastMarginPx, toolsPx } from "./fit-into-view";
import { seenHeightPx, uncoveredPoints } from "./uncovered";

/** The details panel opens after the selection and takes its part of the map. */
const settleMs = 80;
/** The editors of annotations and zones load with the first use. */
const editorSettleMs = 300;

/** How far something from `start` to `end` has to move to lie between two edges. */
const moveBetween = (start: number, end: number, least: number, most: number): number =>
  start < least ? start - least : end > most ? end - most : 0;

/**
 * Brings a zone drawn here to where its author sees all of it. Where it is larger than the map it stays as it is while
 * its middle is seen, since its author came close on purpose.
 */
function showZone(map: MapLibreMap, box: BoundingBox): void {
  const [west, south, east, north] = box;
  const heightPx = seenHeightPx(map);
  const { clientWidth, clientHeight } = map.getContainer();
  const [topLeft, bottomRight] = [map.project([west, north]), map.project([east, south])];
  const isSheetOpen = heightPx <= 0.8 * clientHeight;
  const margin = isSheetOpen ? 0 : leastMarginPx;
  const most = { x: clientWidth - margin, y: heightPx - margin };
  const fits = bottomRight.x - topLeft.x <= most.x - margin && bottomRight.y - topLeft.y <= most.y - toolsPx;
  const dx = moveBetween(topLeft.x, bottomRight.x, margin, most.x);
  const dy = moveBetween(topLeft.y, bottomRight.y, toolsPx, most.y);
  if (dx === 0 && dy === 0) return;
  if (fits) map.panBy([dx, dy]);
  else if (isSheetOpen || !uncoveredPoints(map)(map.project([(west + east) / 2, (south + north) / 2])))
    fitIntoView(map, box);
}

/** Returns whether it could be shown, or never will: the shape of a zone may still be calculated. */
function showSelected(map: MapLibreMap, state: AppState): boolean {
  const { selection, data, document, events, drawing, zoneShapes } = state;
  if (selection === null || drawing.mode !== "idle") return true;
  if (selection.kind === "incident") {
    const lngLat = findIncident(events, selection.id)?.place.lngLat;
    if (lngLat && !isInView(map, lngLat)) map.easeTo({ center: [lngLat[0], lngLat[1]] });
    return true;
  }
  if (selection.kind === "annotation") {
    const annotation = document.annotations.find(({ id }) => id === selection.id);
    if (!annotation) return true;
    // Of an arrow the tail, where its words are.
    const [lng, lat] = annotation.kind === "arrow" ? annotation.tail : annotation.lngLat;
    if (isInView(map, [lng, lat]) && uncoveredPoints(map)(map.project([lng, lat]))) return true;
    const coveredPx = map.getContainer().clientHeight - seenHeightPx(map);
    map.easeTo({ center: [lng, lat], offset: [0, -coveredPx / 2] });
    return true;
  }
  const proposal = data.proposals.find(({ zone }) => zone.id === selection.id);
  if (proposal) {
    const box = boxOfShape(proposal.geometry);
    if (box && !(isInView(map, [box[0], box[1]]) && isInView(map, [box[2], box[3]]))) fitIntoView(map, box);
    return true;
  }
  const shape = zoneShapes[selection.id];
  const box = shape?.status === "ready" ? boxOfShape(shape.geometry.geometry) : null;
  if (box) showZone(map, box);
  return shape !== undefined || !document.zones.some(({ id }) => id === selection.id);
}

/** Brings what is selected into the part of the map that is left once its details are open. */
export function keepSelectionInView(map: MapLibreMap, store: AppStore): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isWaiting = false;
  const show = () => {
    isWaiting = !showSelected(map, store.getState());
  };
  const unsubscribe = store.subscribe(({ selection, zoneShapes }, previous) => {
    if (selection === previous.selection) {
      if (isWaiting && zoneShapes !== previous.zoneShapes) show();
      return;
    }
    clearTimeout(timer);
    isWaiting = false;
    const hasEditor = selection?.kind === "annotation" || selection?.kind === "zone";
    timer = setTimeout(show, hasEditor ? editorSettleMs : settleMs);
  });
  return () => {
    clearTimeout(timer);
    unsubscribe();
  };
}
