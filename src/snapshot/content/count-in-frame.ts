import { type FrameCamera, isInFrame, pointProjector } from "../frame-projection";
import type { SnapshotIncidents } from "../page-content";
import { equatorMeters, isPlaced } from "./snapshot-incidents";

export interface FrameCounts {
  readonly inFrame: number;
  readonly outside: number;
  readonly withoutPlace: number;
}

export interface FramedIncidents {
  /** How many have their point in the frame, outside it, or no place at all. */
  readonly counts: FrameCounts;
  /** Indices of those whose point lies in the frame. */
  readonly inside: Uint32Array;
  /** Indices of those whose point or whose halo reaches into the frame. */
  readonly drawn: Uint32Array;
}

const worldMeters = 40_075_016.686;

/** Which of the matching incidents a frame shows, without an object for any of them. */
export function frameIncidents(incidents: SnapshotIncidents, camera: FrameCamera): FramedIncidents {
  const project = pointProjector(camera);
  const pxPerMeter = (512 * 2 ** camera.zoom) / worldMeters;
  const drawn = new Uint32Array(incidents.count);
  const inside = new Uint32Array(incidents.count);
  let drawnCount = 0;
  let inFrame = 0;
  let withoutPlace = 0;
  for (let index = 0; index < incidents.count; index++) {
    if (!isPlaced(incidents, index)) {
      withoutPlace++;
      continue;
    }
    const lat = incidents.lat[index]!;
    const point = project(incidents.lng[index]!, lat);
    if (isInFrame(camera, point)) {
      inside[inFrame++] = index;
      drawn[drawnCount++] = index;
      continue;
    }
    const reachPx = equatorMeters(incidents.radiusMeters[index]!, lat) * pxPerMeter;
    const beyondX = Math.max(-point.x, point.x - camera.widthPx, 0);
    const beyondY = Math.max(-point.y, point.y - camera.heightPx, 0);
    if (Math.hypot(beyondX, beyondY) < reachPx) drawn[drawnCount++] = index;
  }
  return {
    counts: { inFrame, outside: incidents.count - inFrame - withoutPlace, withoutPlace },
    inside: inside.slice(0, inFrame),
    drawn: drawn.slice(0, drawnCount),
  };
}
