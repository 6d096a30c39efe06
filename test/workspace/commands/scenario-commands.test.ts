import { expect, it } from "vitest";
import { undo } from "../../../src/workspace/commands/execute";
import {
  endComparison,
  setCompared,
  setComparisonLayout,
  startComparison,
} from "../../../src/workspace/commands/scenario-commands";
import { select, setProposalShown } from "../../../src/workspace/commands/view-commands";
import { changeZone, removeZone } from "../../../src/workspace/commands/zone-commands";
import { emptyDocument } from "../../../src/workspace/document";
import {
  comparedZones,
  countMaps,
  isComparing,
  mostComparedZones,
  zonesOnMap,
} from "../../../src/workspace/selection/compared-zones";
import { storeOfMap } from "../../../src/workspace/selection/store-of-map";
import type { AppStore } from "../../../src/workspace/store";
import { createSampleStore, drawnZone } from "../../ui/panels/sample-store";

const drawn = (id: string, scenario: string) => ({ ...drawnZone, id, scenario });
const start = (letters = "ABC") =>
  createSampleStore({
    document: { ...emptyDocument, zones: [...letters].map((letter) => drawn(letter.toLowerCase(), letter)) },
  });
const ids = (store: AppStore) => comparedZones(store.getState()).map(({ zone }) => zone.id);

it("compares zones in the order in which they were chosen, each once", () => {
  const store = start();
  startComparison(store, ["b", "a", "b"]);
  expect(store.getState().view.comparison).toEqual({ zoneIds: ["b", "a"], layout: "together" });
  setCompared(store, "c", true);
  setCompared(store, "b", false);
  expect(ids(store)).toEqual(["a", "c"]);
});

it("needs two zones, and ends with the last one", () => {
  const store = start();
  expect(isComparing(store.getState())).toBe(false);
  setCompared(store, "a", true);
  expect(isComparing(store.getState())).toBe(false);
  setCompared(store, "b", true);
  expect(isComparing(store.getState())).toBe(true);
  setCompared(store, "a", false);
  setCompared(store, "b", false);
  expect(store.getState().view.comparison).toBeNull();
});

it("takes no more zones than can be told apart", () => {
  const store = start("ABCDEFGHI");
  startComparison(store, [..."abcdefghi"]);
  expect(ids(store)).toHaveLength(mostComparedZones);
});

it("lets go of what is deleted or hidden, and takes it back with an undo", () => {
  const store = start();
  startComparison(store, ["a", "b"]);
  removeZone(store, "b");
  expect(ids(store)).toEqual(["a"]);
  expect(isComparing(store.getState())).toBe(false);
  undo(store);
  expect(ids(store)).toEqual(["a", "b"]);
  changeZone(store, "a", { isHidden: true });
  expect(ids(store)).toEqual(["b"]);
  setCompared(store, "c", true);
  expect(store.getState().view.comparison?.zoneIds).toEqual(["b", "c"]);
});

it("takes a proposal with the letter that it has on the map, for as long as it is switched on", () => {
  const store = start("AB");
  startComparison(store, ["a", "kellogg"]);
  expect(ids(store)).toEqual(["a"]);
  setProposalShown(store, "kellogg", true);
  expect(comparedZones(store.getState()).map(({ zone, isProposal }) => [zone.scenario, isProposal])).toEqual([
    ["A", false],
    ["C", true],
  ]);
});

it("keeps its layout until it ends", () => {
  const store = start();
  setComparisonLayout(store, "side-by-side");
  expect(store.getState().view.comparison).toBeNull();
  startComparison(store, ["a", "b"]);
  setComparisonLayout(store, "side-by-side");
  setCompared(store, "c", true);
  expect(store.getState().view.comparison?.layout).toBe("side-by-side");
  endComparison(store);
  startComparison(store, ["a", "b"]);
  expect(store.getState().view.comparison?.layout).toBe("together");
});

it("gives each of the first three zones a map, and what is selected besides to the first map", () => {
  const store = start("ABCDE");
  startComparison(store, ["b", "a", "d", "c"]);
  expect([countMaps(store.getState()), zonesOnMap(store.getState(), 0)]).toEqual([1, null]);
  setComparisonLayout(store, "side-by-side");
  expect(countMaps(store.getState())).toBe(3);
  expect([0, 1, 2].map((map) => zonesOnMap(store.getState(), map))).toEqual([["b"], ["a"], ["d"]]);
  select(store, { kind: "zone", id: "e" });
  expect([0, 1].map((map) => zonesOnMap(store.getState(), map))).toEqual([["b", "e"], ["a"]]);
  select(store, { kind: "zone", id: "a" });
  expect(zonesOnMap(store.getState(), 0)).toEqual(["b"]);
});

it("has a zone selected on the map that draws it, and on no other", () => {
  const store = start();
  startComparison(store, ["a", "b"]);
  const maps = [0, 1].map((map) => storeOfMap(store, map));
  const selected = () => maps.map((map) => map.getState().selection?.id ?? null);
  select(store, { kind: "zone", id: "b" });
  expect(selected()).toEqual(["b", "b"]);
  const told: (string | null)[][] = [];
  maps[0]?.subscribe((state, previous) => {
    told.push([previous.selection?.id ?? null, state.selection?.id ?? null]);
  });
  setComparisonLayout(store, "side-by-side");
  expect(selected()).toEqual([null, "b"]);
  expect(told).toEqual([["b", null]]);
  expect(maps[0]?.getState()).toBe(maps[0]?.getState());
  changeZone(maps[1]!, "b", { name: { en: "Renamed", uk: "Інша" } });
  expect(store.getState().document.zones[1]?.name.en).toBe("Renamed");
  select(maps[0]!, { kind: "incident", id: "x" });
  expect(selected()).toEqual(["x", "x"]);
});
