import type { Map as MapLibreMap } from "maplibre-gl";
import { type BoundingBox, boundingBoxOfArea, boundingBoxOfPath } from "../core/geo/bounding-box";
import type { Area, MultiLineString } from "../core/geo/position";
import { seenHeightPx } from "./uncovered";

const marginPx = 48;
/** The drawing tools lie over the top of the map. */
export const toolsPx = 72;
/** Above a sheet there is no room to waste. */
export const leastMarginPx = 20;
const closestZoom = 9;

/** Whether a position lies in the map, off its edges. */
export function isInView(map: MapLibreMap, [lng, lat]: readonly [number, number]): boolean {
  const { x, y } = map.project([lng, lat]);
  const { clientWidth, clientHeight } = map.getContainer();
  return x > marginPx && x < clientWidth - marginPx && y > marginPx && y < clientHeight - marginPx;
}

/** What bounds an area or a line. */
export function boxOfShape(geometry: Area | MultiLineString): BoundingBox | null {
  return geometry.type === "MultiLineString"
    ? boundingBoxOfPath(geometry.coordinates.flat())
    : boundingBoxOfArea(geometry);
}

/** Brings a box above the sheet that covers the lower part of a narrow screen. */
export function fitIntoView(map: MapLibreMap, [west, south, east, north]: BoundingBox): void {
  const { clientHeight } = map.getContainer();
  const coveredPx = clientHeight - seenHeightPx(map);
  const bottom = coveredPx < marginPx ? marginPx : coveredPx + leastMarginPx;
  const bounds: [[number, number], [number, number]] = [
    [west, south],
    [east, north],
  ];
  map.fitBounds(bounds, {
    padding: { top: coveredPx < marginPx ? marginPx : toolsPx, left: marginPx, right: marginPx, bottom },
    maxZoom: closestZoom,
  });
}
