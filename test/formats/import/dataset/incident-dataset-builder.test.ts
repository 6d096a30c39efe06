import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readField } from "../../../../src/core/events/dataset/field-column";
import {
  datasetEndMs,
  datasetEpochMs,
  figureNames,
  undatedSeconds,
  unknownFigure,
} from "../../../../src/core/events/dataset/incident-dataset";
import { buildEventTable, durationClassSeconds } from "../../../../src/core/events/event-table";
import { PlaceIndex } from "../../../../src/core/events/place-index/place-index";
import { mercatorX, mercatorY } from "../../../../src/core/geo/web-mercator";
import { createIncidentDatasetBuilder } from "../../../../src/formats/import/dataset/incident-dataset-builder";
import type { RowValues } from "../../../../src/formats/import/table/row-values";

const fields = [
  { name: "type", role: "type", column: 1 },
  { name: "__proto__", role: null, column: 0 },
] as const;

const hourMs = 3_600_000;
const figure = fc.oneof(fc.constant(unknownFigure), fc.integer({ min: 0, max: 2 ** 31 - 1 }));
const duration = fc.oneof(
  fc.integer({ min: 1, max: hourMs }),
  fc.constantFrom(hourMs, 24 * hourMs, 24 * hourMs + 1, 7 * 24 * hourMs, 32 * 24 * hourMs, 400 * 24 * hourMs),
);
const row: fc.Arbitrary<{ values: RowValues; cells: string[] }> = fc
  .record({
    start: fc.oneof(
      fc.integer({ min: datasetEpochMs, max: datasetEndMs - 500 * 24 * hourMs }),
      fc.integer({ min: 0, max: 30 }).map((day) => Date.UTC(2024, 0, 1 + day)),
    ),
    duration,
    lng: fc.double({ min: -180, max: 180, noNaN: true }),
    lat: fc.double({ min: -85, max: 85, noNaN: true }),
    bytes: fc.tuple(fc.nat(1), fc.nat(7), fc.nat(5), fc.nat(9), fc.nat(3)),
    radius: fc.nat(100_000),
    figures: fc.tuple(figure, figure, figure, fc.constant(unknownFigure)),
    publishedAfterMs: fc.oneof(fc.constant(Number.NaN), fc.nat(90 * 24 * hourMs)),
    cells: fc.array(
      fc.oneof(fc.constantFrom("", "drone", "Ракета", "__proto__"), fc.string({ unit: "grapheme" })),
      {
        maxLength: 3,
      },
    ),
  })
  .map(({ start, duration: lengthMs, lng, lat, bytes, radius, figures, publishedAfterMs, cells }) => ({
    values: {
      lng,
      lat,
      earliestMs: start,
      latestMs: start + lengthMs,
      throughout: bytes[0],
      timePrecision: bytes[1],
      placePrecision: bytes[2],
      radiusMeters: radius,
      family: bytes[3],
      status: bytes[4],
      killedMin: figures[0],
      killedMax: figures[1],
      injuredMin: figures[2],
      injuredMax: figures[3],
      publishedFromMs: start + publishedAfterMs,
      publishedUntilMs: start + publishedAfterMs + lengthMs,
    },
    cells,
  }));

function build(rows: readonly { values: RowValues; cells: readonly string[] }[]) {
  const builder = createIncidentDatasetBuilder(fields, "Europe/Kyiv");
  // The reader fills one object anew for each row.
  const shared = { ...rows[0]?.values } as RowValues;
  for (const [index, { values, cells }] of rows.entries()) {
    Object.assign(shared, values);
    builder.add(shared, cells, index * 2 + 2);
  }
  expect(builder.count).toBe(rows.length);
  return builder.finish("dataset-1");
}

