import { MercatorCoordinate } from "maplibre-gl";
import type { GroundRequest } from "./ground-request";

/** CSS pixels from the frame's centre to a position: flat Mercator, as MapLibre draws it without pitch. */
export function positionAt(request: GroundRequest, right: number, down: number): [number, number] {
  const center = MercatorCoordinate.fromLngLat([request.center[0], request.center[1]]);
  const worldPx = 512 * 2 ** request.zoom;
  const angle = (request.bearing * Math.PI) / 180;
  const { lng, lat } = new MercatorCoordinate(
    center.x + (right * Math.cos(angle) - down * Math.sin(angle)) / worldPx,
    center.y + (right * Math.sin(angle) + down * Math.cos(angle)) / worldPx,
  ).toLngLat();
  return [lng, lat];
}
