import type { FrameCamera } from "../frame-projection";

const equatorMeters = 40_075_016.686;

/** CSS pixels of a length on the ground at a latitude; Mercator stretches by 1 / cos. */
export function metersToPx(camera: Pick<FrameCamera, "zoom">, meters: number, lat: number): number {
  return (meters * 512 * 2 ** camera.zoom) / (equatorMeters * Math.cos((lat * Math.PI) / 180));
}
