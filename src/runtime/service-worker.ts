import { registerSW } from "virtual:pwa-register";
import { addNotice } from "../workspace/commands/notice-commands";
import type { AppStore } from "../workspace/store";

/** Keeps the built app for use without a network; a new version waits until the user reloads. */
export function startServiceWorker(store: AppStore): void {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  registerSW({
    immediate: true,
    onNeedRefresh: () => addNotice(store, "update-ready", "info", {}, true),
    onRegisterError: (error: unknown) => console.warn("The service worker was not registered.", error),
  });
}
