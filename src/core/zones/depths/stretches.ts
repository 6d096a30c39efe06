import type { DepthSegment, StripDepths } from "../../geo/strip-parts/issues";

/** A part of a strip's line with the same depths all along. */
export interface Stretch extends DepthSegment {
  /** Of the segment whose depths these are; null where the depths of the whole strip hold. */
  readonly segmentIndex: number | null;
}

/**
 * The stretches of a strip in the order of its line, without gaps from 0 to its length. Segments that lie beyond the
 * end are left out, those that reach beyond it end there.
 */
export function listStretches(depths: StripDepths, lengthMeters: number): Stretch[] {
  const { leftMeters, rightMeters, segments = [] } = depths;
  const stretches: Stretch[] = [];
  let reached = 0;
  const fillUpTo = (toMeters: number) => {
    if (toMeters <= reached) return;
    stretches.push({ fromMeters: reached, toMeters, leftMeters, rightMeters, segmentIndex: null });
    reached = toMeters;
  };
  const inOrder = segments
    .map((segment, segmentIndex) => ({ ...segment, segmentIndex }))
    .sort((a, b) => a.fromMeters - b.fromMeters);
  for (const segment of inOrder) {
    if (segment.fromMeters >= lengthMeters) break;
    fillUpTo(segment.fromMeters);
    const toMeters = Math.min(segment.toMeters, lengthMeters);
    if (toMeters <= reached) continue;
    stretches.push({ ...segment, fromMeters: reached, toMeters });
    reached = toMeters;
  }
  fillUpTo(lengthMeters);
  return stretches;
}

/** The index of the stretch that a place along the line lies in: the last one beyond the end. */
export function stretchAt(stretches: readonly Stretch[], alongMeters: number): number {
  const index = stretches.findIndex(({ toMeters }) => alongMeters < toMeters);
  return index < 0 ? stretches.length - 1 : index;
}
