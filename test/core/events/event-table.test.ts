import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { datasetEpochMs } from "../../../src/core/events/dataset/incident-dataset";
import {
  buildEventTable,
  durationClassSeconds,
  type EventColumns,
  familyByte,
  statusByte,
} from "../../../src/core/events/event-table";
import { buildIncidentTable } from "../../../src/core/events/incident-table";
import { eventColumns } from "../../support/arbitrary-events";
import { incident, interval } from "../../ui/panels/sample-incidents";

const day = 86_400;

function columnsOf(...spans: (readonly [earliest: number, latest: number])[]): EventColumns {
  const count = spans.length;
  return {
    epochMs: 0,
    earliestSeconds: Uint32Array.from(spans, ([earliest]) => earliest),
    latestSeconds: Uint32Array.from(spans, ([, latest]) => latest),
    throughout: new Uint8Array(count),
    family: Uint8Array.from({ length: count }, (_, index) => index % 7),
    status: new Uint8Array(count),
    lng: Float64Array.from({ length: count }, (_, index) => index),
    lat: new Float64Array(count),
    radiusMeters: new Float32Array(count),
  };
}

describe("buildEventTable", () => {
  it("groups rows by duration, each class by earliest time", () => {
    const table = buildEventTable(
      columnsOf(
        [5 * day, 5 * day + 14 * 3600], // a night
        [9 * day, 9 * day + 60], // a minute
        [2 * day, 3 * day], // a day, still of the second class
        [4 * day, 4 * day + 3600], // an hour, still of the first class
        [1 * day, 31 * day], // a month
      ),
    );
    expect([...table.sourceIndex]).toEqual([3, 1, 2, 0, 4]);
    expect([...table.lng]).toEqual([3, 1, 2, 0, 4]);
    expect([...table.family]).toEqual([3, 1, 2, 0, 4]);
    expect(table.classes).toEqual([
      { start: 0, end: 2, longestSeconds: 3600 },
      { start: 2, end: 4, longestSeconds: day },
      { start: 4, end: 5, longestSeconds: 30 * day },
    ]);
  });

  it("keeps rows of the same class and time in the order given", () => {
    const table = buildEventTable(columnsOf([60, 120], [60, 90], [60, 180]));
    expect([...table.sourceIndex]).toEqual([0, 1, 2]);
  });

  it("makes an empty table of no rows", () => {
    const table = buildEventTable(columnsOf());
    expect(table.count).toBe(0);
    expect(table.classes).toEqual([]);
  });

  it("refuses an empty or reversed interval and columns of different length, with the number at fault", () => {
    expect(() => buildEventTable(columnsOf([0, 60], [60, 60]))).toThrow("row 1 ends at or before its start");
    expect(() => buildEventTable(columnsOf([60, 0]))).toThrow("row 0 ends at or before its start");
    expect(() => buildEventTable({ ...columnsOf([0, 60]), lat: new Float64Array(2) })).toThrow(
      "column lat has 2 rows, expected 1",
    );
  });

  it("is a sorted permutation of its columns, for any columns", () => {
    fc.assert(
      fc.property(eventColumns, (columns) => {
        const before = structuredClone(columns);
        const table = buildEventTable(columns);
        expect(columns).toEqual(before);
        expect([...table.sourceIndex].sort((a, b) => a - b)).toEqual(
          Array.from({ length: table.count }, (_, index) => index),
        );
        for (const name of [
          "earliestSeconds",
          "latestSeconds",
          "throughout",
          "family",
          "status",
          "lng",
          "lat",
        ] as const)
          expect([...table[name]]).toEqual([...table.sourceIndex].map((index) => columns[name][index]));
        let end = 0;
        for (const one of table.classes) {
          expect(one.start).toBe(end);
          expect(one.end).toBeGreaterThan(one.start);
          end = one.end;
          const rows = Array.from({ length: one.end - one.start }, (_, index) => one.start + index);
          const lengths = rows.map((row) => table.latestSeconds[row]! - table.earliestSeconds[row]!);
          expect(Math.max(...lengths)).toBe(one.longestSeconds);
          const classes = new Set(
            lengths.map((length) => durationClassSeconds.findIndex((bound) => length <= bound)),
          );
          expect(classes.size).toBe(1);
          expect(
            rows.every(
              (row, index) => index === 0 || table.earliestSeconds[row - 1]! <= table.earliestSeconds[row]!,
            ),
          ).toBe(true);
        }
        expect(end).toBe(table.count);
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});

describe("buildIncidentTable", () => {
  it("counts whole seconds from the one epoch of all tables and never narrows an interval", () => {
    const table = buildIncidentTable([
      incident("later", { time: interval("2025-12-26T13:45:00.400Z", "2025-12-26T13:46:00.400Z") }),
      incident("first", {
        time: interval("2025-12-26T13:00:00.900Z", "2025-12-26T13:30:00Z", { extent: "throughout" }),
        weapons: ["one-way-drone", "cruise-missile"],
        status: "disputed",
        uncertaintyRadiusMeters: null,
      }),
    ]);
    expect(table.epochMs).toBe(datasetEpochMs);
    const first = (Date.parse("2025-12-26T13:00:00Z") - datasetEpochMs) / 1000;
    expect([...table.sourceIndex]).toEqual([1, 0]);
    expect([...table.earliestSeconds]).toEqual([first, first + 2700]);
    expect([...table.latestSeconds]).toEqual([first + 1800, first + 2761]);
    expect([...table.throughout]).toEqual([1, 0]);
    expect([...table.family]).toEqual([familyByte("combined"), familyByte("guided-bomb")]);
    expect([...table.status]).toEqual([statusByte("disputed"), statusByte("confirmed")]);
    expect([...table.radiusMeters]).toEqual([0, 3000]);
  });

  it("makes an empty table of no incidents", () => {
    expect(buildIncidentTable([]).count).toBe(0);
  });
});
