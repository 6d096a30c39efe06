import { bearingDegrees, destination, distanceMeters, interpolate, lineLengthMeters } from "../geo/geodesic";
import type { LngLat } from "../geo/position";

/** The middle of a path by length, and the bearing in which it runs there. */
export interface DepthAnchor {
  readonly position: LngLat;
  readonly bearing: number;
}

export type StripSide = "left" | "right";

/** Where the depth handles of a strip sit; null for a path without length. */
export function findDepthAnchor(path: readonly LngLat[]): DepthAnchor | null {
  let remaining = lineLengthMeters(path) / 2;
  for (let index = 1; index < path.length; index++) {
    const from = path[index - 1] as LngLat;
    const to = path[index] as LngLat;
    const length = distanceMeters(from, to);
    if (length >= remaining && length > 0) {
      const position = interpolate(from, to, [remaining / length])[0] ?? from;
      return { position, bearing: bearingDegrees(position, to) };
    }
    remaining -= length;
  }
  return null;
}

const sideBearing = (anchor: DepthAnchor, side: StripSide) => anchor.bearing + (side === "left" ? -90 : 90);

/** The position square to the path at a depth (metres) on one side. */
export function positionAtDepth(anchor: DepthAnchor, side: StripSide, depthMeters: number): LngLat {
  return destination(anchor.position, sideBearing(anchor, side), depthMeters);
}

/** The depth (metres, not below 0) that a pointer stands for: its distance from the anchor, square to the path. */
export function depthOfPosition(anchor: DepthAnchor, side: StripSide, pointer: LngLat): number {
  const distance = distanceMeters(anchor.position, pointer);
  const angle = bearingDegrees(anchor.position, pointer) - sideBearing(anchor, side);
  return Math.max(0, distance * Math.cos((angle * Math.PI) / 180));
}

const compassPoints = ["n", "ne", "e", "se", "s", "sw", "w", "nw"] as const;
export type CompassPoint = (typeof compassPoints)[number];

/** Which way a side lies, seen from the middle of the path. */
export function compassOfSide(anchor: DepthAnchor, side: StripSide): CompassPoint {
  const bearing = (sideBearing(anchor, side) + 720) % 360;
  return compassPoints[Math.round(bearing / 45) % 8] ?? "n";
}
