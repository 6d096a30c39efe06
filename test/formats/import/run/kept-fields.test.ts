import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readField } from "../../../../src/core/events/dataset/field-column";
import type { IncidentDataset } from "../../../../src/core/events/dataset/incident-dataset";
import { writeCsv } from "../../../../src/formats/csv-writer";
import type { ColumnRole } from "../../../../src/formats/import/import-settings";
import { csvOf, fileOf, geojsonOf, importAll } from "./import-fixtures";

const table = (roles: readonly ColumnRole[], changes = {}) => ({
  table: {
    preset: null,
    roles,
    dateOrder: "day-first" as const,
    zone: "Europe/Kyiv",
    decimalComma: false,
    swapCoordinates: false,
    ...changes,
  },
});

/** What the dataset says of a row: the texts of its fields by header. */
const textsOf = ({ fields }: IncidentDataset, row: number) =>
  Object.fromEntries(fields.map(({ name, column }) => [name, readField(column, row)]));

describe("what is kept of a row", () => {
  it("is every cell that the numbers do not say in full", async () => {
    const header = ["start", "hour", "prec", "where", "km", "best", "low", "high", "lat", "lon"];
    const roles = [
      "date",
      "time",
      "time-precision",
      "place-precision",
      "radius-meters",
      "killed",
      "killed-low",
      "killed-high",
      "lat",
      "lng",
    ] as const;
    const cells = ["27/12/2025", "02:14", "day", "raion", "1234.56789", "5", "3", "9", "48.50", "37.5"];
    const running = await importAll([csvOf("a.csv", [header.join(","), cells.join(",")])], table(roles));
    const { incidents } = running.take("x");
    expect(textsOf(incidents!, 0)).toEqual({
      start: "27/12/2025",
      hour: "02:14",
      prec: "day",
      where: "raion",
      km: "1234.56789",
      best: "5",
      low: "3",
      high: "9",
    });
    expect([incidents?.table.lat[0], incidents?.table.lng[0]]).toEqual([48.5, 37.5]);
    expect(incidents?.figures.killedMax?.[0]).toBe(9);
  });

  it("is a position's text for the rows alone whose numbers say less, or something else", async () => {
    const rows = ["date,lat,lon", "2025-12-24,48.5,37.5", '2025-12-25,48°30′N,"37,25"', "2025-12-26, 49 ,36"];
    const running = await importAll(
      [csvOf("a.csv", rows)],
      table(["date", "lat", "lng"], { decimalComma: true }),
    );
    const { incidents } = running.take("x");
    const byDate = [0, 1, 2]
      .map((row) => textsOf(incidents!, row))
      .sort((a, b) => (a.date! < b.date! ? -1 : 1));
    expect(byDate).toEqual([
      { date: "2025-12-24", lat: "", lon: "" },
      { date: "2025-12-25", lat: "48°30′N", lon: "37,25" },
      { date: "2025-12-26", lat: "", lon: "" },
    ]);
    const point = { type: "Point" as const, coordinates: [30.5, 50.4] };
    const other = await importAll([
      geojsonOf("a.geojson", [
        { geometry: point, properties: { date: "2025-12-24", lat: "50.41", lon: 30.5 } },
      ]),
    ]);
    expect(textsOf(other.take("x").incidents!, 0)).toEqual({ date: "2025-12-24", lat: "50.41" });
  });

  it("keeps all-different times of a large table as texts, each as it stands", async () => {
    const rows = Array.from({ length: 45_000 }, (_, index) =>
      new Date(1.7e12 + index * 61_000).toISOString(),
    );
    const csv = ["date,lat,lon", ...rows.map((text) => `${text},48.5,37.5`)];
    const { incidents } = (await importAll([csvOf("a.csv", csv)])).take("x");
    expect(incidents?.fields.map(({ name, column }) => [name, column.kind])).toEqual([["date", "texts"]]);
    expect(readField(incidents!.fields[0]!.column, 44_999)).toBe(rows[44_999]);
  });
});

