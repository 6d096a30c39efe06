import fc from "fast-check";
import type { IncidentDataset } from "../../src/core/events/dataset/incident-dataset";
import { incidentStatuses, placePrecisions } from "../../src/core/events/incident";
import { weaponFamilies } from "../../src/core/events/weapons";
import { intervalPrecisions } from "../../src/core/time/uncertain-interval";
import { createIncidentDatasetBuilder } from "../../src/formats/import/dataset/incident-dataset-builder";

const degrees = (limit: number) =>
  fc.integer({ min: -limit * 1e6, max: limit * 1e6 }).map((value) => value / 1e6);
const figure = fc.option(fc.nat(500), { nil: -1 });
const cell = fc.oneof(
  fc.constantFrom("", "__proto__", "Shelling, artillery", "Обстріл", "a\nb"),
  fc.string({ maxLength: 12 }),
);

const row = fc.record({
  earliestMs: fc.integer({ min: Date.UTC(2025, 9, 1) / 1000, max: Date.UTC(2025, 11, 31) / 1000 }),
  seconds: fc.oneof(fc.integer({ min: 1, max: 7200 }), fc.integer({ min: 1, max: 40 * 86_400 })),
  lng: degrees(179),
  lat: degrees(84),
  radiusMeters: fc.constantFrom(0, 500, 20_000),
  placePrecision: fc.nat(placePrecisions.length - 1),
  timePrecision: fc.nat(intervalPrecisions.length - 1),
  throughout: fc.constantFrom(0, 1),
  family: fc.nat(weaponFamilies.length - 1),
  status: fc.nat(incidentStatuses.length - 1),
  killed: figure,
  published: fc.option(fc.integer({ min: 0, max: 40 * 86_400 })),
  cells: fc.tuple(cell, cell, cell, cell),
});

const fields = [
  { name: "event_id", role: "id", column: 0 },
  { name: "__proto__", role: null, column: 1 },
  { name: "type", role: "type", column: 2 },
  { name: "notes", role: "notes", column: 3 },
] as const;

type Row = typeof row extends fc.Arbitrary<infer Value> ? Value : never;

/** Rows as an import puts them into a dataset. */
function buildDataset(id: string, rows: readonly Row[]): IncidentDataset {
  const builder = createIncidentDatasetBuilder([...fields], "Europe/Kyiv");
  for (const [index, one] of rows.entries()) {
    const { earliestMs: seconds, seconds: length, killed, published, cells, ...rest } = one;
    const earliestMs = seconds * 1000;
    const from = published === null ? Number.NaN : earliestMs + published * 1000;
    const figures = { killedMin: killed, killedMax: killed, injuredMin: -1, injuredMax: -1 };
    const values = {
      ...rest,
      ...figures,
      earliestMs,
      latestMs: earliestMs + length * 1000,
      publishedFromMs: from,
      publishedUntilMs: from + 3_600_000,
    };
    builder.add(values, cells, index + 2);
  }
  return builder.finish(id);
}

/** Datasets of up to 40 rows as an import makes them, with figures, publications and texts of every kind. */
export function arbitraryDataset(id: string): fc.Arbitrary<IncidentDataset> {
  return fc.array(row, { maxLength: 40, size: "max" }).map((rows) => buildDataset(id, rows));
}
