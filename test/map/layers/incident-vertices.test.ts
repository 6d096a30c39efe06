import { expect, test } from "vitest";
import { incidentStatuses } from "../../../src/core/events/incident";
import { mercatorX, mercatorY } from "../../../src/core/geo/web-mercator";
import {
  findVertexOrigin,
  hasHalo,
  isContested,
  vertexBytes,
  writeVertices,
} from "../../../src/map/layers/incident-vertices";
import { buildSyntheticEvents } from "../../support/synthetic-events";

test("a vertex holds its row's place, times, categories and radius, whatever part of the table is written", () => {
  const table = buildSyntheticEvents({ count: 500, seed: 3 });
  const origin = findVertexOrigin(table);
  // Bytes left over from an earlier part must not shine through.
  const target = new ArrayBuffer(300 * vertexBytes);
  new Uint8Array(target).fill(255);
  for (const [start, end] of [
    [0, 300],
    [300, 500],
  ] as const) {
    writeVertices(table, origin, start, end, target);
    const view = new DataView(target);
    for (let row = start; row < end; row++) {
      const at = (row - start) * vertexBytes;
      const metersOff =
        40_075_016.686 *
        Math.hypot(
          view.getFloat32(at, true) + origin.x - mercatorX(table.lng[row]!),
          view.getFloat32(at + 4, true) + origin.y - mercatorY(table.lat[row]!),
        );
      expect(metersOff).toBeLessThan(0.06);
      expect(view.getUint32(at + 8, true)).toBe(table.earliestSeconds[row]);
      expect(view.getUint32(at + 12, true)).toBe(table.latestSeconds[row]);
      expect(view.getUint8(at + 16)).toBe(table.family[row]);
      expect(view.getUint8(at + 17)).toBe(table.throughout[row]);
      expect(view.getUint16(at + 18)).toBe(0);
      expect(view.getFloat32(at + 20, true)).toBe(table.radiusMeters[row]);
    }
  }
});

test("a halo begins at 1,500 m", () => {
  const table = buildSyntheticEvents({ count: 3, seed: 4 });
  table.radiusMeters.set([1500, 1499, 0]);
  expect([0, 1, 2].map((row) => hasHalo(table, row))).toEqual([true, false, false]);
});

test("the disputed and the attacker's have a ring, not what is confirmed or only reported", () => {
  const contested = incidentStatuses.filter((_, status) => isContested(status));
  expect(contested).toEqual(["disputed", "attacker-only"]);
});

test("a table without rows has an origin all the same", () => {
  expect(findVertexOrigin(buildSyntheticEvents({ count: 0, seed: 1 }))).toEqual({ x: 0.5, y: 0.5 });
});