it("loses no cell of an accepted row of any table", async () => {
  const anyText = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 10 }),
    fc.constantFrom("", "unknown", "5+", "3-5", "about 4", "__proto__", "raion", "confirmed", "Shahed-136"),
    fc.nat(40).map(String),
  );
  const anyAngle = fc.oneof(
    { weight: 6, arbitrary: fc.double({ min: 1, max: 80, noNaN: true }).map(String) },
    {
      weight: 2,
      arbitrary: fc.constantFrom("48.50", "48°30'", "48,5", " 48.5", "+48.5", "12.345678901234567890"),
    },
  );
  const anyDate = fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .integer({ min: 0, max: 20_000 })
        .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10)),
    },
    { weight: 1, arbitrary: fc.constantFrom("27/12/2025 02:14", "27 December 2025", "", "n/a", "sometime") },
  );
  const anyPair = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom("", "48.5, 37.5", "48.50,37.5", "POINT(37 48)", "(48.5; 37.5)") },
    { weight: 1, arbitrary: anyText },
  );
  const anyEnd = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom("", "unknown", "31/12/2030", "1 Jan 2040 10:00") },
    { weight: 1, arbitrary: anyText },
  );
  const roles = [
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
    "title",
    "title",
    "actor",
    "actor",
    "keep",
  ] as const satisfies readonly ColumnRole[];
  const cellOf = (role: ColumnRole) => {
    if (role === "lat" || role === "lng") return anyAngle;
    if (role === "coordinates") return anyPair;
    if (role === "end-date") return anyEnd;
    return role === "date" ? anyDate : anyText;
  };
  let acceptedCount = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(...roles.map(cellOf)), { minLength: 1, maxLength: 25 }),
      fc.boolean(),
      fc.boolean(),
      async (rows, swapCoordinates, decimalComma) => {
        const header = ["n", ...roles.map((role, index) => `${role} ${index}`)];
        // The writer guards cells against being run as formulas: those stand in the file with their guard.
        const asWritten = (text: string) => (/^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text);
        const csv = writeCsv(
          header,
          rows.map((cells, index) => [`row ${index}`, ...cells]),
        );
        const undated = { firstDate: "2022-01-01", lastDate: "2025-12-31" };
        const running = await importAll(
          [fileOf("a.csv", csv)],
          table(["keep", ...roles], { swapCoordinates, decimalComma, undated }),
        );
        const { incidents } = running.take("x");
        const count = incidents?.table.count ?? 0;
        expect(count).toBe(running.review.counts.accepted);
        acceptedCount += count;
        for (let row = 0; row < count; row++) {
          const said = textsOf(incidents!, row);
          const cells = rows[Number(said.n?.slice(4))]!;
          const [x, y] = [incidents!.table.lng[row]!, incidents!.table.lat[row]!];
          for (const [index, cell] of cells.entries()) {
            const text = asWritten(cell);
            const kept = said[header[index + 1]!] ?? "";
            if (kept === text) continue;
            // Otherwise nothing else may stand there, and a number has to be the cell to its last digit.
            expect(kept).toBe("");
            const role = roles[index];
            expect(["lat", "lng", "coordinates"]).toContain(role);
            const read = swapCoordinates ? { lat: x, lng: y } : { lat: y, lng: x };
            const numbers =
              role === "coordinates" ? [read.lat, read.lng] : [role === "lat" ? read.lat : read.lng];
            expect(text.split(",").map((part) => exactly(part))).toEqual(
              numbers.map((value) => exactly(String(value))),
            );
          }
        }
      },
    ),
    { numRuns: 80 },
  );
  expect(acceptedCount).toBeGreaterThan(100);
});

/** A decimal number as sign, digits and their place, without zeros that say nothing: equal for equal decimals alone. */
function exactly(text: string): string {
  const found = /^([+-]?)0*(\d*)(?:\.(\d*?)0*)?(?:e([+-]\d+))?$/.exec(text.trim());
  if (!found) return `no number: ${text}`;
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = found;
  return `${sign === "-" ? "-" : ""}${whole || "0"}.${fraction}e${Number(exponent)}`;
}
