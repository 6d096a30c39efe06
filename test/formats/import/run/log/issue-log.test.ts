import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ImportIssue, importIssueCodes } from "../../../../../src/formats/import/import-issue";
import { IssueLog } from "../../../../../src/formats/import/run/log/issue-log";

const issue = (part: Partial<ImportIssue>): ImportIssue => ({
  code: "no-date",
  effect: "rejected",
  file: "a.csv",
  record: 0,
  line: 2,
  column: null,
  original: "",
  ...part,
});

const everything = { from: 0, count: 1_000_000, search: "", effect: null };

const anyIssue: fc.Arbitrary<ImportIssue> = fc.record({
  code: fc.constantFrom(...importIssueCodes),
  effect: fc.constantFrom("rejected", "repaired", "noted", "file"),
  file: fc.constantFrom("a.csv", "б.csv", "__proto__"),
  record: fc.option(fc.nat(), { nil: null }),
  line: fc.option(fc.nat(), { nil: null }),
  column: fc.option(fc.constantFrom("date", "__proto__", "Дата"), { nil: null }),
  original: fc.string({ unit: "grapheme", maxLength: 12 }),
});

describe("IssueLog", () => {
  it("gives back every issue as it came", () => {
    fc.assert(
      fc.property(fc.array(anyIssue, { maxLength: 3000 }), (issues) => {
        const log = new IssueLog();
        for (const each of issues) log.add(each);
        expect(log.page(everything)).toEqual({
          total: issues.length,
          issues: issues.map((each) => ({ ...each, original: each.original.slice(0, 200) })),
        });
      }),
      { numRuns: 30 },
    );
  });

  it("finds what a plain search over the same issues finds, page by page", () => {
    fc.assert(
      fc.property(
        fc.array(anyIssue, { maxLength: 200 }),
        fc.constantFrom("", "date", "ДАТ", "a", "proto", "  "),
        fc.constantFrom(null, "rejected" as const, "file" as const),
        fc.nat(50),
        (issues, search, effect, from) => {
          const log = new IssueLog();
          for (const each of issues) log.add(each);
          const wanted = search.trim().toLocaleLowerCase();
          const expected = issues.filter(
            (each) =>
              (effect === null || each.effect === effect) &&
              [each.code, each.column ?? "", each.original.slice(0, 200)].some((text) =>
                text.toLocaleLowerCase().includes(wanted),
              ),
          );
          const page = log.page({ from, count: 7, search, effect });
          expect(page.total).toBe(expected.length);
          expect(page.issues.map(({ record, code }) => [record, code])).toEqual(
            expected.slice(from, from + 7).map(({ record, code }) => [record, code]),
          );
        },
      ),
    );
  });

  it("cuts originals to 200 characters and counts by code", () => {
    const log = new IssueLog();
    log.add(issue({ original: "я".repeat(500) }));
    log.add(issue({ code: "duplicate-id" }));
    log.add(issue({ code: "duplicate-id" }));
    log.add(issue({ code: "file-damaged", original: `${"x".repeat(199)}😀` }));
    expect(log.read(0).original).toBe("я".repeat(200));
    expect(log.read(3).original).toBe("x".repeat(199));
    expect(log.countByCode()).toEqual({ "no-date": 1, "duplicate-id": 2, "file-damaged": 1 });
  });

  it("forgets the last search when an issue is added", () => {
    const log = new IssueLog();
    log.add(issue({ original: "x" }));
    expect(log.page({ ...everything, search: "x" }).total).toBe(1);
    log.add(issue({ original: "xy" }));
    expect(log.page({ ...everything, search: "x" }).total).toBe(2);
  });

  it("holds more than one page of texts", () => {
    const log = new IssueLog();
    const count = 60_000;
    for (let index = 0; index < count; index++)
      log.add(issue({ record: index, original: `${index} ${"ї".repeat(90)}` }));
    for (const index of [0, 22_000, 23_500, 45_678, count - 1])
      expect(log.read(index).original.startsWith(`${index} ї`)).toBe(true);
    expect(log.page({ ...everything, from: count - 2, count: 10 }).issues).toHaveLength(2);
  });
});
