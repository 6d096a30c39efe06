import { expect, it } from "vitest";
import type { MultiPolygon } from "../../src/core/geo/position";
import { momentToSave, workspaceText } from "../../src/runtime/autosave";
import { finishGesture, undo } from "../../src/workspace/commands/execute";
import { setView } from "../../src/workspace/commands/view-commands";
import { addZone, changeZone } from "../../src/workspace/commands/zone-commands";
import { createAppStore } from "../../src/workspace/store";
import { drawnZone } from "../ui/panels/sample-store";

it("writes a zone's area only where it is that of its present recipe", () => {
  const store = createAppStore();
  addZone(store, drawnZone);
  const geometry: MultiPolygon = { type: "MultiPolygon", coordinates: [] };
  const { recipe } = store.getState().document.zones[0]!;
  const shape = {
    status: "ready",
    recipe,
    geometry: { ok: true, geometry, left: null, right: null, baseline: null },
  };
  store.setState({ zoneShapes: { [drawnZone.id]: shape as never } });
  const geometryType = () => JSON.parse(workspaceText(store.getState(), 0)).features[0].geometry?.type;
  expect(geometryType()).toBe("MultiPolygon");
  changeZone(store, drawnZone.id, { recipe: { ...recipe } });
  expect(geometryType()).not.toBe("MultiPolygon");
});

it("saves a command at once, typing as well, and what is dragged once it is let go of", () => {
  const store = createAppStore();
  const momentOf = (change: () => void, isStale = false) => {
    const previous = store.getState();
    change();
    return momentToSave(store.getState(), previous, isStale);
  };
  const drag = (nearMeters: number) => changeZone(store, drawnZone.id, { nearMeters }, "gesture 1");
  expect(momentOf(() => addZone(store, drawnZone))).toBe("now");
  expect(momentOf(() => drag(1000))).toBe("soon");
  expect(momentOf(() => drag(2000), true)).toBe("soon");
  expect(momentOf(() => finishGesture(store), true)).toBe("now");
  expect(momentOf(() => finishGesture(store))).toBeNull();
  expect(momentOf(() => changeZone(store, drawnZone.id, { scenario: "C" }, "name:drawn"))).toBe("now");
  expect(momentOf(() => undo(store))).toBe("now");
  expect(momentOf(() => setView(store, { locale: "uk" }))).toBe("soon");
  expect(momentOf(() => store.setState({ selection: null }), true)).toBeNull();
});
