import type { LngLat } from "../core/geo/position";
import { mercatorLat, mercatorLng, mercatorX, mercatorY } from "../core/geo/web-mercator";
import type { FrameView } from "../workspace/page-spec";

/** Where the frame of a page looks: what is handed to the ground renderer and to the projection alike. */
export interface FrameCamera {
  readonly center: LngLat;
  readonly zoom: number;
  readonly bearing: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

export interface FramePoint {
  readonly x: number;
  readonly y: number;
}

const tileSizePx = 512;
const radiansPerDegree = Math.PI / 180;

/** Web Mercator position as a share of the world's width: x east from the antimeridian, y south from the top. */
function toMercator([lng, lat]: LngLat): FramePoint {
  return { x: mercatorX(lng), y: mercatorY(lat) };
}

function fromMercator({ x, y }: FramePoint): [number, number] {
  return [mercatorLng(x), mercatorLat(y)];
}

/** The world is kept this much higher than a frame, so that there is always ground around it. */
const worldShare = 1.15;

/**
 * The camera of a frame of the given size that shows at least what the view shows, centred alike. Never so far out
 * or so far north or south that the frame would reach beyond the world.
 */
export function fitCamera(view: FrameView, widthPx: number, heightPx: number): FrameCamera {
  const angle = view.bearing * radiansPerDegree;
  const reachPx = Math.abs(heightPx * Math.cos(angle)) + Math.abs(widthPx * Math.sin(angle));
  const fitted = view.zoom + Math.log2(Math.min(widthPx / view.widthPx, heightPx / view.heightPx));
  const zoom = Math.max(fitted, Math.log2((worldShare * Math.max(widthPx, reachPx)) / tileSizePx));
  const halfReach = reachPx / 2 / (tileSizePx * 2 ** zoom);
  const wanted = toMercator(view.center);
  const y = Math.min(1 - halfReach, Math.max(halfReach, wanted.y));
  const center = y === wanted.y ? view.center : fromMercator({ x: wanted.x, y });
  return { center, zoom, bearing: view.bearing, widthPx, heightPx };
}

/** `projectToFrame` for many positions of one frame: what depends on the camera alone is worked out once. */
export function frameProjector(camera: FrameCamera): (lng: number, lat: number) => FramePoint {
  const worldPx = tileSizePx * 2 ** camera.zoom;
  const center = toMercator(camera.center);
  const angle = camera.bearing * radiansPerDegree;
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  return (lng, lat) => {
    const east = (mercatorX(lng) - center.x) * worldPx;
    const south = (mercatorY(lat) - center.y) * worldPx;
    return {
      x: camera.widthPx / 2 + east * cos + south * sin,
      y: camera.heightPx / 2 - east * sin + south * cos,
    };
  };
}

/** Position to CSS pixels from the frame's top left corner, as a flat Mercator map draws it. */
export function projectToFrame(camera: FrameCamera, [lng, lat]: LngLat): FramePoint {
  return frameProjector(camera)(lng, lat);
}

/** Degrees to add to a longitude, so that it is on the copy of the world that is nearest to the frame's centre. */
export function turnToFrame(camera: Pick<FrameCamera, "center">, lng: number): number {
  return -360 * Math.round((lng - camera.center[0]) / 360);
}

/**
 * `frameProjector` for what is a point and nothing else: on the copy of the world that is nearest to the frame's centre,
 * as across the antimeridian. Paths need the continuous one.
 */
export function pointProjector(camera: FrameCamera): (lng: number, lat: number) => FramePoint {
  const project = frameProjector(camera);
  return (lng, lat) => project(lng + turnToFrame(camera, lng), lat);
}

/** `pointProjector` for one position. */
export function projectPoint(camera: FrameCamera, [lng, lat]: LngLat): FramePoint {
  return pointProjector(camera)(lng, lat);
}

/** The inverse of `projectToFrame`. */
export function unprojectFromFrame(camera: FrameCamera, { x, y }: FramePoint): [number, number] {
  const worldPx = tileSizePx * 2 ** camera.zoom;
  const center = toMercator(camera.center);
  const right = x - camera.widthPx / 2;
  const down = y - camera.heightPx / 2;
  const angle = camera.bearing * radiansPerDegree;
  return fromMercator({
    x: center.x + (right * Math.cos(angle) - down * Math.sin(angle)) / worldPx,
    y: center.y + (right * Math.sin(angle) + down * Math.cos(angle)) / worldPx,
  });
}

/** Whether a point lies in the frame or on its edge. */
export function isInFrame(camera: FrameCamera, { x, y }: FramePoint): boolean {
  return x >= 0 && y >= 0 && x <= camera.widthPx && y <= camera.heightPx;
}
