import type { Annotation } from "../annotation";
import type { PageSetup } from "../page-spec";
import type { TimeState } from "../time-state";
import type { ViewState } from "../view-state";
import type { Redaction } from "./redaction";

const instantMs = 1000;

/**
 * The time that a page shows, ended at the cut: window and playhead say no later moment than what is shown. A window that
 * lies behind the cut altogether becomes the last second before it.
 */
export function redactTime(time: TimeState, cutMs: number): TimeState {
  if (cutMs === Number.POSITIVE_INFINITY) return time;
  const { window, playheadMs } = time;
  const startMs = Math.min(window.startMs, cutMs - instantMs);
  return {
    ...time,
    window: { startMs, endMs: Math.min(window.endMs, cutMs) },
    // In a moment's view the second after the playhead is shown.
    playheadMs: Math.min(playheadMs, time.mode === "instant" ? cutMs - instantMs : cutMs),
  };
}

/** The view with its middle on the grid: a camera may have been put right over something. */
export function redactCamera(view: ViewState, { place }: Redaction): ViewState {
  const { camera } = view;
  const [lng, lat] = place([camera.lng, camera.lat]).lngLat;
  return { ...view, camera: { ...camera, lng, lat } };
}

/** A page with the middle of its frame on the grid. */
export function redactFrame<Page extends PageSetup>(page: Page, { place }: Redaction): Page {
  const { frame } = page;
  return frame === null ? page : { ...page, frame: { ...frame, center: place(frame.center).lngLat } };
}

/**
 * What the author wrote on the map with its places on the grid, but for what is shown after the cut only. An arrow whose
 * ends fall together becomes its words, and is left out where it has none.
 */
export function redactAnnotations(
  annotations: readonly Annotation[],
  { place, cutMs }: Redaction,
): Annotation[] {
  return annotations.flatMap((annotation): Annotation[] => {
    if (annotation.window !== null && annotation.window.startMs >= cutMs) return [];
    if (annotation.kind === "text") return [{ ...annotation, lngLat: place(annotation.lngLat).lngLat }];
    const tail = place(annotation.tail).lngLat;
    const head = place(annotation.head).lngLat;
    if (tail[0] !== head[0] || tail[1] !== head[1]) return [{ ...annotation, tail, head }];
    const { tail: _, head: __, ...rest } = annotation;
    return annotation.text.trim() === "" ? [] : [{ ...rest, kind: "text", lngLat: tail }];
  });
}
