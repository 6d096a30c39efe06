import type { Map as MapLibreMap } from "maplibre-gl";
import { findIncident } from "../core/events/event-set/incident-at";
import { boundingBoxOfArea, boundingBoxOfPath } from "../core/geo/bounding-box";
import type { AppState } from "../workspace/state";
import type { AppStore } from "../workspace/store";

const marginPx = 48;
const closestZoom = 9;

/** The details panel opens after the selection and takes its part of the map. */
const settleMs = 80;

function isInView(map: MapLibreMap, [lng, lat]: readonly [number, number]): boolean {
  const { x, y } = map.project([lng, lat]);
  const { clientWidth, clientHeight } = map.getContainer();
  return x > marginPx && x < clientWidth - marginPx && y > marginPx && y < clientHeight - marginPx;
}

function showSelected(map: MapLibreMap, { selection, data, events, drawing }: AppState): void {
  if (selection === null || drawing.mode !== "idle") return;
  if (selection.kind === "incident") {
    const lngLat = findIncident(events, selection.id)?.place.lngLat;
    if (lngLat && !isInView(map, lngLat)) map.easeTo({ center: [lngLat[0], lngLat[1]] });
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
    timer = setTimeout(() => showSelected(map, store.getState()), settleMs);
  });
  return () => {
    clearTimeout(timer);
    unsubscribe();
  };
}
