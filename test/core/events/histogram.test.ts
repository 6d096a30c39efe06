import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countWindow } from "../../../src/core/events/counts";
import { buildEventTable, type EventColumns, familyByte } from "../../../src/core/events/event-table";
import { buildHistogram } from "../../../src/core/events/histogram";
import { weaponFamilies } from "../../../src/core/events/weapons";
import { eventColumns, tableEpochMs } from "../../support/arbitrary-events";

const families = weaponFamilies.length;
const hour = 3600;
const missile = familyByte("missile");
const drone = familyByte("one-way-drone");

function tableOf(...rows: { from: number; to: number; family?: number; throughout?: boolean }[]) {
  const columns: EventColumns = {
    epochMs: 0,
    earliestSeconds: Uint32Array.from(rows, ({ from }) => from),
    latestSeconds: Uint32Array.from(rows, ({ to }) => to),
    throughout: Uint8Array.from(rows, ({ throughout }) => (throughout ? 1 : 0)),
    family: Uint8Array.from(rows, ({ family }) => family ?? missile),
    status: new Uint8Array(rows.length),
    lng: new Float64Array(rows.length),
    lat: new Float64Array(rows.length),
    radiusMeters: new Float32Array(rows.length),
  };
  return buildEventTable(columns);
}

/** Bins of six hours over a day. */
const edges = [0, 6, 12, 18, 24].map((hours) => hours * hour * 1000);
const heights = (column: Float32Array, family: number) =>
  Array.from({ length: column.length / families }, (_, bin) => column[bin * families + family]);

describe("buildHistogram", () => {
  it("puts a row inside one bin there for certain, ends on the edges included", () => {
    const { certain, possible } = buildHistogram(
      tableOf(
        { from: 0, to: 6 * hour },
        { from: 7 * hour, to: 8 * hour },
        { from: 8 * hour, to: 9 * hour, family: drone },
      ),
      edges,
    );
    expect(heights(certain, missile)).toEqual([1, 1, 0, 0]);
    expect(heights(certain, drone)).toEqual([0, 1, 0, 0]);
    expect(heights(possible, missile)).toEqual([0, 0, 0, 0]);
  });

  it("shares a row over the bins it straddles in proportion to time", () => {
    // From 4 to 12 o'clock: two of its eight hours in the first bin, six in the second.
    const { certain, possible, highest } = buildHistogram(tableOf({ from: 4 * hour, to: 12 * hour }), edges);
    expect(heights(possible, missile)).toEqual([0.25, 0.75, 0, 0]);
    expect(heights(certain, missile)).toEqual([0, 0, 0, 0]);
    expect(highest).toBe(0.75);
  });

  it("shares a row that lasted throughout as certain", () => {
    const { certain, possible } = buildHistogram(
      tableOf({ from: 4 * hour, to: 12 * hour, throughout: true }),
      edges,
    );
    expect(heights(certain, missile)).toEqual([0.25, 0.75, 0, 0]);
    expect(heights(possible, missile)).toEqual([0, 0, 0, 0]);
  });

  it("cuts what lies outside its edges", () => {
    const { possible, certain } = buildHistogram(
      tableOf({ from: 22 * hour, to: 26 * hour }, { from: 24 * hour, to: 25 * hour }),
      edges,
    );
    expect(heights(possible, missile)).toEqual([0, 0, 0, 0.5]);
    expect(heights(certain, missile)).toEqual([0, 0, 0, 0]);
  });

  it("leaves out masked rows and is empty without bins", () => {
    const table = tableOf({ from: 0, to: hour }, { from: 0, to: hour });
    expect(buildHistogram(table, edges, Uint8Array.of(1, 0)).highest).toBe(1);
    expect(buildHistogram(table, []).highest).toBe(0);
    expect(buildHistogram(table, [0]).certain).toHaveLength(0);
  });

  const bins = fc
    .uniqueArray(fc.integer({ min: 1, max: 110 * 24 }), { minLength: 1, maxLength: 40 })
    .map((hours) => [-1, ...hours.toSorted((a, b) => a - b), 110 * 24 + 1])
    .map((hours) => hours.map((one) => tableEpochMs + one * hour * 1000));

  it("adds up to the rows of each family where its edges cover them all", () => {
    fc.assert(
      fc.property(eventColumns, bins, (columns, binEdges) => {
        const table = buildEventTable(columns);
        const { certain, possible, highest } = buildHistogram(table, binEdges);
        const window = { startMs: binEdges[0]!, endMs: binEdges.at(-1)! };
        const counts = countWindow(table, window);
        let tallest = 0;
        for (let family = 0; family < families; family++) {
          const sum = [...heights(certain, family), ...heights(possible, family)].reduce<number>(
            (total, height) => total + height!,
            0,
          );
          const { certain: sure, possible: unsure } = counts.byFamily[family]!;
          expect(sum).toBeCloseTo(sure + unsure, 3);
        }
        for (let bin = 0; bin < binEdges.length - 1; bin++) {
          let height = 0;
          for (let family = 0; family < families; family++)
            height += certain[bin * families + family]! + possible[bin * families + family]!;
          tallest = Math.max(tallest, height);
        }
        expect(highest).toBeCloseTo(tallest, 3);
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  it("holds for certain in a bin at least the rows that countWindow finds surely in it", () => {
    fc.assert(
      fc.property(eventColumns, bins, (columns, binEdges) => {
        const table = buildEventTable({ ...columns, throughout: new Uint8Array(columns.throughout.length) });
        const { certain } = buildHistogram(table, binEdges);
        for (let bin = 0; bin < binEdges.length - 1; bin++) {
          const sure = countWindow(table, { startMs: binEdges[bin]!, endMs: binEdges[bin + 1]! }).certain;
          const drawn = certain
            .subarray(bin * families, (bin + 1) * families)
            .reduce((sum, height) => sum + height, 0);
          expect(drawn).toBeCloseTo(sure, 3);
        }
      }),
      { seed: 6, numRuns: 150 },
    );
  });
});
