import "maplibre-gl/dist/maplibre-gl.css";
import type { Zone } from "../../../src/core/zones/recipe";
import { startZoneJobs } from "../../../src/runtime/zone-jobs";
import { MapView } from "../../../src/ui/shell/map-view";
import { StoreProvider } from "../../../src/ui/store-context";
import { emptyDocument } from "../../../src/workspace/document";
import { type AppStore, createAppStore } from "../../../src/workspace/store";
import { initialView } from "../../../src/workspace/view-state";
import { box, polygon } from "../../core/zones/lookups";
import { basemap } from "../../map/style/sample-style";
import { datasetOfTable, importedSource } from "../../support/dataset-of-table";
import { buildSyntheticEvents, syntheticDays, syntheticEpochMs } from "../../support/synthetic-events";
import { drawnZone } from "../../ui/panels/sample-store";
import { showInPage } from "../page-host";

export const strip = (id: string, scenario: string, rightMeters: number): Zone => ({
  ...drawnZone,
  id,
  scenario,
  name: { en: `Strip ${scenario}`, uk: `Смуга ${scenario}` },
  recipe: {
    kind: "strip",
    path: {
      positions: [
        [34, 47.5],
        [36, 48],
        [37, 49],
      ],
    },
    leftMeters: 10_000,
    rightMeters,
  },
});

/** The map and what is compared on it, over synthetic incidents and with the app's own workers. */
export function mountCompare(zones: readonly Zone[], count = 5000): AppStore {
  const store = createAppStore({
    view: { ...initialView, camera: { lng: 36, lat: 48, zoom: 6, bearing: 0, pitch: 0 } },
    datasets: { dataset: datasetOfTable(buildSyntheticEvents({ count, seed: 5 })) },
    document: { ...emptyDocument, zones, sources: [importedSource()] },
  });
  const { data, time } = store.getState();
  const country = polygon(box(20, 40, 45, 56));
  store.setState({
    time: {
      ...time,
      window: { startMs: syntheticEpochMs, endMs: syntheticEpochMs + syntheticDays * 86_400_000 },
    },
    data: {
      ...data,
      isLoaded: true,
      admin1Areas: new Map([["UA-12", country]]),
      countryAreas: new Map([["UA", country]]),
    },
  });
  startZoneJobs(store);
  showInPage(
    <StoreProvider value={store}>
      <MapView basemap={basemap} />
    </StoreProvider>,
    "display: flex; width: 1100px; height: 700px",
  );
  return store;
}
