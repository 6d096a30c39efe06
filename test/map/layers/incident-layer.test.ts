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

test("a list of sources of another length, or more colours than can be drawn, are refused with both numbers", () => {
  const layer = new IncidentLayer({ id: "incidents", table, colors: colorTokens.light });
  expect(() => layer.setSourceOrdinals(new Uint8Array(11))).toThrow(
    "the list of sources has 11 rows, the table 10",
  );
  expect(() => layer.setStatuses(new Uint8Array(9))).toThrow("the list of statuses has 9 rows, the table 10");
  expect(() => layer.setSourceColors(Array(33).fill("#000000"))).toThrow("33 source colours, at most 32");
  expect(() => layer.setSourceColors(["#000000", "red"])).toThrow('"red"');
});

test("every setter works before the layer is on a map", () => {
  const layer = new IncidentLayer({ id: "incidents", table, colors: colorTokens.light });
  layer.setWindow({ startMs: 0, endMs: 1 });
  layer.setTrail({ startMs: -1, endMs: 0 });
  layer.setPalerWithAge(true);
  layer.setStatuses(new Uint8Array(10));
  layer.setMask(new Uint8Array(10));
  layer.setColors(colorTokens.dark);
  layer.setSelectedRow(3);
  layer.setHoveredRow(4);
  layer.setSourceOrdinals(new Uint8Array(10));
  layer.setSourceColors(["", "#FF0000"]);
  layer.setColorBy("source");
  layer.setDisplay("density");
  layer.setTable(buildSyntheticEvents({ count: 3, seed: 2 }));
  layer.setMask(new Uint8Array(3));
  layer.setSourceOrdinals(new Uint8Array(3));
  layer.setStatuses(new Uint8Array(3));
  expect([layer.lastDrawnRowCount, layer.isReady, layer.densityReference]).toEqual([0, false, null]);
});

test("colours become numbers of 0 to 1, one per family, and a malformed one is refused by name", () => {
  const colors = toShaderColors({ ...colorTokens.light, focus: "#00ff80" });
  expect([...colors.selection]).toEqual([0, 1, Math.fround(128 / 255)]);
  expect(colors.families).toHaveLength(21);
  expect(() => toShaderColors({ ...colorTokens.light, surface: "white" })).toThrow('"white"');
});
