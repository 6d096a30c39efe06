import fc from "fast-check";
import { expect, it } from "vitest";
import { countWindow } from "../../../src/core/events/counts";
import { joinEvents, segmentOfList } from "../../../src/core/events/event-set/event-set";
import { idAt } from "../../../src/core/events/event-set/incident-at";
import type { Incident, PlacePrecision } from "../../../src/core/events/incident";
import {
  countPileUpsOfRows,
  countShownPileUps,
  findPileUps,
  leastRowsOfOneSource,
  leastWideRows,
} from "../../../src/core/events/pile-ups";
import { incident, interval } from "../../ui/panels/sample-incidents";

const sample = incident("sample");
let next = 0;
const at = (lng: number, placePrecision: PlacePrecision, day = 26): Incident =>
  incident(`i${next++}`, {
    place: { ...sample.place, lngLat: [lng, 50] },
    placePrecision,
    time: interval(`2025-12-${day}T10:00Z`, `2025-12-${day}T11:00Z`),
  });
const times = (count: number, make: () => Incident) => Array.from({ length: count }, make);
const setOf = (...lists: Incident[][]) =>
  joinEvents(lists.map((incidents, index) => segmentOfList(`source ${index}`, incidents)));

const whole = { startMs: Date.UTC(2025, 11, 1), endMs: Date.UTC(2026, 0, 1) };
const countAll = (events: ReturnType<typeof setOf>) =>
  countPileUpsOfRows(findPileUps(events), 0, events.table.count);

it("flags a point for three incidents known only to a wider area, not for two, nor beside an exact one", () => {
  expect(countAll(setOf(times(2, () => at(30, "settlement"))))).toMatchObject({ points: 0, incidents: 0 });
  expect(countAll(setOf(times(3, () => at(30, "settlement"))))).toEqual({
    points: 1,
    incidents: 3,
    widePoints: 1,
  });
  const mixed = [...times(3, () => at(30, "raion")), at(30, "exact")];
  expect(countAll(setOf(mixed))).toMatchObject({ points: 0 });
  expect(countAll(setOf(times(5, () => at(30, "facility"))))).toMatchObject({ points: 0 });
});

it("flags a point for ten of one source however exact they claim to be, but not ten of two", () => {
  const exact = (count: number) => times(count, () => at(30, "exact"));
  expect(countAll(setOf(exact(10)))).toEqual({ points: 1, incidents: 10, widePoints: 0 });
  expect(countAll(setOf(exact(9)))).toMatchObject({ points: 0 });
  expect(countAll(setOf(exact(5), exact(5)))).toMatchObject({ points: 0 });
});

it("tells each row its point and how many share it", () => {
  const list = [...times(4, () => at(30, "raion")), at(31, "raion"), ...times(3, () => at(32, "admin1"))];
  const events = setOf(list);
  const { pointOfRow, sizes, isWide } = findPileUps(events);
  const sizeOf = new Map([...pointOfRow].map((point, row) => [idAt(events, row), sizes[point]]));
  expect(list.map(({ id }) => sizeOf.get(id))).toEqual([4, 4, 4, 4, 0, 3, 3, 3]);
  expect([...isWide]).toEqual([0, 1, 1]);
});

it("is found once for the same rows", () => {
  const events = setOf(times(3, () => at(30, "raion")));
  expect(findPileUps(events)).toBe(findPileUps({ ...events, table: { ...events.table } }));
});

it("counts for a page only points of which three are shown and in the frame", () => {
  const events = setOf([
    ...times(3, () => at(30, "raion", 26)),
    ...times(2, () => at(31, "raion", 26)),
    at(31, "raion", 28),
  ]);
  const pileUps = findPileUps(events);
  const { table } = events;
  const day = { startMs: Date.UTC(2025, 11, 26), endMs: Date.UTC(2025, 11, 27) };
  expect(countShownPileUps(pileUps, table, whole, null)).toEqual({ points: 2, incidents: 6, widePoints: 2 });
  expect(countShownPileUps(pileUps, table, day, null)).toEqual({ points: 1, incidents: 3, widePoints: 1 });
  const isEast = (row: number) => table.lng[row]! > 30.5;
  expect(countShownPileUps(pileUps, table, whole, null, isEast)).toMatchObject({ points: 1, incidents: 3 });
  expect(countShownPileUps(pileUps, table, whole, new Uint8Array(6))).toMatchObject({ points: 0 });
});

it("equals a count by coordinates as text, for any rows of two sources", () => {
  const row = fc.tuple(
    fc.integer({ min: -3, max: 3 }),
    fc.constantFrom("exact", "facility", "settlement", "raion", "admin1"),
  );
  const rows = fc.array(row, { maxLength: 80, size: "max" });
  fc.assert(
    fc.property(rows, rows, (first, second) => {
      const lists = [first, second].map((list) =>
        list.map(([lng, precision]) => at(lng, precision as never)),
      );
      const events = setOf(...lists);
      const expected = { points: 0, incidents: 0 };
      for (const list of lists) {
        const groups = new Map<string, Incident[]>();
        for (const one of list) {
          const key = one.place.lngLat.map((value) => value + 0).join(",");
          groups.set(key, [...(groups.get(key) ?? []), one]);
        }
        for (const group of groups.values()) {
          const isWide = group.every(({ placePrecision }) => !/exact|facility/.test(placePrecision));
          if (group.length < (isWide ? leastWideRows : leastRowsOfOneSource)) continue;
          expected.points++;
          expected.incidents += group.length;
        }
      }
      expect(countAll(events)).toMatchObject(expected);
      expect(countShownPileUps(findPileUps(events), events.table, whole, null)).toMatchObject(expected);
      expect(countWindow(events.table, whole).certain).toBe(first.length + second.length);
    }),
    { seed: 9 },
  );
});
