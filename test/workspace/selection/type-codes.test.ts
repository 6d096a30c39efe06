import { expect, it } from "vitest";
import type { IncidentDataset } from "../../../src/core/events/dataset/incident-dataset";
import { ucdpTypeCodes } from "../../../src/workspace/selection/type-codes";
import { createAppStore } from "../../../src/workspace/store";
import { datasetOfTable, importedSource } from "../../support/dataset-of-table";
import { buildSyntheticEvents } from "../../support/synthetic-events";
import { termColumn } from "../../ui/panels/sample-dataset";

function tableOf(id: string, terms: readonly string[]): IncidentDataset {
  const dataset = datasetOfTable(buildSyntheticEvents({ count: 4, seed: 1 }), id);
  return { ...dataset, fields: [{ name: "type", role: "type", column: termColumn(terms, [0, 0, 0, 0]) }] };
}

function codesOf(...tables: readonly (readonly [format: string, terms: readonly string[]])[]) {
  const store = createAppStore();
  const datasets = tables.map(([, terms], index) => tableOf(`d${index}`, terms));
  store.setState({
    datasets: Object.fromEntries(datasets.map((dataset) => [dataset.id, dataset])),
    document: {
      ...store.getState().document,
      sources: tables.map(([format], index) =>
        importedSource({ id: `s${index}`, datasetId: `d${index}`, format }),
      ),
    },
  });
  return [...ucdpTypeCodes(store.getState())];
}

it("takes 1, 2 and 3 of a UCDP table as its codes, and nothing else of it", () => {
  expect(codesOf(["ucdp-ged", ["", "1", "3", "4", "one"]])).toEqual(["1", "3"]);
});

it("leaves numbers alone that another table has types of its own by", () => {
  expect(codesOf(["delimited", ["", "1", "2"]])).toEqual([]);
  expect(codesOf(["ucdp-ged", ["", "1", "2"]], ["delimited", ["", "2", "Shelling"]])).toEqual(["1"]);
});
