import type { ReactNode } from "react";
import { applyFragment } from "../../runtime/apply-fragment";
import { loadBuiltInData } from "../../runtime/load-built-in";
import { addNotice } from "../../workspace/commands/notice-commands";
import { startScans } from "../../workspace/derive/start-scans";
import { isEmbedded } from "../../workspace/permalink/embed-flag";
import { createAppStore } from "../../workspace/store";
import { loadGround } from "../load-ground";
import { EmbedRoot } from "./embed-root";

const soon = (work: () => void) => {
  setTimeout(work, 0);
};

/**
 * The page as it stands in others: what the link says, and nothing that is kept here. It opens no storage, registers no
 * service worker and listens to no messages; what a reader does is gone with the page. Its language is the link's, not the
 * reader's: the page around was written in it.
 */
export async function startEmbed(): Promise<ReactNode> {
  const store = createAppStore();
  const tell = (error: unknown) => addNotice(store, "unexpected", "error", { reason: String(error) });
  addEventListener("unhandledrejection", ({ reason }) => tell(reason));
  addEventListener("error", ({ error }) => error && tell(error));
  addEventListener("hashchange", () => {
    if (!isEmbedded(location.hash)) location.reload();
    else void applyFragment(store, location.hash);
  });
  const ground = loadGround(store);
  loadBuiltInData(store).catch(tell);
  await applyFragment(store, location.hash);
  import("../../runtime/zone-jobs").then(({ startZoneJobs }) => startZoneJobs(store)).catch(tell);
  startScans(store, soon, () => performance.now(), tell);
  return <EmbedRoot store={store} ground={ground} />;
}
