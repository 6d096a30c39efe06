import { expect, test } from "vitest";
import { buildEventTable, type EventTable } from "../../../src/core/events/event-table";
import { type EventIndex, eventsAt, nearestEvent } from "../../../src/core/events/nearest-event";
import { indexPlaces } from "../../../src/core/events/place-index/place-index";
import { matchRow, toTableWindow } from "../../../src/core/events/window-rows";
import { mercatorX, mercatorY } from "../../../src/core/geo/web-mercator";
import {
  buildSyntheticEvents,
  seededRandom,
  syntheticDays,
  syntheticEpochMs,
} from "../../support/synthetic-events";

/** The index of a table by itself. */
const buildEventIndex = (table: EventTable): EventIndex =>
  table.count === 0 ? [] : [{ start: 0, index: indexPlaces(table) }];

const dayMs = 86_400_000;

test("the nearest of 200 random questions is that of a search through every row", () => {
  const table = buildSyntheticEvents({ count: 3000, seed: 7 });
  const index = buildEventIndex(table);
  const random = seededRandom(8);
  let hits = 0;
  for (let question = 0; question < 200; question++) {
    const startMs = syntheticEpochMs + random() * syntheticDays * dayMs;
    const window = { startMs, endMs: startMs + random() * 200 * dayMs };
    const mask = random() < 0.5 ? null : new Uint8Array(table.count).map(() => (random() < 0.5 ? 0 : 1));
    const lngLat = [24 + random() * 15, 46 + random() * 6] as const;
    const radius = random() * 0.003;
    const distance = (row: number) =>
      Math.hypot(
        mercatorX(table.lng[row]!) - mercatorX(lngLat[0]),
        mercatorY(table.lat[row]!) - mercatorY(lngLat[1]),
      );
    const expected = Array.from({ length: table.count }, (_, row) => row)
      .filter((row) => mask === null || mask[row] !== 0)
      .filter((row) => matchRow(table, row, toTableWindow(table, window)) !== 0 && distance(row) <= radius)
      .sort((a, b) => distance(a) - distance(b) || b - a);
    hits += expected.length;
    expect(eventsAt(index, table, window, mask, lngLat, radius)).toEqual(expected);
    expect(nearestEvent(index, table, window, mask, lngLat, radius)).toBe(expected[0] ?? null);
  }
  expect(hits).toBeGreaterThan(200);
});

const coincident = buildEventTable({
  epochMs: 0,
  earliestSeconds: Uint32Array.of(0, 10, 20),
  latestSeconds: Uint32Array.of(60, 70, 80),
  throughout: new Uint8Array(3),
  family: new Uint8Array(3),
  status: new Uint8Array(3),
  lng: Float64Array.of(179.999, 179.999, 179.999),
  lat: new Float64Array(3),
  radiusMeters: new Float32Array(3),
});

test("of coincident rows the one drawn last comes first, and the window and the mask decide which there are", () => {
  const index = buildEventIndex(coincident);
  const place = [179.999, 0] as const;
  const whole = { startMs: 0, endMs: 80_000 };
  expect(eventsAt(index, coincident, whole, null, place, 1e-6)).toEqual([2, 1, 0]);
  expect(nearestEvent(index, coincident, whole, null, place, 1e-6)).toBe(2);
  expect(eventsAt(index, coincident, { startMs: 0, endMs: 20_000 }, null, place, 1e-6)).toEqual([1, 0]);
  expect(nearestEvent(index, coincident, whole, Uint8Array.of(1, 0, 0), place, 1e-6)).toBe(0);
  expect(nearestEvent(index, coincident, whole, null, [178, 0], 1e-6)).toBeNull();
});

test("a longitude beyond 180°, as a map gives it on a copy of the world, means the same place", () => {
  const index = buildEventIndex(coincident);
  const whole = { startMs: 0, endMs: 80_000 };
  expect(nearestEvent(index, coincident, whole, null, [179.999 - 360, 0], 1e-6)).toBe(2);
  expect(nearestEvent(index, coincident, whole, null, [179.999 + 360, 0], 1e-6)).toBe(2);
});

test("an empty table has no nearest event", () => {
  const empty = buildSyntheticEvents({ count: 0, seed: 1 });
  expect(
    nearestEvent(buildEventIndex(empty), empty, { startMs: 0, endMs: dayMs }, null, [31, 49], 1),
  ).toBeNull();
});
