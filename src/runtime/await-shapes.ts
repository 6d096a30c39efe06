import type { ZoneGeometry } from "../core/zones/build-geometry";
import type { AppState } from "../workspace/state";
import type { AppStore } from "../workspace/store";
import { areMeasuresCurrent, isShapeCurrent, isUnmeasurable } from "../workspace/zones/zone-inputs";
import { type ZoneSubject, zoneSubjects } from "../workspace/zones/zone-subjects";
import { comparedPair } from "./zones/difference-task";

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

/** That of a drawn zone's shape; that which a proposal was measured in, which alone is in the state. */
function geometryOf(state: AppState, subject: ZoneSubject | undefined): ZoneGeometry | undefined {
  if (subject === undefined) return undefined;
  const { id, fixed } = subject;
  if (fixed !== null)
    return isUnmeasurable(state, subject, null) ? undefined : state.zoneMeasures[id]?.geometry;
  const shape = state.zoneShapes[id];
  return shape?.status === "ready" ? shape.geometry : undefined;
}

/** Whether it is known how two zones differ that are drawn over each other, as far as it can be. */
function isDifferenceCurrent(state: AppState, subjects: readonly ZoneSubject[]): boolean {
  const { comparison, layers } = state.view;
  if (comparison?.layout !== "together" || !layers.zones) return true;
  const pair = comparedPair(state, (zoneId) =>
    geometryOf(
      state,
      subjects.find(({ id }) => id === zoneId),
    ),
  );
  const known = state.zoneDifference;
  return pair === null || pair.of.every((geometry, index) => known?.of[index] === geometry);
}

function areZonesCurrent(state: AppState): boolean {
  const subjects = zoneSubjects(state);
  return subjects.every((subject) => isSettled(state, subject)) && isDifferenceCurrent(state, subjects);
}

/**
 * Resolves once every drawn zone has the shape of its present recipe, and it and every shown proposal the measures of
 * that shape over the present ground, incidents and control map, and two compared ones their difference, as far as they
 * can be made; rejects with the signal's reason if aborted.
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
