import { deleteDB } from "idb";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type { ControlDataset } from "../../../src/core/control/control-dataset";
import { storeDatasets } from "../../../src/runtime/datasets/dataset-store";
import { startDatasets } from "../../../src/runtime/datasets/start-datasets";
import { emptyDocument } from "../../../src/workspace/document";
import { type AppStore, createAppStore } from "../../../src/workspace/store";
import { importedSource } from "../../support/dataset-of-table";
import { failureNames, isSilent, saidBy, startFailingWorker, wordsOf } from "./failing-workers";

const databaseName = "demarc-test-dataset-worker";
const nowMs = Date.UTC(2026, 0, 10);
const ids = ["first", "second"];
const dataset = (id: string): ControlDataset => ({ kind: "control", id, versions: [] });
const source = (id: string) => importedSource({ id, name: `Notes ${id}`, kind: "control", datasetId: id });

beforeAll(async () => {
  expect(await storeDatasets(ids.map(dataset), nowMs, databaseName)).toEqual({ stored: true });
});
afterAll(async () => {
  await deleteDB(databaseName);
});

const startRealWorker = () =>
  new Worker(new URL("../../../src/runtime/datasets/dataset-worker.ts", import.meta.url), { type: "module" });

/** Starts reading back with workers of which those fail that are told to. */
function start(failsAt: (ordinal: number) => boolean, failure: (typeof failureNames)[number]) {
  const store = createAppStore({ document: { ...emptyDocument, sources: ids.map(source) } });
  let started = 0;
  const startWorker = () => (failsAt(started++) ? startFailingWorker(failure) : startRealWorker());
  const done = startDatasets(store, nowMs, { databaseName, patienceMs: 3000, startWorker });
  return { store, done };
}

const namesOf = (store: AppStore) => Object.keys(store.getState().datasets).sort();

it.concurrent.each(failureNames)("stored rows: %s of one worker costs nothing", async (failure) => {
  const { store, done } = start((ordinal) => ordinal === 0, failure);
  await done;
  expect(namesOf(store)).toEqual(ids);
  expect(store.getState().notices).toEqual([]);
});

it.concurrent.each(failureNames)(
  "stored rows: %s of every worker is told, and the next change reads them",
  async (failure) => {
    const { store, done } = start((ordinal) => ordinal < 3, failure);
    await done;
    expect(namesOf(store)).toEqual([]);
    const words = wordsOf(store);
    expect(words).toContain("Notes first, Notes second");
    expect(words).toContain("They are still stored");
    expect(words).toContain("Вони й далі збережені");
    expect(words).toContain(isSilent(failure) ? "did not answer" : saidBy[failure]);
    expect(words).not.toContain("not in this browser");

    const { document } = store.getState();
    store.setState({ document: { ...document, sources: document.sources.map((each) => ({ ...each })) } });
    await vi.waitFor(() => expect(namesOf(store)).toEqual(ids), { timeout: 15_000 });
    expect(store.getState().notices).toEqual([]);
  },
);
