import { isSamePosition, type LngLat } from "../../core/geo/position";
import type { SnapSource, SnapTarget } from "../../core/zones/snap/snap-line";

/** A point of a sketch, with the way to it from the point before. */
export interface SketchPoint {
  readonly position: LngLat;
  /** What it was taken to lie on; null where it lies as it was set. */
  readonly snappedTo: SnapTarget | null;
  /** Positions after the point before, where the way follows a line. */
  readonly between: readonly LngLat[];
  /** The line that the way follows; null for a straight way. */
  readonly followed: SnapSource | null;
  /** The line that it and the point before lie on, where there is no way along it from the one to the other. */
  readonly unfollowed?: SnapSource;
}

/** Whether a sketch ends where it began. */
export function isClosed(points: readonly SketchPoint[]): boolean {
  const [first] = points;
  const last = points.at(-1);
  return (
    points.length > 3 &&
    first !== undefined &&
    last !== undefined &&
    isSamePosition(first.position, last.position)
  );
}

/** The path of a sketch, with what was followed. */
export function sketchPath(points: readonly SketchPoint[]): LngLat[] {
  return points.flatMap(({ between, position }, index) =>
    index === 0 ? [position] : [...between, position],
  );
}

/** The ISO date of the control map whose contact line a sketch follows, the first where there are several; or null. */
export function followedControlDate(points: readonly SketchPoint[]): string | null {
  for (const { followed } of points) if (followed?.kind === "contact-line") return followed.date;
  return null;
}
