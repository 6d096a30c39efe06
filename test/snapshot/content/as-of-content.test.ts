import { expect, test } from "vitest";
import { type OwnIncident, ownSourceId } from "../../../src/core/events/own-incident";
import { contentOfState } from "../../../src/snapshot/content/content-of-state";
import { factsOfState } from "../../../src/ui/export/data/data-file";
import { listDataRows, readDataRows } from "../../../src/ui/export/data/data-rows";
import { emptyDocument } from "../../../src/workspace/document";
import type { AppState } from "../../../src/workspace/state";
import { initialTime } from "../../../src/workspace/time-state";
import { datasetOfTable, importedSource } from "../../support/dataset-of-table";
import { buildSyntheticEvents } from "../../support/synthetic-events";
import { instant, road } from "../../ui/panels/sample-incidents";
import { createSampleStore } from "../../ui/panels/sample-store";
import { sampleSpec } from "../sample-content";

const surroundings = { regions: [], admin1: () => null, madeAtMs: 0, version: "0.1.0", link: "" };
const stateWith = (change: Partial<AppState>) => createSampleStore(change).getState();
const knownAt = (iso: string) => stateWith({ time: { ...initialTime, knownAtMs: instant(iso) } });
const content = (state: AppState) => contentOfState(state, sampleSpec(), surroundings);
const certainOf = ({ incidents }: ReturnType<typeof content>) =>
  incidents.isCertain.reduce((sum, isCertain) => sum + isCertain, 0);

test("a page shows what was known, hollow where that is not sure, and states the instant", () => {
  const before = content(knownAt("2025-12-26T12:00+02:00"));
  expect(before.incidents.count).toBe(0);
  // The day of a report without an hour has begun, and no other claim is out.
  const maybe = content(knownAt("2025-12-26T16:00+02:00"));
  expect(maybe.incidents.count).toBeGreaterThan(0);
  expect(certainOf(maybe)).toBe(0);
  const state = knownAt("2025-12-27T10:00+02:00");
  const after = content(state);
  expect(after.time.knownAtMs).toBe(instant("2025-12-27T10:00+02:00"));
  expect(certainOf(after)).toBe(after.counts.certain);
  expect(after.incidents.count).toBe(after.counts.certain + after.counts.possible);
  expect(certainOf(after)).toBeGreaterThan(0);
});

test("a data file marks as possible what a page draws hollow, and states the instant", () => {
  for (const iso of ["2025-12-26T16:00+02:00", "2025-12-26T16:20+02:00", "2025-12-27T10:00+02:00"]) {
    const state = knownAt(iso);
    const data = listDataRows(state);
    const shown = [...readDataRows(state, data)];
    expect(shown.filter(({ match }) => match === "certain")).toHaveLength(state.counts.certain);
    expect(shown.filter(({ match }) => match === "possible")).toHaveLength(state.counts.possible);
    const facts = factsOfState(state, data, { locale: "en", madeAtMs: 0, version: "0.1.0" });
    expect(facts.knownAtMs).toBe(state.time.knownAtMs);
    expect(facts.description).toContain("What was known on ");
  }
});

test("the trail has what lies before the window and nothing that is in it", () => {
  const window = { startMs: instant("2025-12-27T00:00+02:00"), endMs: instant("2025-12-28T00:00+02:00") };
  const with3 = content(
    stateWith({ time: { ...initialTime, window, trailSteps: 3, emphasizeRecent: true } }),
  );
  const all = content(
    stateWith({ time: { ...initialTime, window: { ...window, startMs: window.startMs - 3 * 86_400_000 } } }),
  );
  expect(with3.trail!.count + with3.incidents.count).toBe(all.incidents.count);
  expect(with3.trail!.count).toBeGreaterThan(0);
  for (const opacity of with3.trail!.opacity!) expect(opacity).toBeLessThan(0.4);
  expect(with3.counts.certain + with3.counts.possible).toBe(with3.incidents.count);
});

const own = (basedOn: readonly string[], imported?: string): OwnIncident => ({
  incident: {
    ...road,
    id: `own-${basedOn.join("-")}`,
    ...(imported === undefined ? {} : { imported: { sourceId: imported, line: 3, fields: [] } }),
  },
  basedOn,
  remark: "",
  changes: [],
});

const ownState = (ownIncidents: readonly OwnIncident[]) =>
  stateWith({
    datasets: { dataset: datasetOfTable(buildSyntheticEvents({ count: 50, seed: 2 })) },
    document: {
      ...emptyDocument,
      ownIncidents,
      sources: [importedSource({ name: "ACLED", licence: "EULA", restrictsRawRows: true, isShown: false })],
    },
  });

test("what was edited here is credited to the author and to what it is based on", () => {
  const { sources } = content(ownState([own(["road"]), own(["source:7"], "source")]));
  expect(sources.slice(0, 3).map(({ id }) => id)).toEqual([ownSourceId, "demarc-strikes", "demarc-control"]);
  expect(sources.map(({ id }) => id)).toContain("source");
  expect(sources[0]?.attribution.en).toBe(
    "Incidents edited here by the author of this map, based on Demarc: reported strikes and ACLED",
  );
  expect(sources[0]?.attribution.uk).toContain("змінені тут автором цієї карти");
  const added = content(ownState([own([])]));
  expect(added.sources[0]?.attribution.en).toBe("Incidents added here by the author of this map");
});

test("terms that forbid passing on rows hold for what was edited from them", () => {
  const data = listDataRows(ownState([own(["source:7"], "source")]));
  expect(data.restricted.map(({ source }) => source.name.en)).toEqual(["ACLED"]);
  const free = ownState([own(["road"])]);
  expect(listDataRows(free).restricted).toEqual([]);
  const edited = [...readDataRows(free, listDataRows(free))].filter(({ editedFrom }) => editedFrom);
  expect(edited.map(({ incident, editedFrom }) => [incident.id, editedFrom])).toEqual([
    ["own-road", ["road"]],
  ]);
});

test("coloured by source, a page names the sources and shares out the incidents", () => {
  const state = ownState([own(["road"])]);
  const colored = content({ ...state, view: { ...state.view, colorBy: "source" } });
  expect(colored.sourceColors?.map(({ name }) => name)).toEqual(["Edited here", "Demarc: reported strikes"]);
  const sum = colored.sourceColors!.reduce((all, { certain, possible }) => all + certain + possible, 0);
  expect(sum).toBe(colored.incidents.count);
  expect(new Set(colored.sourceColors!.map(({ color }) => color)).size).toBe(2);
  expect(content(state).sourceColors).toBeNull();
});
