import { expect, it } from "vitest";
import type { ControlDataset } from "../../../src/core/control/control-dataset";
import { openPlaces } from "../../../src/core/events/place-index/place-index";
import { renewPlaces } from "../../../src/runtime/datasets/renew-places";
import { datasetOfTable } from "../../support/dataset-of-table";
import { buildSyntheticEvents } from "../../support/synthetic-events";

const dataset = datasetOfTable(buildSyntheticEvents({ count: 200, seed: 3 }));

it("leaves a dataset of today alone", () => {
  expect(renewPlaces(dataset)).toBe(dataset);
});

it("gives one that an earlier version stored an index of today", () => {
  // As KDBush 4 wrote it: its mark, 64-bit floats, nodes of 64, 200 items.
  const earlier = Uint8Array.of(0xdb, 0x18, 64, 0, 200, 0, 0, 0, ...new Uint8Array(200 * 18)).buffer;
  const renewed = renewPlaces({ ...dataset, placeIndex: earlier });
  expect(renewed).toEqual(dataset);
  if (renewed.kind !== "incidents") throw new Error("it became something else");
  expect(openPlaces(renewed.table, renewed.placeIndex).data).toBe(renewed.placeIndex);
});

it("leaves areas alone", () => {
  const areas = { kind: "control", id: "areas" } as unknown as ControlDataset;
  expect(renewPlaces(areas)).toBe(areas);
});
