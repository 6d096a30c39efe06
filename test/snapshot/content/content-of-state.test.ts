import { expect, test } from "vitest";
import { buildEventTable } from "../../../src/core/events/event-table";
import { emptyFilter } from "../../../src/core/events/incident-filter";
import type { TimeStep } from "../../../src/core/time/calendar";
import { contentOfState } from "../../../src/snapshot/content/content-of-state";
import { filterSentence } from "../../../src/snapshot/content/filter-sentence";
import { incidentsOfState } from "../../../src/snapshot/content/incidents-of-state";
import { snapshotIncidentAt } from "../../../src/snapshot/content/snapshot-incidents";
import { writeCredits } from "../../../src/snapshot/credits";
import { layoutPage } from "../../../src/snapshot/page-layout";
import { emptyDocument } from "../../../src/workspace/document";
import { createAppStore } from "../../../src/workspace/store";
import { initialTime } from "../../../src/workspace/time-state";
import { datasetOfTable, importedSource } from "../../support/dataset-of-table";
import { listShownRows } from "../../support/shown-rows";
import { buildSyntheticEvents, syntheticEpochMs } from "../../support/synthetic-events";
import { createSampleStore, proposal } from "../../ui/panels/sample-store";
import { approximateMeasure } from "../approximate-measure";
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

/** A table of two incidents, the first of which somebody dated to another year. */
function stateWithYear(year: number, step: TimeStep) {
  const { table } = createSampleStore().getState().events;
  const seconds = Uint32Array.from(
    [year, 2026],
    (each) => Date.UTC(each, 0, 5) / 1000 - Date.UTC(1950, 0, 1) / 1000,
  );
  const mistyped = buildEventTable({
    epochMs: Date.UTC(1950, 0, 1),
    earliestSeconds: seconds,
    latestSeconds: seconds.map((second) => second + 3600),
    throughout: new Uint8Array(2),
    family: table.family.slice(0, 2),
    status: new Uint8Array(2),
    lng: new Float64Array(2),
    lat: new Float64Array(2),
    radiusMeters: new Float32Array(2),
  });
  return createAppStore({
    datasets: { dataset: datasetOfTable(mistyped) },
    document: { ...emptyDocument, sources: [importedSource()] },
    time: { ...initialTime, step },
  }).getState();
}

test("a page of data over decades has a strip of coarser steps, and says of which", () => {
  const stripOf = (year: number, step: TimeStep) =>
    contentOfState(stateWithYear(year, step), sampleSpec(), surroundings).strip!;
  expect(stripOf(2025, "day").step).toBe("day");
  expect(stripOf(2025, "hour").step).toBe("day");
  const decades = stripOf(1968, "day");
  expect(decades.step).toBe("month");
  expect(decades.histogram.certain.reduce((sum, count) => sum + count, 0)).toBe(2);
  expect(stripOf(2010, "attack-night").step).toBe("week");
  const content = contentOfState(stateWithYear(1968, "hour"), sampleSpec(), surroundings);
  const { primitives } = layoutPage(content, sampleSpec(), approximateMeasure);
  const words = primitives.flatMap((primitive) => (primitive.kind === "text" ? [primitive.text] : []));
  expect(words.join(" ")).toContain("Incidents per month, at most 1");
});
