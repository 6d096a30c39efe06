import fc from "fast-check";
import { expect, it } from "vitest";
import { forEachMatch, type RowMask } from "../../../src/core/events/counts";
import {
  type EventSet,
  joinEvents,
  segmentOfList,
  sourceOfRow,
} from "../../../src/core/events/event-set/event-set";
import { incidentAt } from "../../../src/core/events/event-set/incident-at";
import { incidentStatuses } from "../../../src/core/events/incident";
import { weaponFamilies } from "../../../src/core/events/weapons";
import type { TimeWindow } from "../../../src/core/time/uncertain-interval";
import { type IncidentSort, orderRows, sortColumns } from "../../../src/workspace/selection/incident-order";
import { syntheticDays, syntheticEpochMs } from "../../support/synthetic-events";
import { sampleDataset } from "../../ui/panels/sample-dataset";
import { sampleIncidents } from "../../ui/panels/sample-incidents";

const dayMs = 86_400_000;
const everything = { startMs: syntheticEpochMs, endMs: syntheticEpochMs + (syntheticDays + 400) * dayMs };

const setOf = (count: number, seed: number): EventSet =>
  joinEvents([
    segmentOfList("built-in", sampleIncidents),
    { sourceId: "first", content: { kind: "dataset", dataset: sampleDataset(count, seed) } },
    { sourceId: "second", content: { kind: "dataset", dataset: sampleDataset(count >> 1, seed + 7) } },
  ]);

/** A value to compare by, null where the row has none; told from the incident itself, not from the ranks. */
function valueAt(events: EventSet, column: IncidentSort["column"], row: number): number | string | null {
  const incident = incidentAt(events, row);
  const { terms, columns } = events.facets.type;
  switch (column) {
    case "time":
      return null;
    case "weapon":
      return events.table.family[row]!;
    case "status":
      return incidentStatuses.indexOf(incident.status);
    case "type":
      return terms[columns[0]![row]!]?.toLowerCase() || null;
    case "place":
      return incident.place.name.en.toLowerCase() || null;
    case "oblast":
      return incident.place.admin1.en.toLowerCase() || null;
    case "source":
      return ["built-in", "first", "second"].indexOf(sourceOfRow(events, row));
    case "killed":
    case "injured":
      return events.figures[`${column}Max`]?.[row] === -1
        ? null
        : (events.figures[`${column}Max`]?.[row] ?? null);
  }
}

function sortNaively(events: EventSet, window: TimeWindow, mask: RowMask, sort: IncidentSort): number[] {
  const rows: number[] = [];
  forEachMatch(events.table, window, mask, (row) => rows.push(row));
  const { earliestSeconds, latestSeconds } = events.table;
  rows.sort(
    (a, b) => earliestSeconds[a]! - earliestSeconds[b]! || latestSeconds[a]! - latestSeconds[b]! || a - b,
  );
  const sign = sort.direction === "descending" ? -1 : 1;
  if (sort.column === "time") return sign < 0 ? rows.reverse() : rows;
  const values = new Map(rows.map((row) => [row, valueAt(events, sort.column, row)]));
  return rows.toSorted((a, b) => {
    const [left, right] = [values.get(a)!, values.get(b)!];
    if (left === right) return 0;
    if (left === null) return 1;
    if (right === null) return -1;
    return (left < right ? -1 : 1) * sign;
  });
}

it("orders as a naive sort does, by every column and both ways", () => {
  const window = fc
    .tuple(fc.integer({ min: -20, max: syntheticDays }), fc.integer({ min: 0, max: syntheticDays }))
    .map(([start, length]) => ({
      startMs: syntheticEpochMs + start * dayMs,
      endMs: syntheticEpochMs + (start + length) * dayMs,
    }));
  const sort: fc.Arbitrary<IncidentSort> = fc.record({
    column: fc.constantFrom(...sortColumns),
    direction: fc.constantFrom("ascending", "descending"),
  });
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 120 }),
      fc.nat(9),
      window,
      fc.option(fc.nat(2), { nil: null }),
      fc.array(sort, { minLength: 1, maxLength: 4 }),
      (count, seed, shown, hiddenEvery, sorts) => {
        const events = setOf(count, seed);
        const mask =
          hiddenEvery === null
            ? null
            : Uint8Array.from({ length: events.table.count }, (_, row) =>
                row % (hiddenEvery + 2) === 0 ? 0 : 1,
              );
        for (const one of sorts)
          expect([...orderRows(events, shown, mask, one)]).toEqual(sortNaively(events, shown, mask, one));
      },
    ),
  );
});

it("keeps rows of long tables apart that share only part of their seconds", () => {
  const events = setOf(20_000, 3);
  for (const column of ["time", "killed", "place"] as const) {
    const sort = { column, direction: "ascending" } as const;
    expect([...orderRows(events, everything, null, sort)]).toEqual(
      sortNaively(events, everything, null, sort),
    );
  }
});

it("puts what is not known last both ways, and rows of one value by time", () => {
  const events = setOf(300, 5);
  for (const direction of ["ascending", "descending"] as const) {
    const killed = [...orderRows(events, everything, null, { column: "killed", direction })].map(
      (row) => events.figures.killedMax![row]!,
    );
    const firstUnknown = killed.indexOf(-1);
    expect(firstUnknown).toBeGreaterThan(0);
    expect(killed.slice(firstUnknown).every((value) => value === -1)).toBe(true);
  }
});

it("has the weapons in the order of the legend", () => {
  const events = setOf(400, 2);
  const rows = orderRows(events, everything, null, { column: "weapon", direction: "ascending" });
  const families = [...new Set([...rows].map((row) => weaponFamilies[events.table.family[row]!]))];
  expect(families).toEqual(weaponFamilies.filter((family) => families.includes(family)));
  expect(families.length).toBeGreaterThan(4);
});

it("does not disturb what it gave before", () => {
  const events = setOf(200, 4);
  const ascending = orderRows(events, everything, null, { column: "time", direction: "ascending" });
  const copy = [...ascending];
  orderRows(events, everything, null, { column: "time", direction: "descending" });
  expect([...ascending]).toEqual(copy);
});
