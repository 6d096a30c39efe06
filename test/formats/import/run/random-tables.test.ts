import fc from "fast-check";
import { expect, it } from "vitest";
import { readField } from "../../../../src/core/events/dataset/field-column";
import { datasetEpochMs } from "../../../../src/core/events/dataset/incident-dataset";
import { writeCsv } from "../../../../src/formats/csv-writer";
import { allIssues, fileOf, importAll } from "./import-fixtures";

const dayMs = 86_400_000;

/** A row of a table and whether it is sound, by construction and not by the code under test. */
const anyRow = fc.record({
  id: fc.oneof(
    fc.nat(30).map((number) => `id-${number}`),
    fc.constant(""),
  ),
  day: fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 0, max: 20_000 }) },
    { weight: 1, arbitrary: fc.constant(null) },
  ),
  lng: fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: -1_799_999, max: 1_799_999 }).map((value) => value / 10_000) },
    { weight: 1, arbitrary: fc.constantFrom(999, null) },
  ),
  lat: fc.integer({ min: 1, max: 899_999 }).map((value) => value / 10_000),
  text: fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 12 }),
    fc.constantFrom('say "no"', "a,b", "two\nlines", "__proto__", "=1+1", "Харків", "  spaces "),
  ),
});

const isoOf = (day: number) => new Date(day * dayMs).toISOString().slice(0, 10);
const header = ["event_id", "event_date", "longitude", "latitude", "remark", "__proto__"];

it("accounts for every row of any table, and every accepted value is the file's", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyRow, { minLength: 1, maxLength: 60 }), async (rows) => {
      // Sound rows first, so that the columns are recognised whatever follows.
      const sound = Array.from({ length: 12 }, (_, index) => ({
        id: `sound-${index}`,
        day: 19_000 + index,
        lng: 30 + index / 8,
        lat: 48 + index / 16,
        text: `note ${index}`,
      }));
      const all = [...sound, ...rows];
      // A cell is guarded against being run as a formula by the writer; what stands in the file is what counts.
      const asWritten = (text: string) => (/^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text);
      const csv = writeCsv(
        header,
        all.map(({ id, day, lng, lat, text }) => [
          id,
          day === null ? "sometime" : isoOf(day),
          lng,
          lat,
          text,
          "x",
        ]),
      );
      const running = await importAll([fileOf("table.csv", csv)], {
        table: {
          preset: null,
          roles: ["id", "date", "lng", "lat", "keep", "keep"],
          dateOrder: "year-first",
          zone: "UTC",
          decimalComma: false,
          swapCoordinates: false,
        },
      });
      const ids = new Set<string>();
      const expected = all.filter(({ id, day, lng, lat }) => {
        if (day === null || lng === null || lng === 999 || (lng === 0 && lat === 0)) return false;
        if (id !== "" && ids.has(id)) return false;
        ids.add(id);
        return true;
      });
      const { counts } = running.review;
      expect(counts.accepted + counts.rejected).toBe(counts.records);
      expect(counts).toMatchObject({ records: all.length, accepted: expected.length });
      const rejections = allIssues(running).filter(({ effect }) => effect === "rejected");
      expect(rejections).toHaveLength(counts.rejected);
      expect(new Set(rejections.map(({ record }) => record)).size).toBe(counts.rejected);

      const { incidents } = running.take("x");
      if (!incidents) throw new Error("no incidents");
      const { table, fields } = incidents;
      const read = Array.from({ length: table.count }, (_, row) => [
        readField(fields[0]!.column, row),
        readField(fields[1]!.column, row),
        datasetEpochMs + table.earliestSeconds[row]! * 1000,
        datasetEpochMs + table.latestSeconds[row]! * 1000,
        table.lng[row],
        table.lat[row],
        readField(fields[2]!.column, row),
        readField(fields[3]!.column, row),
      ]);
      expect(fields.map(({ name }) => name)).toEqual(["event_id", "event_date", "remark", "__proto__"]);
      const wanted = expected.map(({ id, day, lng, lat, text }) => [
        id,
        isoOf(day!),
        day! * dayMs,
        (day! + 1) * dayMs,
        lng,
        lat,
        asWritten(text),
        "x",
      ]);
      const byAll = (a: unknown[], b: unknown[]) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
      expect(read.sort(byAll)).toEqual(wanted.sort(byAll));
    }),
    { numRuns: 60 },
  );
});
