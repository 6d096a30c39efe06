import { expect, test } from "vitest";
import { prepareJoin } from "../../../src/workspace/derive/prepare-join";
import { createAppStore } from "../../../src/workspace/store";
import { datasetOfTable, importedSource } from "../../support/dataset-of-table";
import { buildSyntheticEvents } from "../../support/synthetic-events";

const rows = (count: number, seed: number, id: string) =>
  datasetOfTable(buildSyntheticEvents({ count, seed }), id);

function storeWith(...datasets: ReturnType<typeof rows>[]) {
  const store = createAppStore();
  add(store, datasets);
  return store;
}

function add(store: ReturnType<typeof createAppStore>, datasets: readonly ReturnType<typeof rows>[]): void {
  for (const dataset of datasets) {
    const { document, datasets: known } = store.getState();
    store.setState({ datasets: { ...known, [dataset.id]: dataset } });
    const source = importedSource({ id: `source of ${dataset.id}`, datasetId: dataset.id });
    store.setState({ document: { ...document, sources: [...document.sources, source] } });
  }
}

test("what was prepared is what is shown once the dataset has come, row by row", () => {
  const store = storeWith(rows(50, 1, "first"));
  const coming = rows(70, 2, "second");
  prepareJoin(store.getState(), coming, []);
  add(store, [coming]);
  const { table } = store.getState().joined;
  const plain = storeWith(rows(50, 1, "first"), rows(70, 2, "second")).getState().joined.table;
  expect(table).toEqual(plain);
});

test("it takes the place of the source that it replaces", () => {
  const store = storeWith(rows(50, 1, "first"), rows(10, 3, "last"));
  const newer = rows(60, 4, "newer");
  prepareJoin(store.getState(), newer, ["source of first"]);
  const { document, datasets } = store.getState();
  store.setState({ datasets: { ...datasets, newer } });
  const sources = document.sources.map((source) =>
    source.id === "source of first" ? { ...source, datasetId: "newer" } : source,
  );
  store.setState({ document: { ...document, sources } });
  expect(store.getState().joined.table).toEqual(
    storeWith(rows(60, 4, "newer"), rows(10, 3, "last")).getState().joined.table,
  );
});

test("where another source has come or gone meanwhile, the rows are those that are shown", () => {
  const store = storeWith(rows(50, 1, "first"));
  const coming = rows(70, 2, "second");
  prepareJoin(store.getState(), coming, []);
  store.setState({ document: { ...store.getState().document, sources: [] } });
  add(store, [coming]);
  expect(store.getState().joined.table).toEqual(storeWith(rows(70, 2, "second")).getState().joined.table);
});
