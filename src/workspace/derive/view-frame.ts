import type { ViewFrame } from "../../core/events/match/row-tests";
import { mercatorX, mercatorY } from "../../core/geo/web-mercator";
import type { Camera } from "../view-state";

const tileSizePx = 512;

/** The part of the Web Mercator square that a camera shows, a tilt left aside. */
export function viewFrame(
  { lng, lat, zoom, bearing }: Camera,
  { widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number },
): ViewFrame {
  const worldPx = tileSizePx * 2 ** zoom;
  return {
    centerX: mercatorX(lng),
    centerY: mercatorY(lat),
    halfWidth: widthPx / 2 / worldPx,
    halfHeight: heightPx / 2 / worldPx,
    bearingRadians: (bearing * Math.PI) / 180,
  };
}
