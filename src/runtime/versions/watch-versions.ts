import { addNotice, withdrawNotice } from "../../workspace/commands/notice-commands";
import type { AppStore } from "../../workspace/store";
import { isUpdating } from "./apply-update";

const hourMs = 3_600_000;

/** Tells when a version has been downloaded and waits; the first one takes over without a word. */
function watchWaiting(store: AppStore, found: ServiceWorkerRegistration): void {
  const tell = () => {
    if (found.waiting && navigator.serviceWorker.controller)
      addNotice(store, "update-ready", "info", {}, true, "update");
  };
  tell();
  found.addEventListener("updatefound", () => {
    const { installing } = found;
    installing?.addEventListener("statechange", () => installing.state === "installed" && tell());
  });
}

/** Another tab may have the new version take over: this one goes on as it is, and says so. */
function watchController(store: AppStore): void {
  let hadController = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    if (hadController && !isUpdating()) {
      withdrawNotice(store, "update-ready");
      addNotice(store, "updated-elsewhere", "warning", {}, true, "update");
    }
    hadController = true;
  });
}

/** Asks the own host, and nobody else, whether there is a new version: every hour in which the page is looked at. */
function keepChecking(found: ServiceWorkerRegistration): void {
  let checkedAtMs = Date.now();
  const check = () => {
    if (document.visibilityState !== "visible" || Date.now() - checkedAtMs < hourMs) return;
    checkedAtMs = Date.now();
    // Without a network there is nothing to be told.
    found.update().catch((error: unknown) => console.warn("No new version could be looked for.", error));
  };
  setInterval(check, hourMs / 4);
  document.addEventListener("visibilitychange", check);
}

/** Keeps the built app for use without a network; a new version waits until the user asks for it. */
export async function watchVersions(store: AppStore): Promise<void> {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  watchController(store);
  try {
    // Beside the page, wherever that is served; its scope is the folder.
    const registration = await navigator.serviceWorker.register("./sw.js", { updateViaCache: "none" });
    watchWaiting(store, registration);
    keepChecking(registration);
  } catch (error) {
    console.warn("The service worker was not registered.", error);
  }
}
