import { expect, test } from "vitest";
import { mercatorX, mercatorY } from "../../../src/core/events/nearest-event";
import { buildIncidentVertices, vertexBytes } from "../../../src/map/layers/incident-vertices";
import { buildSyntheticEvents } from "../../support/synthetic-events";

test("a vertex holds its row's place, times, categories and radius", () => {
  const table = buildSyntheticEvents({ count: 500, seed: 3 });
  const { data, originX, originY } = buildIncidentVertices(table);
  const view = new DataView(data);
  expect(data.byteLength).toBe(500 * vertexBytes);
  for (let row = 0; row < table.count; row++) {
    const at = row * vertexBytes;
    const metersOff =
      40_075_016.686 *
      Math.hypot(
        view.getFloat32(at, true) + originX - mercatorX(table.lng[row]!),
        view.getFloat32(at + 4, true) + originY - mercatorY(table.lat[row]!),
      );
    expect(metersOff).toBeLessThan(0.06);
    expect(view.getUint32(at + 8, true)).toBe(table.earliestSeconds[row]);
    expect(view.getUint32(at + 12, true)).toBe(table.latestSeconds[row]);
    expect(view.getUint8(at + 16)).toBe(table.family[row]);
    expect(view.getUint8(at + 17)).toBe(table.status[row]);
    expect(view.getUint8(at + 18)).toBe(table.throughout[row]);
    expect(view.getFloat32(at + 20, true)).toBe(table.radiusMeters[row]);
  }
});

test("the rows with a halo are those known to 1,500 m or wider, ascending", () => {
  const table = buildSyntheticEvents({ count: 500, seed: 4 });
  table.radiusMeters.set([1500, 1499]);
  const { haloRows } = buildIncidentVertices(table);
  const expected = Array.from({ length: 500 }, (_, row) => row).filter(
    (row) => table.radiusMeters[row]! >= 1500,
  );
  expect([...haloRows]).toEqual(expected);
  expect(haloRows[0]).toBe(0);
});

test("a table without rows has vertices without bytes", () => {
  const { data, haloRows, originX } = buildIncidentVertices(buildSyntheticEvents({ count: 0, seed: 1 }));
  expect([data.byteLength, haloRows.length, originX]).toEqual([0, 0, 0.5]);
});
