import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { intervalOfUndated } from "../../../../src/formats/import/table/undated-span";
import { plainSettings, readRow } from "./read-table";

const undated = { firstDate: "2025-03-30", lastDate: "2025-03-30" };
const columns = ["lat", "lng", "date", "time", "end"];
const roles = ["lat", "lng", "date", "time", "end-date"] as const;
const read = (cells: readonly string[], changes = {}) =>
  readRow(columns, plainSettings(roles, { undated, ...changes }), cells);

describe("the span of records without a date", () => {
  it("is whole days of the zone, both inclusive", () => {
    // Clocks were put forward that day: it has 23 hours.
    expect(intervalOfUndated(undated, "Europe/Kyiv")).toEqual({
      startMs: Date.UTC(2025, 2, 29, 22),
      endMs: Date.UTC(2025, 2, 30, 21),
    });
    expect(intervalOfUndated({ firstDate: "2022-02-24", lastDate: "2025-12-31" }, "UTC")).toEqual({
      startMs: Date.UTC(2022, 1, 24),
      endMs: Date.UTC(2026, 0, 1),
    });
  });

  it.each([
    [null],
    [undefined],
    [{ firstDate: "", lastDate: "2025-01-01" }],
    [{ firstDate: "2025-02-30", lastDate: "2025-03-01" }],
    [{ firstDate: "2025-03-02", lastDate: "2025-03-01" }],
    [{ firstDate: "1900-01-01", lastDate: "2025-03-01" }],
    [{ firstDate: "2025-01-01", lastDate: "2999-01-01" }],
    [{ firstDate: "2025-01-01T00:00", lastDate: "2025-03-01" }],
    [{ firstDate: "tomorrow", lastDate: "today" }],
  ])("is none for %j", (span) => {
    expect(intervalOfUndated(span, "UTC")).toBeNull();
  });

  it("never throws, and never gives an empty interval", () => {
    const text = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
      fc.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    );
    fc.assert(
      fc.property(text, text, (firstDate, lastDate) => {
        const span = intervalOfUndated({ firstDate, lastDate }, "Europe/Kyiv");
        if (span !== null) expect(span.startMs).toBeLessThan(span.endMs);
      }),
    );
  });
});

describe("a row without a date", () => {
  it.each(["", "  ", "unknown", "невідомо", "n/a"])("happened some time in the span: %j", (date) => {
    expect(read(["48.5", "37.5", date, "12:30", ""])).toMatchObject({
      isAccepted: true,
      remarks: ["noted date-assumed 2"],
      originals: [date],
      interval: "2025-03-29T22:00Z/2025-03-30T21:00Z",
      throughout: false,
      timePrecision: "unknown",
    });
  });

  it("needs no column of dates", () => {
    const settings = plainSettings(["lat", "lng"], { undated });
    expect(readRow(["lat", "lng"], settings, ["48.5", "37.5"])).toMatchObject({
      isAccepted: true,
      remarks: ["noted date-assumed null"],
    });
  });

  it("is rejected as before where no span, or no possible one, is given", () => {
    for (const none of [null, undefined, { firstDate: "2025-02-30", lastDate: "2025-03-01" }])
      expect(read(["48.5", "37.5", "", "", ""], { undated: none }).remarks).toEqual(["rejected no-date 2"]);
  });

  it("is not one with a date that cannot be read, nor one with an end", () => {
    expect(read(["48.5", "37.5", "31.31.2025", "", ""]).remarks).toEqual(["rejected date-unreadable 2"]);
    expect(read(["48.5", "37.5", "", "", "2025-03-30"]).remarks).toEqual(["rejected no-date 2"]);
    expect(read(["48.5", "37.5", "2025-03-01", "", ""]).remarks).toEqual([]);
  });
});
