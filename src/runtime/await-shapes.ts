import type { AppState } from "../workspace/state";
import type { AppStore } from "../workspace/store";

function areShapesCurrent({ document, zoneShapes }: AppState): boolean {
  return document.zones.every(({ id, recipe }) => zoneShapes[id]?.recipe === recipe);
}

/** Resolves once every drawn zone has the shape of its present recipe; rejects with the signal's reason if aborted. */
export async function awaitCurrentShapes(store: AppStore, signal: AbortSignal): Promise<void> {
  if (areShapesCurrent(store.getState())) return;
  await new Promise<void>((resolve, reject) => {
    const stop = store.subscribe((state) => {
      if (!areShapesCurrent(state)) return;
      stop();
      resolve();
    });
    signal.addEventListener("abort", () => {
      stop();
      reject(signal.reason);
    });
  });
}
