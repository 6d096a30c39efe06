import { expect, it } from "vitest";
import type { MultiPolygon } from "../../../src/core/geo/position";
import { addZone, changeZone } from "../../../src/workspace/commands/zone-commands";
import { workspaceText } from "../../../src/workspace/file/workspace-text";
import { createAppStore } from "../../../src/workspace/store";
import { drawnZone } from "../../ui/panels/sample-store";

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
