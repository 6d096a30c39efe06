import type { AppStore } from "../../../workspace/store";

/** A change of view is saved a moment after it was made. */
const viewDelayMs = 800;
const patienceMs = 10_000;

/** Resolves once nothing waits to be saved; false where saving failed or took too long. */
export async function waitUntilSaved(store: AppStore): Promise<boolean> {
  await new Promise((resolve) => setTimeout(resolve, viewDelayMs));
  const isSettled = () => store.getState().saving.status !== "saving";
  if (!isSettled())
    await new Promise<void>((resolve) => {
      const done = () => {
        clearTimeout(timer);
        stop();
        resolve();
      };
      const timer = setTimeout(done, patienceMs);
      const stop = store.subscribe(() => isSettled() && done());
    });
  const { status } = store.getState().saving;
  return status === "saved" || status === "idle";
}
