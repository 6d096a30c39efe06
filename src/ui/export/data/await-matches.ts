import type { AppStore } from "../../../workspace/store";

/** Resolves once every clause of the filter is answered for every row; rejects with the signal's reason if aborted. */
export async function awaitMatches(store: AppStore, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  if (store.getState().pendingScans.length === 0) return;
  await new Promise<void>((resolve, reject) => {
    const stop = store.subscribe((state) => {
      if (state.pendingScans.length > 0) return;
      stop();
      resolve();
    });
    signal.addEventListener("abort", () => {
      stop();
      reject(signal.reason);
    });
  });
}
