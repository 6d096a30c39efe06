import type { ReactNode } from "react";
import type { Area } from "../../core/geo/position";
import { buildBasemapData } from "../../map/style/basemap-data";
import { startAutosave } from "../../runtime/autosave";
import { type LoadedBasemap, loadBasemap } from "../../runtime/load-basemap";
import { loadBuiltInData } from "../../runtime/load-built-in";
import { startPermalinkSync } from "../../runtime/permalink-sync";
import { startServiceWorker } from "../../runtime/service-worker";
import { startZoneJobs } from "../../runtime/zone-jobs";
import { addNotice } from "../../workspace/commands/notice-commands";
import { createAppStore } from "../../workspace/store";
import type { GroundData } from "../ground-context";
import { Root } from "./root";

function toGround({ collections, places, regions }: LoadedBasemap): GroundData {
  const byId = new Map(
    collections.oblasts.features.map(({ properties, geometry }) => [
      String(properties?.id),
      geometry as unknown as Area,
    ]),
  );
  return {
    basemap: buildBasemapData(collections, places, regions),
    regions,
    admin1: (id) => byId.get(id) ?? null,
  };
}

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
  const ground = loadBasemap(store).then(toGround);
  const data = loadBuiltInData(store);
  await startAutosave(store, () => Date.now());
  startPermalinkSync(store);
  startZoneJobs(store);
  startServiceWorker(store);
  void data;
  return <Root store={store} ground={ground} />;
}
