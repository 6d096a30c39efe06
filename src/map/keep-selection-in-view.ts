import type { Map as MapLibreMap } from "maplibre-gl";
import { findIncident } from "../core/events/event-set/incident-at";
import { boundingBoxOfArea, boundingBoxOfPath } from "../core/geo/bounding-box";
import type { AppState } from "../workspace/state";
import type { AppStore } from "../workspace/store";

const marginPx = 48;
const closestZoom = 9;
/** On narrow screens a sheet covers the lower part of the map: the middle of what is left lies so much higher. */
const sheetShare = 0.6;

/** The details panel opens after the selection and takes its part of the map. */
const settleMs = 80;
/** Its editor loads with the first use. */
const annotationSettleMs = 300;

function isInView(map: MapLibreMap, [lng, lat]: readonly [number, number]): boolean {
  const { x, y } = map.project([lng, lat]);
  const { clientWidth, clientHeight } = map.getContainer();
  return x > marginPx && x < clientWidth - marginPx && y > marginPx && y < clientHeight - marginPx;
}

/** Whether nothing lies over the map at a point of it; what is written there has to be seen while it is typed. */
function isUncovered(map: MapLibreMap, { x, y }: { readonly x: number; readonly y: number }): boolean {
  const { left, top } = map.getContainer().getBoundingClientRect();
  return map.getContainer().contains(document.elementFromPoint(left + x, top + y));
}

function showSelected(map: MapLibreMap, { selection, data, document, events, drawing }: AppState): void {
  if (selection === null || drawing.mode !== "idle") return;
  if (selection.kind === "incident") {
    const lngLat = findIncident(events, selection.id)?.place.lngLat;
    if (lngLat && !isInView(map, lngLat)) map.easeTo({ center: [lngLat[0], lngLat[1]] });
    return;
  }
  if (selection.kind === "annotation") {
    const annotation = document.annotations.find(({ id }) => id === selection.id);
    if (!annotation) return;
    // Of an arrow the tail, where its words are.
    const [lng, lat] = annotation.kind === "arrow" ? annotation.tail : annotation.lngLat;
    if (isInView(map, [lng, lat]) && isUncovered(map, map.project([lng, lat]))) return;
    const { clientWidth, clientHeight } = map.getContainer();
    const isMiddleFree = isUncovered(map, { x: clientWidth / 2, y: clientHeight / 2 });
    map.easeTo({ center: [lng, lat], offset: [0, isMiddleFree ? 0 : -sheetShare * (clientHeight / 2)] });
    return;
  }
  const proposal = data.proposals.find(({ zone }) => zone.id === selection.id);
  if (!proposal) return;
  const { geometry } = proposal;
  const box =
    geometry.type === "MultiLineString"
      ? boundingBoxOfPath(geometry.coordinates.flat())
      : boundingBoxOfArea(geometry);
  if (!box) return;
  const [west, south, east, north] = box;
  if (isInView(map, [west, south]) && isInView(map, [east, north])) return;
  map.fitBounds(
    [
      [west, south],
      [east, north],
    ],
    { padding: marginPx, maxZoom: closestZoom },
  );
}

/** Brings what is selected into the part of the map that is left once its details are open. */
export function keepSelectionInView(map: MapLibreMap, store: AppStore): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const unsubscribe = store.subscribe(({ selection }, previous) => {
    if (selection === previous.selection) return;
    clearTimeout(timer);
    timer = setTimeout(
      () => showSelected(map, store.getState()),
      selection?.kind === "annotation" ? annotationSettleMs : settleMs,
    );
  });
  return () => {
    clearTimeout(timer);
    unsubscribe();
  };
}
