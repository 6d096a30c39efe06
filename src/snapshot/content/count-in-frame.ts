import { type FrameCamera, isInFrame, projectToFrame } from "../frame-projection";
import type { SnapshotIncident } from "../page-content";

export interface FrameCounts {
  readonly inFrame: number;
  readonly outside: number;
  readonly withoutPlace: number;
}

/** How many of the matching incidents have their point in the frame, outside it, or no place at all. */
export function countInFrame(
  incidents: readonly Pick<SnapshotIncident, "lngLat">[],
  camera: FrameCamera,
): FrameCounts {
  let inFrame = 0;
  let withoutPlace = 0;
  for (const { lngLat } of incidents) {
    if (lngLat === null) withoutPlace++;
    else if (isInFrame(camera, projectToFrame(camera, lngLat))) inFrame++;
  }
  return { inFrame, outside: incidents.length - inFrame - withoutPlace, withoutPlace };
}