describe("createIncidentDatasetBuilder", () => {
  it("keeps every value of every row, in the table's order", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), (rows) => {
        const dataset = build(rows);
        const { table, lines } = dataset;
        expect(table.count).toBe(rows.length);
        expect([...lines].sort((a, b) => a - b)).toEqual(rows.map((_, index) => index * 2 + 2));
        for (const [place, line] of lines.entries()) {
          const { values, cells } = rows[(line - 2) / 2]!;
          const { earliestMs, latestMs } = values;
          const startMs = table.epochMs + table.earliestSeconds[place]! * 1000;
          const endMs = table.epochMs + table.latestSeconds[place]! * 1000;
          // Widened to whole seconds, by less than one on each side.
          expect(startMs <= earliestMs && earliestMs - startMs < 1000).toBe(true);
          expect(endMs >= latestMs && endMs - latestMs < 1000).toBe(true);
          expect([table.lng[place], table.lat[place], table.radiusMeters[place]]).toEqual([
            values.lng,
            values.lat,
            values.radiusMeters,
          ]);
          expect([table.throughout[place], table.family[place], table.status[place]]).toEqual([
            values.throughout,
            values.family,
            values.status,
          ]);
          expect(dataset.timePrecision[place]).toBe(values.timePrecision);
          expect(dataset.placePrecision[place]).toBe(values.placePrecision);
          for (const name of figureNames)
            expect(dataset.figures[name]?.[place] ?? unknownFigure).toBe(values[name]);
          const { publishedFromMs = Number.NaN, publishedUntilMs = Number.NaN } = values;
          const isDated = !Number.isNaN(publishedFromMs);
          expect(dataset.published?.possiblyFromSeconds[place] ?? undatedSeconds).toBe(
            isDated ? Math.floor((publishedFromMs - datasetEpochMs) / 1000) : undatedSeconds,
          );
          expect(dataset.published?.surelyFromSeconds[place] ?? undatedSeconds).toBe(
            isDated ? Math.ceil((publishedUntilMs - datasetEpochMs) / 1000) : undatedSeconds,
          );
          for (const [index, { column }] of fields.entries())
            expect(readField(dataset.fields[index]!.column, place)).toBe(cells[column] ?? "");
        }
      }),
    );
  });

  it("orders and groups rows as the table of the built-in incidents does", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), (rows) => {
        const { table, lines } = build(rows);
        const column = (pick: (values: RowValues) => number) => rows.map(({ values }) => pick(values));
        const zeros = new Uint8Array(rows.length);
        const judge = buildEventTable({
          epochMs: datasetEpochMs,
          earliestSeconds: Uint32Array.from(
            column(({ earliestMs }) => Math.floor((earliestMs - datasetEpochMs) / 1000)),
          ),
          latestSeconds: Uint32Array.from(
            column(({ latestMs }) => Math.ceil((latestMs - datasetEpochMs) / 1000)),
          ),
          throughout: zeros,
          family: zeros,
          status: zeros,
          lng: Float64Array.from(column(({ lng }) => lng)),
          lat: Float64Array.from(column(({ lat }) => lat)),
          radiusMeters: new Float32Array(rows.length),
        });
        expect(table.classes).toEqual(judge.classes);
        expect([...lines].map((line) => (line - 2) / 2)).toEqual([...judge.sourceIndex]);
        expect(table.classes.length).toBeLessThanOrEqual(durationClassSeconds.length);
        expect(table.sourceIndex).toHaveLength(0);
      }),
    );
  });

  it("indexes each row at its place", () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 200 }), (rows) => {
        const { table, placeIndex } = build(rows);
        const index = new PlaceIndex(table, placeIndex);
        for (let place = 0; place < table.count; place++)
          expect(index.within(mercatorX(table.lng[place]!), mercatorY(table.lat[place]!), 1e-12)).toContain(
            place,
          );
      }),
    );
  });

  it("trims every buffer to its column and leaves out figures that no row gives", () => {
    const dataset = build(
      Array.from({ length: 7 }, (_, index) => ({
        values: {
          ...fc.sample(row, { seed: index, numRuns: 1 })[0]!.values,
          killedMin: -1,
          killedMax: index,
          injuredMin: -1,
        },
        cells: [`note ${index}`, "drone"],
      })),
    );
    const { table } = dataset;
    expect(Object.keys(dataset.figures)).toEqual(["killedMax"]);
    for (const column of [
      table.earliestSeconds,
      table.lng,
      table.radiusMeters,
      dataset.lines,
      table.family,
    ]) {
      expect(column).toHaveLength(7);
      expect(column.buffer.byteLength).toBe(7 * column.BYTES_PER_ELEMENT);
    }
    expect(dataset).toMatchObject({ kind: "incidents", id: "dataset-1", zone: "Europe/Kyiv" });
    expect(dataset.fields.map(({ name, role }) => [name, role])).toEqual([
      ["type", "type"],
      ["__proto__", null],
    ]);
  });

  it("has times of publication only where a row has one, of all rows then", () => {
    const { values } = fc.sample(row, { seed: 4, numRuns: 1 })[0]!;
    const undated = { ...values, publishedFromMs: Number.NaN, publishedUntilMs: Number.NaN };
    const rowsOf = (count: number) => Array.from({ length: count }, () => ({ values: undated, cells: [] }));
    expect(build(rowsOf(3))).not.toHaveProperty("published");
    const missing = { ...rowsOf(1)[0]!.values } as Partial<RowValues>;
    delete missing.publishedFromMs;
    delete missing.publishedUntilMs;
    expect(build([{ values: missing as RowValues, cells: [] }])).not.toHaveProperty("published");
    const dated = {
      ...undated,
      publishedFromMs: undated.earliestMs,
      publishedUntilMs: undated.earliestMs + 1,
    };
    // More rows before and after it than are reserved at once.
    const all = [...rowsOf(9000), { values: dated, cells: [] }, ...rowsOf(30_000)];
    const { published, lines } = build(all);
    const place = lines.indexOf(9000 * 2 + 2);
    for (const column of Object.values(published!)) {
      expect(column).toHaveLength(all.length);
      expect(column.buffer.byteLength).toBe(all.length * 4);
      expect(column.findIndex((seconds: number) => seconds !== undatedSeconds)).toBe(place);
      expect(column.filter((seconds: number) => seconds !== undatedSeconds)).toHaveLength(1);
    }
  });

  it("refuses intervals that a dataset cannot hold", () => {
    const { values } = fc.sample(row, { seed: 1, numRuns: 1 })[0]!;
    const add = (earliestMs: number, latestMs: number) => () =>
      createIncidentDatasetBuilder([], "UTC").add({ ...values, earliestMs, latestMs }, [], 1);
    expect(add(5, 5)).toThrow(RangeError);
    expect(add(6, 5)).toThrow(RangeError);
    expect(add(Number.NaN, 5)).toThrow(RangeError);
    expect(add(datasetEpochMs - 1, 5)).toThrow(RangeError);
    expect(add(5, datasetEndMs + 1)).toThrow(RangeError);
    expect(add(datasetEpochMs, datasetEndMs)).not.toThrow();
  });
});
