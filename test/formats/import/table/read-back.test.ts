import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { datasetEndMs, datasetEpochMs } from "../../../../src/core/events/dataset/incident-dataset";
import { createRowReader } from "../../../../src/formats/import/table/create-row-reader";
import { plainSettings } from "./read-table";

/** Writes dates and numbers as tables do, knowing nothing of how they are read. */
const zones = ["Europe/Kyiv", "Europe/Moscow", "UTC", "America/New_York"] as const;
const pad = (value: number, width = 2) => String(value).padStart(width, "0");
const months = "January February March April May June July August September October November December".split(
  " ",
);
const genitive =
  "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня".split(" ");

type Parts = { year: number; month: number; day: number; hour: number; minute: number; second: number };
const dayStyles: readonly ((parts: Parts) => string)[] = [
  ({ year, month, day }) => `${year}-${pad(month)}-${pad(day)}`,
  ({ year, month, day }) => `${year}${pad(month)}${pad(day)}`,
  ({ year, month, day }) => `${year}/${month}/${day}`,
  ({ year, month, day }) => `${pad(day)}.${pad(month)}.${year}`,
  ({ year, month, day }) => `${day}/${month}/${year}`,
  ({ year, month, day }) => `${day} ${months[month - 1]} ${year}`,
  ({ year, month, day }) => `${months[month - 1]?.slice(0, 3)} ${day}, ${year}`,
  ({ year, month, day }) => `${day} ${genitive[month - 1]} ${year} р.`,
];
const clockStyles: readonly { readonly seconds: boolean; readonly write: (parts: Parts) => string }[] = [
  { seconds: false, write: ({ hour, minute }) => `${pad(hour)}:${pad(minute)}` },
  { seconds: true, write: ({ hour, minute, second }) => `${hour}:${pad(minute)}:${pad(second)}` },
  {
    seconds: false,
    write: ({ hour, minute }) =>
      `${hour % 12 === 0 ? 12 : hour % 12}:${pad(minute)} ${hour < 12 ? "AM" : "PM"}`,
  },
];

const moment = fc
  .record({
    ms: fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2040, 0, 1) }),
    hour: fc.nat(23),
    minute: fc.nat(59),
    second: fc.nat(59),
  })
  .map(({ ms, ...clock }) => {
    const date = new Date(ms);
    return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), ...clock };
  });

const columns = ["lat", "lng", "date", "time", "killed", "injured"];
const settings = plainSettings(["lat", "lng", "date", "time", "killed", "injured"]);

describe("what an independent writer wrote", () => {
  it("is read as the same calendar day in any zone", () => {
    fc.assert(
      fc.property(moment, fc.constantFrom(...dayStyles), fc.constantFrom(...zones), (parts, write, zone) => {
        const reader = createRowReader(columns, { ...settings, zone });
        expect(reader.read(["48", "37", write(parts)], null)).toBe(true);
        const { year, month, day } = parts;
        const start = Temporal.PlainDate.from({ year, month, day }).toZonedDateTime(zone);
        expect(reader.values.earliestMs).toBe(start.epochMilliseconds);
        expect(reader.values.latestMs).toBe(start.add({ days: 1 }).epochMilliseconds);
      }),
    );
  });

  it("is read as the same minute or second, in one cell or two; a time passed twice holds both, a skipped one is told", () => {
    fc.assert(
      fc.property(
        moment,
        fc.constantFrom(...dayStyles),
        fc.constantFrom(...clockStyles),
        fc.constantFrom(...zones),
        fc.boolean(),
        (parts, writeDay, style, zone, isOneCell) => {
          const day = writeDay(parts);
          const clock = style.write(parts);
          const reader = createRowReader(columns, { ...settings, zone });
          const cells = isOneCell ? [`${day} ${clock}`, ""] : [day, clock];
          expect(reader.read(["48", "37", ...cells], null), cells.join("|")).toBe(true);
          const { values } = reader;
          const local = Temporal.PlainDateTime.from({ ...parts, second: style.seconds ? parts.second : 0 });
          const first = local.toZonedDateTime(zone, { disambiguation: "earlier" });
          const last = local.toZonedDateTime(zone, { disambiguation: "later" });
          const isSkipped = !first.toPlainDateTime().equals(local);
          const unitMs = style.seconds ? 1000 : 60_000;
          expect(reader.remarks.map(({ code }) => code)).toEqual(isSkipped ? ["clock-skipped"] : []);
          expect(values.earliestMs).toBe((isSkipped ? last : first).epochMilliseconds);
          expect(values.latestMs).toBe(last.epochMilliseconds + unitMs);
        },
      ),
    );
  });

  it("is read as the same position and figures, with points and with commas", () => {
    const position = fc.record({
      lat: fc.integer({ min: -9_000_000, max: 9_000_000 }),
      lng: fc.integer({ min: -18_000_000, max: 18_000_000 }),
    });
    fc.assert(
      fc.property(position, fc.option(fc.nat(100_000)), fc.boolean(), (at, killed, decimalComma) => {
        fc.pre(at.lat !== 0 || at.lng !== 0);
        const write = (value: number) => {
          const digits = pad(Math.abs(value), 6);
          const text = `${value < 0 ? "-" : ""}${digits.slice(0, -5)}.${digits.slice(-5)}`;
          return decimalComma ? text.replace(".", ",") : text;
        };
        const reader = createRowReader(columns, { ...settings, decimalComma });
        expect(
          reader.read(
            [write(at.lat), write(at.lng), "2025-12-27", "", killed === null ? "" : String(killed)],
            null,
          ),
        ).toBe(true);
        expect(reader.values.lat).toBeCloseTo(at.lat / 100_000, 9);
        expect(reader.values.lng).toBeCloseTo(at.lng / 100_000, 9);
        expect(reader.values.killedMin).toBe(killed ?? -1);
        expect(reader.values.injuredMin).toBe(-1);
      }),
    );
  });
});

