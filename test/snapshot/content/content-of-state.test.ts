import { expect, test } from "vitest";
import { emptyFilter } from "../../../src/core/events/incident-filter";
import { contentOfState } from "../../../src/snapshot/content/content-of-state";
import { filterSentence } from "../../../src/snapshot/content/filter-sentence";
import { incidentsOfState } from "../../../src/snapshot/content/incidents-of-state";
import { snapshotIncidentAt } from "../../../src/snapshot/content/snapshot-incidents";
import { writeCredits } from "../../../src/snapshot/credits";
import { emptyDocument } from "../../../src/workspace/document";
import { createAppStore } from "../../../src/workspace/store";
import { initialTime } from "../../../src/workspace/time-state";
import { datasetOfTable, importedSource } from "../../support/dataset-of-table";
import { listShownRows } from "../../support/shown-rows";
import { buildSyntheticEvents, syntheticEpochMs } from "../../support/synthetic-events";
import { createSampleStore, proposal } from "../../ui/panels/sample-store";
import { sampleSpec } from "../sample-content";

const surroundings = { regions: [], admin1: () => null, madeAtMs: 0, version: "0.1.0", link: "" };

const bigState = () =>
  createAppStore({
    datasets: { dataset: datasetOfTable(buildSyntheticEvents({ count: 2000, seed: 4 })) },
    document: { ...emptyDocument, sources: [importedSource({ licence: "" })] },
    time: {
      ...initialTime,
      window: { startMs: syntheticEpochMs, endMs: syntheticEpochMs + 200 * 86_400_000 },
    },
  }).getState();

test("a page has every matching row once, as the table has it", () => {
  const { events, time, rowMask } = bigState();
  const { incidents } = incidentsOfState(events, time.window, rowMask);
  const shown = listShownRows(events, time.window, rowMask);
  expect(incidents.count).toBe(shown.length);
  expect(shown.length).toBeGreaterThan(100);
  const describe = (lng: number, lat: number, isCertain: boolean) => `${lng} ${lat} ${isCertain}`;
  const expected = shown.map(({ row, isCertain }) =>
    describe(events.table.lng[row]!, events.table.lat[row]!, isCertain),
  );
  const found = Array.from({ length: incidents.count }, (_, index) => {
    const { lngLat, match } = snapshotIncidentAt(incidents, index);
    return describe(lngLat![0], lngLat![1], match === "certain");
  });
  expect(found.sort()).toEqual(expected.sort());
  // Nothing changed, so nothing is collected anew.
  expect(incidentsOfState(events, { ...time.window }, rowMask).incidents).toBe(incidents);
});

test("the footer credits an imported source and says where its licence is not stated", () => {
  const state = bigState();
  const content = contentOfState(state, sampleSpec(), surroundings);
  expect(content.sources.map(({ id }) => id)).toContain("source");
  const credits = writeCredits(content, { inFrame: 0, outside: 0, withoutPlace: 0 }, "en");
  const sources = credits.find(({ lead }) => lead === "Sources:")?.text;
  expect(sources).toContain("Field notes (licence not stated; accessed 5 January 2026)");
  const uk = writeCredits(content, { inFrame: 0, outside: 0, withoutPlace: 0 }, "uk");
  expect(uk.map(({ text }) => text).join(" ")).toContain("ліцензію не вказано");
});

test("every clause of the filter stands in the page's sentence, ids as names", () => {
  const filter = {
    ...emptyFilter,
    weapon: ["missile"],
    type: ["Shelling/artillery/missile attack"],
    target: ["energy", "Bakery"],
    actor: ["Forces of X"],
    oblast: ["UA-63", "Narnia"],
    source: ["source", "demarc-strikes"],
    precision: ["settlement"],
    killed: { min: 2, max: null },
    injured: { min: 1, max: 4 },
    inView: true,
    zone: proposal.zone.id,
    text: "refinery",
  } as const;
  const state = createSampleStore({
    document: { ...emptyDocument, sources: [importedSource()], filter },
  }).getState();
  const { filters } = contentOfState(state, sampleSpec(), surroundings);
  expect(filterSentence(filters, "en")).toBe(
    "weapon: missile; event type: Shelling/artillery/missile attack; target: energy or Bakery; actor: Forces of X; " +
      "oblast or region: Kharkiv Oblast or Narnia; source: Field notes or Demarc: reported strikes; " +
      "place known to: settlement; killed: at least 2; injured: 1 to 4; inside: 30 km zone; " +
      "only what lies in the part of the map that was shown; text: “refinery”.",
  );
  const uk = contentOfState(state, sampleSpec({ locale: "uk" }), surroundings).filters;
  expect(filterSentence(uk, "uk")).toContain(
    "загиблих: щонайменше 2; поранених: від 1 до 4; усередині: Зона завширшки 30 км",
  );
});
