import type { DepthSegment } from "../../geo/strip-parts/issues";

const SAME_PLACE_METERS = 0.01;

/** Whether two places along a path are one. */
export function isSamePlace(meters: number, otherMeters: number): boolean {
  return Math.abs(meters - otherMeters) <= SAME_PLACE_METERS;
}

/** Segments in order along the path, without those of no length. Neighbours of the same depths stay apart: somebody divided them. */
export function tidySegments(segments: readonly DepthSegment[]): DepthSegment[] {
  return segments
    .filter(({ fromMeters, toMeters }) => toMeters - fromMeters > SAME_PLACE_METERS)
    .sort((a, b) => a.fromMeters - b.fromMeters);
}

/** What of the segments lies between two distances from the start of the path. */
export function segmentsWithin(
  segments: readonly DepthSegment[],
  fromMeters: number,
  toMeters: number,
): DepthSegment[] {
  return tidySegments(
    segments.map((segment) => ({
      ...segment,
      fromMeters: Math.max(segment.fromMeters, fromMeters),
      toMeters: Math.min(segment.toMeters, toMeters),
    })),
  );
}
