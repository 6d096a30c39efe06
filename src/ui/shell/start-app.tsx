import type { ReactNode } from "react";
import { startDatasets } from "../../runtime/datasets/start-datasets";
import { addNotice } from "../../workspace/commands/notice-commands";
import { setView } from "../../workspace/commands/view-commands";
import { startScans } from "../../workspace/derive/start-scans";
import { createAppStore } from "../../workspace/store";
import { firstLocale } from "../first-locale";
import { loadGround } from "../load-ground";
import { Root } from "./root";

/** After what waits to be drawn and handled: a timer of no length comes after input. */
const soon = (work: () => void) => {
  setTimeout(work, 0);
};

/**
 * Puts the app together: the store first, in the browser's language, then what was saved, then the address, which has the last word; the data
 * loads beside it.
 */
export async function startApp(): Promise<ReactNode> {
  const store = createAppStore();
  setView(store, { locale: firstLocale(navigator.languages) });
  const tell = (error: unknown) => addNotice(store, "unexpected", "error", { reason: String(error) });
  addEventListener("unhandledrejection", ({ reason }) => tell(reason));
  // Without an error object it is a browser's remark, of a resize that took two rounds for example.
  addEventListener("error", ({ error }) => error && tell(error));
  // The readers of the built-in files come beside the frame, not before it.
  const ground = loadGround(store);
  const permalinkSync = import("../../runtime/permalink-sync");
  import("../../runtime/load-built-in").then(({ loadBuiltInData }) => loadBuiltInData(store)).catch(tell);
  const keeper = await import("../../runtime/keep/start-keeping").then(({ startKeeping }) =>
    startKeeping(store, () => Date.now()),
  );
  await (await permalinkSync).startPermalinkSync(store);
  // What zones need comes beside the frame, too.
  import("../../runtime/zone-jobs").then(({ startZoneJobs }) => startZoneJobs(store)).catch(tell);
  void startDatasets(store, Date.now());
  startScans(store, soon, () => performance.now(), tell);
  import("../../runtime/versions/watch-versions")
    .then(({ watchVersions }) => watchVersions(store))
    .catch(tell);
  return <Root store={store} ground={ground} keeper={keeper} />;
}
