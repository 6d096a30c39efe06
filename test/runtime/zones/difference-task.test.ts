import { expect, it } from "vitest";
import type { ZoneGeometry } from "../../../src/core/zones/build-geometry";
import { differenceTask } from "../../../src/runtime/zones/difference-task";
import { serveZones } from "../../../src/runtime/zones/serve-zones";
import { endComparison, startComparison } from "../../../src/workspace/commands/scenario-commands";
import { emptyDocument } from "../../../src/workspace/document";
import { createAppStore } from "../../../src/workspace/store";
import { box } from "../../core/zones/lookups";
import { drawnZone } from "../../ui/panels/sample-store";

const built = (west: number, east: number) =>
  ({
    ok: true,
    geometry: { type: "MultiPolygon", coordinates: [[box(west, 47, east, 48)]] },
    left: null,
    right: null,
    baseline: null,
  }) as unknown as ZoneGeometry;

function start() {
  const store = createAppStore({
    document: { ...emptyDocument, zones: ["a", "b", "c"].map((id) => ({ ...drawnZone, id })) },
  });
  const geometries = new Map([
    ["a", built(36, 38)],
    ["b", built(37, 39)],
    ["c", built(38, 40)],
  ]);
  const answer = serveZones();
  const task = () => differenceTask(store, (id) => geometries.get(id));
  /** Does the task as a worker would. */
  const work = () => {
    const next = task();
    const given = next && answer({ job: next.job, supplies: {} });
    if (given && given.kind !== "failed") next.finish(given);
    return next !== null;
  };
  return { store, geometries, task, work };
}

it("is there for two zones with geometries, and for no others", () => {
  const { store, geometries, task } = start();
  expect(task()).toBeNull();
  startComparison(store, ["a"]);
  expect(task()).toBeNull();
  startComparison(store, ["a", "b", "c"]);
  expect(task()).toBeNull();
  startComparison(store, ["a", "b"]);
  expect(task()).not.toBeNull();
  geometries.delete("b");
  expect(task()).toBeNull();
});

it("is done once for the same geometries, and again when one of them changes", () => {
  const { store, geometries, work } = start();
  startComparison(store, ["a", "b"]);
  expect([work(), work()]).toEqual([true, false]);
  const first = store.getState().zoneDifference;
  expect(first?.zoneIds).toEqual(["a", "b"]);
  expect(first!.grounds!.onlyA.areaSqMeters / first!.grounds!.common.areaSqMeters).toBeCloseTo(1, 3);
  geometries.set("b", built(36, 38));
  expect([work(), work()]).toEqual([true, false]);
  expect(store.getState().zoneDifference?.grounds?.onlyA.geometry).toBeNull();
});

it("is given up where it broke off, until something changes", () => {
  const { store, geometries, task } = start();
  startComparison(store, ["a", "b"]);
  task()?.fail();
  expect(store.getState().zoneDifference?.grounds).toBeNull();
  expect(task()).toBeNull();
  geometries.set("a", built(35, 38));
  expect(task()).not.toBeNull();
});

it("leaves nothing behind when the comparison ends", () => {
  const { store, task, work } = start();
  startComparison(store, ["a", "b"]);
  work();
  endComparison(store);
  expect(task()).toBeNull();
  expect(store.getState().zoneDifference).toBeNull();
});
