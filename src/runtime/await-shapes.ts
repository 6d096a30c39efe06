import type { AppState } from "../workspace/state";
import type { AppStore } from "../workspace/store";
import { areMeasuresCurrent, isShapeCurrent, isUnmeasurable } from "../workspace/zones/zone-inputs";
import { type ZoneSubject, zoneSubjects } from "../workspace/zones/zone-subjects";

/** Whether nothing is missing that could still come: a shape or measures that could not be made will not. */
function isSettled(state: AppState, subject: ZoneSubject): boolean {
  const { zoneShapes, zoneMeasures } = state;
  const measures = zoneMeasures[subject.id];
  if (subject.fixed !== null) {
    if (isUnmeasurable(state, subject, null)) return true;
    return measures !== undefined && areMeasuresCurrent(state, subject, measures.geometry, measures);
  }
  const shape = zoneShapes[subject.id];
  if (!isShapeCurrent(state, subject, shape)) return false;
  if (shape?.status !== "ready" || isUnmeasurable(state, subject, shape.geometry)) return true;
  return areMeasuresCurrent(state, subject, shape.geometry, measures);
}

function areZonesCurrent(state: AppState): boolean {
  return zoneSubjects(state).every((subject) => isSettled(state, subject));
}

/**
 * Resolves once every drawn zone has the shape of its present recipe, and it and every shown proposal the measures of
 * that shape over the present ground, incidents and control map, as far as they can be made; rejects with the signal's
 * reason if aborted.
 */
export async function awaitCurrentShapes(store: AppStore, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  if (areZonesCurrent(store.getState())) return;
  await new Promise<void>((resolve, reject) => {
    const stop = store.subscribe((state) => {
      if (!areZonesCurrent(state)) return;
      stop();
      resolve();
    });
    signal.addEventListener("abort", () => {
      stop();
      reject(signal.reason);
    });
  });
}
