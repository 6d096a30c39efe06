import type { TimeWindow } from "../../core/time/uncertain-interval";
import type { Annotation } from "../annotation";
import type { AppState } from "../state";
import { effectiveWindow, type TimeState } from "../time-state";

/** Half-open on both sides, as for incidents: windows that merely touch do not overlap, an empty one holds nothing. */
function overlaps(a: TimeWindow, b: TimeWindow): boolean {
  return Math.max(a.startMs, b.startMs) < Math.min(a.endMs, b.endMs);
}

/** Whether an annotation belongs to what is shown of time: always, or while its own window overlaps it. */
export function isAtShownTime(
  { window }: Pick<Annotation, "window">,
  time: Pick<TimeState, "window" | "playheadMs" | "mode">,
): boolean {
  return window === null || overlaps(window, effectiveWindow(time));
}

/**
 * What stands on the map and on pages, in drawing order: nothing while the layer is off, else every annotation that is
 * not hidden by itself and whose window, where it has one, overlaps what is shown of time. Notes without words are left
 * out; arrows may be without.
 */
export function shownAnnotations({
  document,
  time,
  view,
}: Pick<AppState, "document" | "time" | "view">): readonly Annotation[] {
  if (!view.layers.annotations) return [];
  return document.annotations.filter(
    (annotation) =>
      !annotation.isHidden &&
      (annotation.kind === "arrow" || annotation.text.trim() !== "") &&
      isAtShownTime(annotation, time),
  );
}
