import type { DepthSegment } from "../../geo/strip-parts/issues";
import type { StripRecipe } from "../recipe";

// Closer than this two places along a path are one.
const SAME_PLACE_METERS = 0.01;

/** Segments in order along the path, without those of no length; neighbours of the same depths are one. */
export function tidySegments(segments: readonly DepthSegment[]): DepthSegment[] {
  const tidy: DepthSegment[] = [];
  const ordered = segments
    .filter(({ fromMeters, toMeters }) => toMeters - fromMeters > SAME_PLACE_METERS)
    .sort((a, b) => a.fromMeters - b.fromMeters);
  for (const segment of ordered) {
    const before = tidy.at(-1);
    const continues =
      before !== undefined &&
      Math.abs(before.toMeters - segment.fromMeters) <= SAME_PLACE_METERS &&
      before.leftMeters === segment.leftMeters &&
      before.rightMeters === segment.rightMeters;
    if (continues) tidy[tidy.length - 1] = { ...before, toMeters: segment.toMeters };
    else tidy.push(segment);
  }
  return tidy;
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

/**
 * The strip with other depths between two distances from the start of its path, whatever it had there before.
 * Neighbours that are cut keep their depths, and those with the same depths are joined to it.
 *
 * @param toMeters  above `fromMeters`; may lie beyond the end, and then means the end
 */
export function overrideDepth(
  recipe: StripRecipe,
  fromMeters: number,
  toMeters: number,
  leftMeters: number,
  rightMeters: number,
): StripRecipe {
  const own = { fromMeters: Math.max(0, fromMeters), toMeters, leftMeters, rightMeters };
  return withSegments(recipe, [...outside(recipe, fromMeters, toMeters), own]);
}

/** The strip with its own depths between two distances from the start of its path; what reaches beyond is cut. */
export function clearDepth(recipe: StripRecipe, fromMeters: number, toMeters: number): StripRecipe {
  return withSegments(recipe, outside(recipe, fromMeters, toMeters));
}

function outside({ segments = [] }: StripRecipe, fromMeters: number, toMeters: number): DepthSegment[] {
  return [...segmentsWithin(segments, 0, fromMeters), ...segmentsWithin(segments, toMeters, Infinity)];
}

function withSegments(recipe: StripRecipe, segments: readonly DepthSegment[]): StripRecipe {
  const { segments: _former, ...rest } = recipe;
  const tidy = tidySegments(segments);
  return tidy.length === 0 ? rest : { ...rest, segments: tidy };
}
