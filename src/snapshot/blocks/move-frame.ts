import type { FrameView } from "../../workspace/page-spec";
import { type FrameCamera, type FramePoint, fitCamera, unprojectFromFrame } from "../frame-projection";

/** What the schema of a page allows, less than the map's own limits. */
const nearestZoom = 22;

function wrapLng(lng: number): number {
  return lng >= -180 && lng <= 180 ? lng : ((((lng + 180) % 360) + 360) % 360) - 180;
}

/**
 * The view of a frame whose camera it is: `fitCamera` of it at the frame's own size is that camera. A camera that
 * reaches beyond the world is brought back first.
 */
export function viewOfCamera({ center, zoom, bearing, widthPx, heightPx }: FrameCamera): FrameView {
  const wanted: FrameView = {
    center: [wrapLng(center[0]), center[1]],
    zoom: Math.min(nearestZoom, zoom),
    bearing,
    widthPx,
    heightPx,
  };
  // Once more, since the middle that is brought back is rounded by its projection.
  const fitted = fitCamera(fitCamera(wanted, widthPx, heightPx), widthPx, heightPx);
  return { ...wanted, center: fitted.center, zoom: fitted.zoom };
}

/** The view after its ground was dragged by some CSS pixels of the frame, to the right and down. */
export function panFrame(camera: FrameCamera, dxPx: number, dyPx: number): FrameView {
  const center = unprojectFromFrame(camera, { x: camera.widthPx / 2 - dxPx, y: camera.heightPx / 2 - dyPx });
  return viewOfCamera({ ...camera, center });
}

/** The view enlarged by a factor around a point of the frame, which keeps its place: the middle unless told. */
export function zoomFrame(
  camera: FrameCamera,
  factor: number,
  aroundPx: FramePoint = { x: camera.widthPx / 2, y: camera.heightPx / 2 },
): FrameView {
  const zoom = Math.min(nearestZoom, camera.zoom + Math.log2(factor));
  // Within the world's limits, the middle is where the point's own place demands it.
  const { zoom: fitted } = viewOfCamera({ ...camera, zoom });
  const grown = 2 ** (fitted - camera.zoom);
  const center = unprojectFromFrame(camera, {
    x: aroundPx.x + (camera.widthPx / 2 - aroundPx.x) / grown,
    y: aroundPx.y + (camera.heightPx / 2 - aroundPx.y) / grown,
  });
  return viewOfCamera({ ...camera, zoom: fitted, center });
}
