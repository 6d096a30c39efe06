import { describe, expect, it } from "vitest";
import { changesLayout, mergeChosen } from "../../../src/ui/import/review/chosen-settings";
import {
  concernedQuestions,
  mergeQuestions,
  openQuestions,
} from "../../../src/ui/import/review/questions/questions-asked";
import { areaReview, tableReview } from "./sample-review";

const { settings } = tableReview;
const example = (original: string) => ({ original, startMs: 0, endMs: 1 });

describe("questions", () => {
  it("stay open until they are answered", () => {
    const asked = mergeQuestions([], tableReview, false);
    expect(asked).toEqual(["date-order", "time-zone"]);
    expect(openQuestions(asked, new Set(), settings)).toEqual(asked);
    expect(openQuestions(asked, new Set(["time-zone"]), settings)).toEqual(["date-order"]);
  });

  it("stay when a later reading no longer asks them", () => {
    const later = { ...tableReview, questions: [], dateExamples: [] };
    expect(mergeQuestions(["time-zone"], later, true)).toEqual(["time-zone"]);
  });

  it("arise from the dates of columns that the user chose", () => {
    const read = (original: string) =>
      mergeQuestions([], { ...tableReview, questions: [], dateExamples: [example(original)] }, true);
    expect(read("03/04/2025")).toEqual(["date-order"]);
    expect(read("03/04/2025 23:30")).toEqual(["date-order", "time-zone"]);
    expect(read("25/04/2025")).toEqual([]);
    expect(read("04/04/2025")).toEqual([]);
    expect(read("2025-04-03T10:00:00Z")).toEqual([]);
    expect(read("2025-04-03T10:00+03:00")).toEqual([]);
    expect(read("2025-04-03 10:00")).toEqual(["time-zone"]);
    expect(mergeQuestions([], { ...tableReview, questions: [] }, false)).toEqual([]);
  });

  it("about columns are settled by the columns", () => {
    const withRoles = (roles: typeof settings.table.roles) =>
      openQuestions(["mapping"], new Set(["mapping"]), { ...settings, table: { ...settings.table, roles } });
    expect(withRoles(["date", "lat"])).toEqual(["mapping"]);
    expect(withRoles(["date", "lat", "lng"])).toEqual([]);
    expect(withRoles(["lat", "lng"])).toEqual([]);
    expect(withRoles(["coordinates"])).toEqual([]);
  });

  it("about undated records are settled by a period, or by leaving them out", () => {
    const withSpan = (firstDate: string, lastDate: string) =>
      openQuestions(["undated"], new Set(), {
        ...settings,
        table: { ...settings.table, undated: { firstDate, lastDate } },
      });
    expect(openQuestions(["undated"], new Set(), settings)).toEqual(["undated"]);
    expect(openQuestions(["undated"], new Set(["undated"]), settings)).toEqual([]);
    expect(withSpan("2025-12-01", "2025-12-31")).toEqual([]);
    expect(withSpan("2025-12-31", "2025-12-01")).toEqual(["undated"]);
    expect(withSpan("0202-12-01", "2025-12-31")).toEqual(["undated"]);
  });

  it("about undated records go once a column gives dates, and only then", () => {
    const still = { ...tableReview, questions: ["undated"] as const, dateExamples: [] };
    expect(mergeQuestions(["undated", "time-zone"], still, true)).toEqual(["undated", "time-zone"]);
    const dated = { ...tableReview, questions: [], dateExamples: [] };
    expect(mergeQuestions(["undated", "time-zone"], dated, true)).toEqual(["time-zone"]);
  });

  it("about control areas concern control areas alone", () => {
    const areas = areaReview.settings;
    expect(openQuestions(["holder", "control-date"], new Set(["holder"]), areas)).toEqual(["control-date"]);
    const dated = { ...areas, control: { ...areas.control, fallbackDate: "2025-12-24" } };
    expect(openQuestions(["holder", "control-date"], new Set(), dated)).toEqual(["holder"]);
    expect(concernedQuestions(["holder", "time-zone"], { areas: "zones" })).toEqual(["time-zone"]);
  });
});

describe("chosen settings", () => {
  it("about columns go with a change of the layout, the others stay", () => {
    const chosen = { table: settings.table, areas: "zones" } as const;
    expect(mergeChosen(chosen, { encoding: "utf-8" })).toEqual({ areas: "zones", encoding: "utf-8" });
    expect(mergeChosen(chosen, { areas: "control" })).toEqual({ table: settings.table, areas: "control" });
    expect(changesLayout({ delimiter: "," })).toBe(true);
    expect(changesLayout({ areas: "control" })).toBe(false);
  });
});
