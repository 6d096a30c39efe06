import { addNotice, withdrawNotice } from "../../workspace/commands/notice-commands";
import type { KeepOutcome, WorkKeeper } from "../../workspace/keeping";
import type { AppStore } from "../../workspace/store";

/** A storage that has not answered by then will not. */
const writePatienceMs = 15_000;
const takeOverPatienceMs = 10_000;

let isUnderWay = false;

/** Whether this page is itself about to load the new version. */
export function isUpdating(): boolean {
  return isUnderWay;
}

function withinPatience(written: Promise<KeepOutcome>): Promise<KeepOutcome> {
  const late = new Promise<KeepOutcome>((resolve) => {
    setTimeout(() => resolve({ ok: false, reason: "the browser's storage did not answer" }), writePatienceMs);
  });
  return Promise.race([written, late]);
}

/** What was done since the page was opened and is kept nowhere would be gone with the page. */
function unkept(store: AppStore): KeepOutcome {
  const { saving, history } = store.getState();
  if (saving.status === "failed") return { ok: false, reason: saving.reason };
  return history.past.length === 0 || saving.status === "saved"
    ? { ok: true }
    : { ok: false, reason: "nothing is kept here" };
}

/** The version that waits takes over this page's folder; resolves when it has, or did not in time. */
function takeOver(waiting: ServiceWorker): Promise<void> {
  return new Promise((resolve) => {
    navigator.serviceWorker.addEventListener("controllerchange", () => resolve(), { once: true });
    setTimeout(resolve, takeOverPatienceMs);
    waiting.postMessage({ type: "SKIP_WAITING" });
  });
}

/**
 * Loads the version that waits, or that another tab has taken, after everything that was done is written. Where it could
 * not be written nothing is updated: that is told, and the file offered.
 */
export async function applyUpdate(store: AppStore, keeper: WorkKeeper | null): Promise<void> {
  withdrawNotice(store, "update-not-written");
  if (store.getState().drawing.mode !== "idle") {
    addNotice(store, "update-after-drawing", "warning", {}, true, "update");
    return;
  }
  const written = keeper ? await withinPatience(keeper.flush()) : unkept(store);
  if (!written.ok) {
    addNotice(store, "update-not-written", "error", { reason: written.reason }, true, "save-file");
    // Still there to be tried again.
    addNotice(store, "update-ready", "info", {}, true, "update");
    return;
  }
  isUnderWay = true;
  const waiting = (await navigator.serviceWorker?.getRegistration())?.waiting;
  if (waiting) await takeOver(waiting);
  location.reload();
  // Whoever is asked, because a form is half filled, may stay: then the page goes on as it was.
  isUnderWay = false;
}
