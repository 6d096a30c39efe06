import { registerSW } from "virtual:pwa-register";
import { addNotice } from "../workspace/commands/notice-commands";
import type { WorkKeeper } from "../workspace/keeping";
import type { AppStore } from "../workspace/store";

let update: ((reloads?: boolean) => Promise<void>) | null = null;

/** Keeps the built app for use without a network; a new version waits until the user reloads. */
export function startServiceWorker(store: AppStore): void {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  update = registerSW({
    immediate: true,
    onNeedRefresh: () => addNotice(store, "update-ready", "info", {}, true, "update"),
    onRegisterError: (error: unknown) => console.warn("The service worker was not registered.", error),
  });
}

/** Loads the version that waits, after everything that was done is written. */
export async function applyUpdate(keeper: WorkKeeper | null): Promise<void> {
  const written = await keeper?.flush();
  if (written && !written.ok) return;
  await update?.(true);
}
