import { describe, expect, it } from "vitest";
import type { DateOrder } from "../../../../../src/formats/import/import-settings";
import { dayOfDate, parseDate } from "../../../../../src/formats/import/table/values/parse-date";

const read = (text: string, order: DateOrder = "day-first", serialDates = false) => {
  const result = parseDate(text, { order, serialDates });
  if (typeof result === "string") return result;
  const date = new Date(result.day * 86_400_000).toISOString().slice(0, 10);
  const { clock, dayCount } = result;
  if (clock === null) return dayCount === 1 ? date : `${date} +${dayCount}`;
  const time = new Date(clock.clockMs).toISOString().slice(11, 19);
  return `${date} ${time} /${clock.unitMs / 1000}${clock.offsetMinutes === null ? "" : ` @${clock.offsetMinutes}`}`;
};

describe("parseDate", () => {
  it.each([
    ["2025-12-27", "2025-12-27"],
    ["2025-2-3", "2025-02-03"],
    [" 2025-12-27 ", "2025-12-27"],
    ["2025/12/27", "2025-12-27"],
    ["2025.12.27", "2025-12-27"],
    ["20251227", "2025-12-27"],
    ["2025-12-27T02:14", "2025-12-27 02:14:00 /60"],
    ["2025-12-27 02:14", "2025-12-27 02:14:00 /60"],
    ["2025-12-27 02:14:33", "2025-12-27 02:14:33 /1"],
    ["2025-12-27T02:14:33.250Z", "2025-12-27 02:14:33 /1 @0"],
    ["2025-12-27T02:14:33+02:00", "2025-12-27 02:14:33 /1 @120"],
    ["2025-12-27T02:14:33-0330", "2025-12-27 02:14:33 /1 @-210"],
    ["2025-12-27 02:14 MSK", "2025-12-27 02:14:00 /60 @180"],
    ["20251227T0214", "2025-12-27 02:14:00 /60"],
    ["202512270214", "2025-12-27 02:14:00 /60"],
    ["20251227021433", "2025-12-27 02:14:33 /1"],
    ["20251227T021433Z", "2025-12-27 02:14:33 /1 @0"],
    ["27.12.2025", "2025-12-27"],
    ["27.12.2025 02:14", "2025-12-27 02:14:00 /60"],
    ["27.12.2025, 02:14", "2025-12-27 02:14:00 /60"],
    ["27-12-2025", "2025-12-27"],
    ["05/03/2025", "2025-03-05"],
    ["27 December 2025", "2025-12-27"],
    ["27-Dec-2025", "2025-12-27"],
    ["27th December, 2025", "2025-12-27"],
    ["December 27, 2025", "2025-12-27"],
    ["Dec. 27, 2025 2:14 PM", "2025-12-27 14:14:00 /60"],
    ["Sat, 27 Dec 2025 02:14:33 +0200", "2025-12-27 02:14:33 /1 @120"],
    ["27 грудня 2025", "2025-12-27"],
    ["27 грудня 2025 р.", "2025-12-27"],
    ["27 грудня 2025 року", "2025-12-27"],
    ["субота, 27 грудня 2025", "2025-12-27"],
    ["27 декабря 2025 г.", "2025-12-27"],
    ["27 декабря 2025, 02:14", "2025-12-27 02:14:00 /60"],
    ["5 трав. 2025", "2025-05-05"],
    ["2025-Dec-27", "2025-12-27"],
    ["2025-12", "2025-12-01 +31"],
    ["02.2024", "2024-02-01 +29"],
    ["February 2023", "2023-02-01 +28"],
    ["лютий 2023", "2023-02-01 +28"],
    ["1766800473", "2025-12-27 01:54:33 /1 @0"],
    ["1766800473000", "2025-12-27 01:54:33 /1 @0"],
    ["2025-12-27 2 PM", "2025-12-27 14:00:00 /3600"],
    ["29.02.2024", "2024-02-29"],
    ["2025-12-26 24:00", "2025-12-26 00:00:00 /60"],
  ])("reads %s", (text, expected) => expect(read(text)).toBe(expected));

  it("reads month-first dates and the midnight of UCDP", () => {
    expect(read("1/22/2014 12:00:00 AM", "month-first")).toBe("2014-01-22 00:00:00 /1");
    expect(read("05/02/2014 00:00", "month-first")).toBe("2014-05-02 00:00:00 /60");
    expect(read("05/02/2014", "day-first")).toBe("2014-02-05");
    expect(read("12/31/2014 12:30 PM", "month-first")).toBe("2014-12-31 12:30:00 /60");
  });

  it("without an order reads only what leaves no doubt", () => {
    expect(read("22/01/2014", "year-first")).toBe("2014-01-22");
    expect(read("01/22/2014", "year-first")).toBe("2014-01-22");
    expect(read("05/05/2014", "year-first")).toBe("2014-05-05");
    expect(read("05/06/2014", "year-first")).toBe("unreadable");
  });

  it("reads spreadsheet days only where the column has them", () => {
    expect(read("46018")).toBe("unreadable");
    expect(read("46018", "day-first", true)).toBe("2025-12-27");
    expect(read("46018.0934375", "day-first", true)).toBe("2025-12-27 02:14:33 /1");
    expect(read("12345", "day-first", true)).toBe("unreadable");
  });

  it.each([
    "31.02.2025",
    "2025-02-29",
    "2025-13-01",
    "20251301",
    "0.12.2025",
    "22/01/14",
    "1/2/99",
    "24-Feb-22",
    "27.12.2025 25:00",
    "27.12.2025 12:60",
    "27.12.2025 13:00 PM",
    "27 Smarch 2025",
    "2025",
    "yesterday",
    "27.12",
    "2025-12-27T",
    "27.12-2025",
    "2025-12-27 02:14 +25:00",
    "Infinity",
    "1e9",
  ])("refuses %s", (text) => expect(read(text)).toBe("unreadable"));

  it("refuses a month above 12 instead of turning day and month round", () => {
    expect(read("01/22/2014", "day-first")).toBe("unreadable");
    expect(read("22/01/2014", "month-first")).toBe("unreadable");
  });

  it.each(["", "  ", "unknown", "N/A", "-", "—", "?", "невідомо", "неизвестно", "null", "0000-00-00"])(
    "takes %j for unknown",
    (text) => expect(read(text)).toBe("unknown"),
  );

  it("counts days as the calendar does", () => {
    for (const [year, month, day] of [
      [1970, 1, 1],
      [2000, 2, 29],
      [1900, 2, 28],
      [2024, 12, 31],
    ] as const)
      expect(dayOfDate(year, month, day)).toBe(Date.UTC(year, month - 1, day) / 86_400_000);
    expect(dayOfDate(1900, 2, 29)).toBeNull();
    const [first, last] = [Date.UTC(1000, 0, 1), Date.UTC(2999, 11, 31)].map((ms) => ms / 86_400_000);
    for (let day = first!; day <= last!; day += 13) {
      const date = new Date(day * 86_400_000);
      expect(dayOfDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())).toBe(day);
    }
  });
});
