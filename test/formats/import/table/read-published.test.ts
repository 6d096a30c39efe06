import { describe, expect, it } from "vitest";
import type { TableSettings } from "../../../../src/formats/import/import-settings";
import { suggestTable } from "../../../../src/formats/import/table/suggest-table";
import { plainSettings, readRow } from "./read-table";

const columns = ["lng", "lat", "date", "published"];
const read = (date: string, published: string, changes: Partial<TableSettings> = {}) =>
  readRow(columns, plainSettings(["lng", "lat", "date", "published"], changes), [
    "37.5",
    "48.5",
    date,
    published,
  ]);

describe("the publication of a row", () => {
  it.each([
    ["a day, from the event on", "2025-12-27 14:00", "2025-12-27", "2025-12-27T12:00Z/2025-12-27T22:00Z"],
    ["a later day", "2025-12-27", "2025-12-28", "2025-12-27T22:00Z/2025-12-28T22:00Z"],
    ["a minute", "2025-12-27", "2025-12-27 09:30", "2025-12-27T07:30Z/2025-12-27T07:31Z"],
    ["an offset", "2025-12-27", "2025-12-27T09:30:15Z", "2025-12-27T09:30:15Z/2025-12-27T09:30:16Z"],
    ["seconds since 1970", "2025-12-27", "1766827815", "2025-12-27T09:30:15Z/2025-12-27T09:30:16Z"],
    ["an hour, half to either side", "2025-12-27", "27.12.2025 2 PM", "2025-12-27T11:30Z/2025-12-27T12:30Z"],
    ["midnight, the whole day", "2025-12-27", "2025-12-28 00:00:00", "2025-12-27T22:00Z/2025-12-28T22:00Z"],
    [
      "midnight of another clock",
      "2025-12-27",
      "2025-12-28T00:00:00Z",
      "2025-12-28T00:00Z/2025-12-29T00:00Z",
    ],
    ["a month", "2025-12-27", "2026-01", "2025-12-31T22:00Z/2026-01-31T22:00Z"],
    ["the day of 25 hours", "2025-10-26", "2025-10-26", "2025-10-25T21:00Z/2025-10-26T22:00Z"],
  ])("is %s", (_, date, published, expected) => {
    expect(read(date, published)).toMatchObject({ isAccepted: true, published: expected, remarks: [] });
  });

  it("is none where the cell is empty or says that nothing is known", () => {
    for (const text of ["", "unknown", "н/д"])
      expect(read("2025-12-27", text)).toMatchObject({ isAccepted: true, published: null, remarks: [] });
  });

  it.each<[string, string, string | null, Partial<TableSettings>?]>([
    ["cannot be read", "soon", "noted published-unreadable 3"],
    ["leaves day and month open", "03/04/2026", "noted published-unreadable 3", { dateOrder: "year-first" }],
    ["lies before the event", "2025-12-26", "noted published-before-event 3"],
    ["ends as the event may begin", "2025-12-26 24:00", null],
    ["lies beyond what a dataset can hold", "2066-05-01", "noted date-out-of-range 3"],
  ])("that %s leaves an undated row and a remark", (_, text, remark, changes?: Partial<TableSettings>) => {
    const row = read("2025-12-27", text, changes);
    expect(row).toMatchObject({ isAccepted: true, interval: "2025-12-26T22:00Z/2025-12-27T22:00Z" });
    if (remark === null) expect(row.published).toBe("2025-12-26T22:00Z/2025-12-26T22:01Z");
    else expect(row).toMatchObject({ published: null, remarks: [remark], originals: [text] });
  });

  it("is not that of the row before", () => {
    expect(read("2025-12-27", "2025-12-28").published).not.toBeNull();
    expect(read("2025-12-27", "").published).toBeNull();
  });

  it("is read in the zone of the file, over a clock that was put forward", () => {
    expect(read("2025-03-30", "2025-03-30 03:30")).toMatchObject({
      published: "2025-03-30T01:30Z/2025-03-30T01:31Z",
      remarks: ["repaired clock-skipped 3"],
    });
    expect(read("2025-12-27", "2025-12-28", { zone: "UTC" }).published).toBe(
      "2025-12-28T00:00Z/2025-12-29T00:00Z",
    );
  });
});

describe("the column with the publication", () => {
  const suggest = (header: string, ...rows: string[]) =>
    suggestTable(
      header.split(";"),
      rows.map((row) => row.split(";")),
      false,
    );
  const roleOf = (name: string, value: string) =>
    suggest(`event date;lat;lon;${name}`, `2025-12-27;48.5;37.5;${value}`).table.roles[3];

  it.each([
    "published",
    "Published at",
    "reported",
    "report_date",
    "date_reported",
    "Publication Date",
    "reportedAt",
    "дата публікації",
    "Оприлюднено",
    "дата публикации",
  ])("is told by its name and dates: %s", (name) => {
    expect(roleOf(name, "2025-12-28")).toBe("published");
    expect(roleOf(name, "1766827815")).toBe("published");
    expect(roleOf(name, "yes")).toBe("keep");
  });

  it("says when it happened where no other column does", () => {
    const { table } = suggest("reported date;lat;lon", "2025-12-27;48.5;37.5");
    expect(table.roles).toEqual(["date", "lat", "lng"]);
  });

  it("is asked about like the date of the event", () => {
    const open = suggest("event date;lat;lon;reported", "2025-12-27;48.5;37.5;03/04/2026");
    expect(open.questions).toEqual(["date-order"]);
    const settled = suggest("event date;lat;lon;reported", "2025-12-27;48.5;37.5;12/31/2025");
    expect(settled).toMatchObject({ questions: [], table: { dateOrder: "month-first" } });
    const contrary = suggest("event date;lat;lon;reported", "27/12/2025;48.5;37.5;12/31/2025");
    expect(contrary.questions).toEqual(["date-order"]);
    const clock = suggest("event date;lat;lon;reported", "2025-12-27;48.5;37.5;2025-12-27 14:00");
    expect(clock.questions).toEqual(["time-zone"]);
    // Its midnights say nothing of the clock times of the event.
    const midnights = suggest("event date;lat;lon;reported", "2025-12-27 14:00Z;48.5;37.5;2025-12-28 00:00");
    expect(midnights).toMatchObject({ questions: [], table: { midnightIsDay: false } });
  });
});
