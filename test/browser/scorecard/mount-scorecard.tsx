import type { Zone } from "../../../src/core/zones/recipe";
import { loadBasemap } from "../../../src/runtime/load-basemap";
import { loadBuiltInData } from "../../../src/runtime/load-built-in";
import { startZoneJobs } from "../../../src/runtime/zone-jobs";
import { ZoneScoreSection } from "../../../src/ui/scorecard/zone-score-section";
import { StoreProvider } from "../../../src/ui/store-context";
import { emptyDocument } from "../../../src/workspace/document";
import { type AppStore, createAppStore } from "../../../src/workspace/store";
import { drawnZone } from "../../ui/panels/sample-store";
import { showInPage } from "../page-host";

/** From Siversk to Orikhiv along the built-in contact line, 30 km on one side and 15 km on the other. */
export const strip: Zone = {
  ...drawnZone,
  id: "strip",
  scenario: "A",
  name: { en: "Siversk to Orikhiv", uk: "Сіверськ — Оріхів" },
  measuredAgainst: { sourceId: "demarc-control", date: "2025-12-27" },
  recipe: {
    kind: "strip",
    path: {
      positions: [
        [38.08, 48.87],
        [37.75, 48.5],
        [37.0, 47.95],
        [35.78, 47.57],
      ],
    },
    leftMeters: 30_000,
    rightMeters: 15_000,
  },
};

/** The scorecard of a zone over all that comes with the app, measured by the app's own workers. */
export async function mountScorecard(zone: Zone): Promise<AppStore> {
  const store = createAppStore({ document: { ...emptyDocument, zones: [zone] } });
  await loadBasemap(store);
  await loadBuiltInData(store);
  startZoneJobs(store);
  showInPage(
    <StoreProvider value={store}>
      <h2>{zone.name.en}</h2>
      <ZoneScoreSection zoneId={zone.id} />
    </StoreProvider>,
    "width: 280px",
  );
  return store;
}
