import type { ReactNode } from "react";
import { buildBasemapData } from "../../map/style/basemap-data";
import { startAutosave } from "../../runtime/autosave";
import { startDatasets } from "../../runtime/datasets/start-datasets";
import type { LoadedBasemap } from "../../runtime/load-basemap";
import { startPermalinkSync } from "../../runtime/permalink-sync";
import { startServiceWorker } from "../../runtime/service-worker";
import { addNotice } from "../../workspace/commands/notice-commands";
import { startScans } from "../../workspace/derive/start-scans";
import { createAppStore } from "../../workspace/store";
import type { GroundData } from "../ground-context";
import { Root } from "./root";

function toGround({ collections, places, regions, admin1Areas }: LoadedBasemap): GroundData {
  return {
    basemap: buildBasemapData(collections, places, regions),
    regions,
    admin1: (id) => admin1Areas.get(id) ?? null,
  };
}

/** After what waits to be drawn and handled: a timer of no length comes after input. */
const soon = (work: () => void) => {
  setTimeout(work, 0);
};

/**
 * Puts the app together: the store first, then what was saved, then the address, which has the last word; the data
 * loads beside it.
 */
export async function startApp(): Promise<ReactNode> {
  const store = createAppStore();
  const tell = (error: unknown) => addNotice(store, "unexpected", "error", { reason: String(error) });
  addEventListener("unhandledrejection", ({ reason }) => tell(reason));
  // Without an error object it is a browser's remark, of a resize that took two rounds for example.
  addEventListener("error", ({ error }) => error && tell(error));
  // The readers of the built-in files come beside the frame, not before it.
  const ground = import("../../runtime/load-basemap")
    .then(({ loadBasemap }) => loadBasemap(store))
    .then(toGround);
  import("../../runtime/load-built-in").then(({ loadBuiltInData }) => loadBuiltInData(store)).catch(tell);
  await startAutosave(store, () => Date.now());
  startPermalinkSync(store);
  // What zones need comes beside the frame, too.
  import("../../runtime/zone-jobs").then(({ startZoneJobs }) => startZoneJobs(store)).catch(tell);
  void startDatasets(store, Date.now());
  startScans(store, soon, () => performance.now(), tell);
  startServiceWorker(store);
  return <Root store={store} ground={ground} keeper={null} />;
}
