import { expect, test } from "vitest";
import { colorTokens } from "../../../src/look/theme/tokens";
import { IncidentLayer } from "../../../src/map/layers/incident-layer";
import { toShaderColors } from "../../../src/map/layers/shader-colors";
import { buildSyntheticEvents } from "../../support/synthetic-events";

const table = buildSyntheticEvents({ count: 10, seed: 1 });

test("a mask of another length than the table is refused with both numbers", () => {
  const layer = new IncidentLayer({ id: "incidents", table, colors: colorTokens.light });
  expect(() => layer.setMask(new Uint8Array(9))).toThrow("the mask has 9 rows, the table 10");
});

test("every setter works before the layer is on a map", () => {
  const layer = new IncidentLayer({ id: "incidents", table, colors: colorTokens.light });
  layer.setWindow({ startMs: 0, endMs: 1 });
  layer.setMask(new Uint8Array(10));
  layer.setColors(colorTokens.dark);
  layer.setSelectedRow(3);
  layer.setHoveredRow(4);
  layer.setTable(buildSyntheticEvents({ count: 3, seed: 2 }));
  layer.setMask(new Uint8Array(3));
  expect(layer.lastDrawnRowCount).toBe(0);
});

test("colours become numbers of 0 to 1, one per family, and a malformed one is refused by name", () => {
  const colors = toShaderColors({ ...colorTokens.light, focus: "#00ff80" });
  expect([...colors.selection]).toEqual([0, 1, Math.fround(128 / 255)]);
  expect(colors.families).toHaveLength(21);
  expect(() => toShaderColors({ ...colorTokens.light, surface: "white" })).toThrow('"white"');
});
