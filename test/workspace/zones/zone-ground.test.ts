import { expect, test } from "vitest";
import { emptyBuiltInData } from "../../../src/workspace/built-in-data";
import { createAppStore } from "../../../src/workspace/store";
import { allControlMaps, zoneGround } from "../../../src/workspace/zones/zone-ground";

function stateWithOwnData() {
  const store = createAppStore();
  store.setState({
    data: { ...emptyBuiltInData, places: [...emptyBuiltInData.places], controlVersions: [] },
  });
  return store.getState();
}

test("stores side by side keep their own ground and control maps, however they take turns", () => {
  const states = Array.from({ length: 5 }, stateWithOwnData);
  const grounds = states.map(zoneGround);
  const maps = states.map(allControlMaps);
  expect(new Set(grounds).size).toBe(5);
  for (const [index, state] of states.entries()) {
    expect(zoneGround(state)).toBe(grounds[index]);
    expect(zoneGround({ ...state, data: { ...state.data, rivers: [] as never } })).toBe(grounds[index]);
    expect(allControlMaps(state)).toBe(maps[index]);
  }
});

test("a state whose control maps change gets another list, and its former one when they change back", () => {
  const state = stateWithOwnData();
  const before = allControlMaps(state);
  const changed = { ...state, data: { ...state.data, controlVersions: [] } };
  expect(allControlMaps(changed)).not.toBe(before);
  expect(allControlMaps(state)).toBe(before);
});
