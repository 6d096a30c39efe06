import { expect, test } from "vitest";
import { emptyFilter } from "../../../src/core/events/incident-filter";
import { dataWriters, factsOfState, makeDataFile } from "../../../src/ui/export/data/data-file";
import { listDataRows, mayDownload, readDataRows } from "../../../src/ui/export/data/data-rows";
import { dataFormats } from "../../../src/ui/export/export-formats";
import { emptyDocument } from "../../../src/workspace/document";
import type { AppState } from "../../../src/workspace/state";
import { initialTime } from "../../../src/workspace/time-state";
import { datasetOfTable, importedSource } from "../../support/dataset-of-table";
import { buildSyntheticEvents, syntheticEpochMs } from "../../support/synthetic-events";
import { createSampleStore } from "../../ui/panels/sample-store";

function stateWith(restrictsRawRows: boolean, change: Partial<AppState> = {}): AppState {
  return createSampleStore({
    datasets: { dataset: datasetOfTable(buildSyntheticEvents({ count: 3000, seed: 2 })) },
    document: { ...emptyDocument, sources: [importedSource({ name: "ACLED", restrictsRawRows })] },
    time: {
      ...initialTime,
      window: { startMs: syntheticEpochMs + 100 * 86_400_000, endMs: Date.UTC(2026, 0, 1) },
    },
    ...change,
  }).getState();
}

const facts = (state: AppState, locale: "en" | "uk" = "en") =>
  factsOfState(state, listDataRows(state), { locale, madeAtMs: Date.UTC(2026, 0, 15), version: "0.1.0" });

test("a file holds exactly the rows that are counted, by time, each with its match", () => {
  const state = stateWith(false);
  const data = listDataRows(state);
  const shown = [...readDataRows(state, data)];
  const { certain, possible } = state.counts;
  expect(shown.filter(({ match }) => match === "certain")).toHaveLength(certain);
  expect(shown.filter(({ match }) => match === "possible")).toHaveLength(possible);
  expect(possible).toBeGreaterThan(0);
  const starts = shown.map(({ incident }) => incident.time.earliestMs);
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
  expect(data.sources.reduce((sum, { rowCount }) => sum + rowCount, 0)).toBe(certain + possible);
});

test("rows whose terms forbid passing them on are held back until that is confirmed", () => {
  const waiting = { isPending: false, isConfirmed: false };
  const confirmed = { isPending: false, isConfirmed: true };
  const restricted = listDataRows(stateWith(true));
  expect(restricted.restricted.map(({ source }) => source.name.en)).toEqual(["ACLED"]);
  expect(mayDownload(restricted, waiting)).toBe(false);
  expect(mayDownload(restricted, confirmed)).toBe(true);
  expect(mayDownload(restricted, { isPending: true, isConfirmed: true })).toBe(false);
  expect(mayDownload(listDataRows(stateWith(false)), waiting)).toBe(true);
});

test("a restricted source none of whose rows is shown asks nothing, and no rows are no file", () => {
  const document = {
    ...emptyDocument,
    sources: [importedSource({ restrictsRawRows: true })],
    filter: { ...emptyFilter, source: ["demarc-strikes"] },
  };
  const strikesOnly = listDataRows(stateWith(true, { document }));
  expect(strikesOnly.rows.length).toBeGreaterThan(0);
  expect(strikesOnly.restricted).toEqual([]);
  const none = listDataRows(stateWith(true, { time: { ...initialTime, window: { startMs: 0, endMs: 1 } } }));
  expect(mayDownload(none, { isPending: false, isConfirmed: true })).toBe(false);
});

test("the facts state window, filter and exactly the sources written, in the file's language", () => {
  const state = stateWith(false);
  const english = facts(state);
  expect(english.sources.map(({ id }) => id)).toEqual(["demarc-strikes", "source"]);
  expect(english.description).toMatch(/^[\d,]+ incidents, 2 sources\.\nPeriod: 11 Apr 2023 /);
  expect(english.description).toContain("Filter: none; all kinds of incident.");
  expect(facts(state, "uk").description).toMatch(/, 2 джерела\.\nПеріод: /);
});

test.each(dataFormats)("%s is written whole from a state", async (format) => {
  const state = stateWith(false);
  const data = listDataRows(state);
  const told: number[] = [];
  const blob = await makeDataFile(state, data, format, facts(state), {
    signal: new AbortController().signal,
    onProgress: (rows) => told.push(rows),
  });
  expect(blob?.type).toBe(dataWriters[format].mediaType.toLowerCase());
  expect(told.at(-1)).toBe(data.rows.length);
  if (format === "csv")
    expect((await blob?.text())?.trimEnd().split("\r\n")).toHaveLength(data.rows.length + 1);
  if (format === "geojsonl")
    expect((await blob?.text())?.trimEnd().split("\n")).toHaveLength(data.rows.length);
});

test("a cancelled file is none", async () => {
  const state = stateWith(false);
  const signal = AbortSignal.abort();
  const job = { signal, onProgress: () => undefined };
  expect(await makeDataFile(state, listDataRows(state), "csv", facts(state), job)).toBeNull();
});
