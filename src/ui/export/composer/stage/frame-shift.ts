import { type FrameCamera, projectToFrame } from "../../../../snapshot/frame-projection";

/** How a picture painted with one camera is moved to stand, roughly, as another one would paint it. */
export interface FrameShift {
  /** Of the picture's middle, in CSS pixels of the frame. */
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** The shift of a picture between two cameras of one frame and bearing. */
export function shiftBetween(painted: FrameCamera, shown: FrameCamera): FrameShift {
  const middle = projectToFrame(shown, painted.center);
  return {
    x: middle.x - shown.widthPx / 2,
    y: middle.y - shown.heightPx / 2,
    scale: 2 ** (shown.zoom - painted.zoom),
  };
}
