import fc from "fast-check";
import type { EventColumns } from "../../src/core/events/event-table";
import { incidentStatuses } from "../../src/core/events/incident";
import { weaponFamilies } from "../../src/core/events/weapons";

const daySeconds = 86_400;

/** Durations of every class and their bounds, in seconds. */
const duration = fc.oneof(
  fc.integer({ min: 1, max: 7200 }),
  fc.integer({ min: 1, max: 40 * daySeconds }),
  fc.constantFrom(
    3600,
    3601,
    daySeconds,
    daySeconds + 1,
    7 * daySeconds,
    32 * daySeconds,
    32 * daySeconds + 1,
  ),
);

/** Often a whole quarter of a day, so that intervals and windows do touch. */
const instant = (min: number, max: number) =>
  fc.oneof(
    fc.integer({ min: min * daySeconds, max: max * daySeconds }),
    fc.integer({ min: min * 4, max: max * 4 }).map((quarter) => (quarter * daySeconds) / 4),
  );

const row = fc.record({
  earliest: instant(0, 60),
  duration,
  throughout: fc.boolean(),
  family: fc.nat(weaponFamilies.length - 1),
  status: fc.nat(incidentStatuses.length - 1),
  place: fc.nat(5),
});

export const tableEpochMs = Date.UTC(2025, 10, 1);

/** Columns of up to 60 rows over two months, on six places, as an importer would fill them. */
export const eventColumns: fc.Arbitrary<EventColumns> = fc
  .array(row, { maxLength: 60, size: "max" })
  .map((rows) => ({
    epochMs: tableEpochMs,
    earliestSeconds: Uint32Array.from(rows, ({ earliest }) => earliest),
    latestSeconds: Uint32Array.from(rows, (one) => one.earliest + one.duration),
    throughout: Uint8Array.from(rows, ({ throughout }) => (throughout ? 1 : 0)),
    family: Uint8Array.from(rows, ({ family }) => family),
    status: Uint8Array.from(rows, ({ status }) => status),
    lng: Float64Array.from(rows, ({ place }) => 30 + place),
    lat: Float64Array.from(rows, ({ place }) => 50 - place / 2),
    radiusMeters: new Float32Array(rows.length),
  }));

/** A window in whole seconds that may begin before the table and end after it. */
export const tableWindow = fc
  .tuple(instant(-10, 100), fc.oneof(fc.integer({ min: 0, max: daySeconds }), instant(0, 120)))
  .map(([start, length]) => ({
    startMs: tableEpochMs + start * 1000,
    endMs: tableEpochMs + (start + length) * 1000,
  }));