describe("random tables", () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.constantFrom(
      "",
      "48.5",
      "37,5",
      "0",
      "2025-12-27",
      "31.02.2025",
      "27/12/2025 02:14",
      "12:30",
      "5+",
      "__proto__",
      "48.5, 37.5",
      "POINT(37 48)",
      "NaN",
    ),
    fc.double().map(String),
    fc.integer().map(String),
  );
  const roles = fc.shuffledSubarray(
    [
      "lat",
      "lng",
      "coordinates",
      "date",
      "time",
      "end-date",
      "end-time",
      "time-precision",
      "place-precision",
      "radius-meters",
      "killed",
      "killed-low",
      "killed-high",
      "injured",
      "weapon",
      "status",
      "type",
    ] as const,
    { minLength: 1 },
  );

  it("are read row by row: each row is accepted with sound values, or rejected with one reason", () => {
    fc.assert(
      fc.property(
        roles.chain((list) =>
          fc.tuple(
            fc.constant(list),
            fc.array(fc.array(cell, { maxLength: list.length + 1 }), { maxLength: 30 }),
          ),
        ),
        fc.record({
          preset: fc.constantFrom(null, "acled", "ucdp-ged", "viina", "bellingcat", "firms"),
          dateOrder: fc.constantFrom("year-first", "day-first", "month-first"),
          decimalComma: fc.boolean(),
          swapCoordinates: fc.boolean(),
          serialDates: fc.boolean(),
          midnightIsDay: fc.boolean(),
        }),
        ([list, rows], changes) => {
          const reader = createRowReader(list, plainSettings(list, changes));
          let accepted = 0;
          let rejected = 0;
          for (const cells of rows) {
            const isAccepted = reader.read(cells, null);
            const rejections = reader.remarks.filter(({ effect }) => effect === "rejected");
            expect(rejections).toHaveLength(isAccepted ? 0 : 1);
            if (!isAccepted) {
              expect(reader.remarks.at(-1)).toBe(rejections[0]);
              rejected++;
              continue;
            }
            accepted++;
            const { lng, lat, earliestMs, latestMs, radiusMeters, killedMin, killedMax } = reader.values;
            expect(Math.abs(lng) <= 180 && Math.abs(lat) <= 90).toBe(true);
            expect(earliestMs).toBeLessThan(latestMs);
            expect(earliestMs).toBeGreaterThanOrEqual(datasetEpochMs);
            expect(latestMs).toBeLessThanOrEqual(datasetEndMs);
            expect(earliestMs % 1000).toBe(0);
            expect(latestMs % 1000).toBe(0);
            expect(radiusMeters).toBeGreaterThanOrEqual(0);
            // A row need not say when it was published.
            const { publishedFromMs, publishedUntilMs, ...always } = reader.values;
            for (const value of Object.values(always)) expect(Number.isFinite(value)).toBe(true);
            expect(Number.isFinite(publishedUntilMs)).toBe(Number.isFinite(publishedFromMs));
            if (killedMin >= 0 && killedMax >= 0) expect(killedMin).toBeLessThanOrEqual(killedMax);
          }
          expect(accepted + rejected).toBe(rows.length);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("give the same for a row whatever was read before it", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 6, maxLength: 6 }), { minLength: 2, maxLength: 20 }),
        (rows) => {
          const used = createRowReader(columns, settings);
          for (const cells of rows) {
            const fresh = createRowReader(columns, settings);
            expect(used.read(cells, null)).toBe(fresh.read(cells, null));
            expect(used.remarks).toEqual(fresh.remarks);
            if (fresh.remarks.at(-1)?.effect !== "rejected") expect(used.values).toEqual(fresh.values);
          }
        },
      ),
    );
  });
});
