import type { Map as MapLibreMap } from "maplibre-gl";
import { isGestureKey } from "../../workspace/commands/execute";
import type { AppState } from "../../workspace/state";
import type { AppStore } from "../../workspace/store";
import { takeThumbnail } from "./take-thumbnail";

export interface ThumbnailPace {
  /** For so long nothing must have changed. */
  readonly quietMs: number;
  /** From one picture of a workspace to its next. */
  readonly betweenMs: number;
}

const usualPace: ThumbnailPace = { quietMs: 4000, betweenMs: 30_000 };

/** Whether the map may look other than before, or is that of another workspace. */
function mayLookOther(state: AppState, previous: AppState): boolean {
  return (
    state.document !== previous.document ||
    state.view !== previous.view ||
    state.time !== previous.time ||
    state.joined !== previous.joined ||
    state.keeping !== previous.keeping
  );
}

function isInMotion(map: MapLibreMap, { isPlaying, history }: AppState): boolean {
  const isDragging = isGestureKey(history.past.at(-1)?.coalesceKey ?? null);
  return isPlaying || isDragging || map.isMoving() || document.hidden;
}

/**
 * Keeps a small picture of the map some time after the last change, and never one where nothing is kept or another tab
 * writes. What plays, is dragged or moves is waited for.
 */
export function startThumbnails(
  map: MapLibreMap,
  store: AppStore,
  keep: (dataUrl: string) => void,
  { quietMs, betweenMs }: ThumbnailPace = usualPace,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let taken: { readonly workId: string; readonly atMs: number } | null = null;
  /** Whose picture is to be taken as soon as the map has drawn it whole. */
  let awaited: string | null = null;

  /** The workspace whose picture may be kept here. */
  const writtenHere = () => {
    const { workId, role } = store.getState().keeping;
    return role === "writer" ? workId : null;
  };
  const plan = () => {
    clearTimeout(timer);
    awaited = null;
    const workId = writtenHere();
    if (workId === null) return;
    const sinceMs = taken?.workId === workId ? performance.now() - taken.atMs : betweenMs;
    timer = setTimeout(ask, Math.max(quietMs, betweenMs - sinceMs));
  };
  const ask = () => {
    if (isInMotion(map, store.getState())) return plan();
    awaited = writtenHere();
    map.triggerRepaint();
  };
  const take = () => {
    const workId = awaited;
    awaited = null;
    if (workId === null || workId !== writtenHere()) return;
    const picture = takeThumbnail(map);
    if (picture === null) return;
    taken = { workId, atMs: performance.now() };
    keep(picture);
  };
  // The map tells that it is idle in the frame that it has drawn last, when its picture can still be read.
  map.on("idle", take);
  plan();
  const unsubscribe = store.subscribe((state, previous) => {
    if (mayLookOther(state, previous)) plan();
  });
  return () => {
    clearTimeout(timer);
    unsubscribe();
    map.off("idle", take);
  };
}
