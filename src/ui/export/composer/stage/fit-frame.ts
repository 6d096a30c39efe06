import type { BoundingBox } from "../../../../core/geo/bounding-box";
import { mercatorLat, mercatorLng, mercatorX, mercatorY } from "../../../../core/geo/web-mercator";
import { viewOfCamera } from "../../../../snapshot/blocks/move-frame";
import type { FrameCamera } from "../../../../snapshot/frame-projection";
import type { FrameView } from "../../../../workspace/page-spec";

/** Room around what is fitted, as a share of the frame. */
const fitMargin = 0.08;
/** A single place is not looked at from nearer than this. */
const nearestFit = 11;

/** The view, north up, that shows a whole box as large as it goes. */
export function fitFrame(camera: FrameCamera, [west, south, east, north]: BoundingBox): FrameView {
  const [left, right] = [mercatorX(west), mercatorX(east)];
  const [top, bottom] = [mercatorY(north), mercatorY(south)];
  const openShare = 1 - 2 * fitMargin;
  const worldPx = Math.min(
    (camera.widthPx * openShare) / Math.max(right - left, 1e-9),
    (camera.heightPx * openShare) / Math.max(bottom - top, 1e-9),
  );
  return viewOfCamera({
    ...camera,
    bearing: 0,
    zoom: Math.min(nearestFit, Math.log2(worldPx / 512)),
    center: [mercatorLng((left + right) / 2), mercatorLat((top + bottom) / 2)],
  });
}
