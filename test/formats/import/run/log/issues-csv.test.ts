import Papa from "papaparse";
import { expect, it } from "vitest";
import type { ImportIssue } from "../../../../../src/formats/import/import-issue";
import { IssueLog } from "../../../../../src/formats/import/run/log/issue-log";
import { writeIssuesCsv } from "../../../../../src/formats/import/run/log/issues-csv";

const issue: ImportIssue = {
  code: "date-unreadable",
  effect: "rejected",
  file: "a.csv",
  record: 4,
  line: 6,
  column: "date",
  original: '=HYPERLINK("x")',
};

it("writes every issue once, in words of the language, with formulas disarmed", async () => {
  const log = new IssueLog();
  log.add(issue);
  log.add({ ...issue, code: "encoding-errors", effect: "file", record: null, line: null, column: null });
  for (const locale of ["en", "uk"] as const) {
    const text = await writeIssuesCsv(log, locale).text();
    const { data } = Papa.parse<string[]>(text.trimEnd());
    expect(data).toHaveLength(3);
    expect(data[1]?.slice(0, 4)).toEqual(["a.csv", "5", "6", "date"]);
    expect(data[1]?.[6]).toBe(`'${issue.original}`);
    expect(data[1]?.[7]).toBe("date-unreadable");
    expect(data[1]?.[5]).toMatch(locale === "en" ? /date/ : /[а-яі]/);
    expect(data[2]?.slice(1, 4)).toEqual(["", "", ""]);
  }
});

it("begins with one header, however many parts it is written in", async () => {
  const log = new IssueLog();
  const count = 45_000;
  for (let record = 0; record < count; record++) log.add({ ...issue, record, original: "x" });
  const lines = (await writeIssuesCsv(log, "en").text()).trimEnd().split("\r\n");
  expect(lines).toHaveLength(count + 1);
  expect(new Set(lines.map((line) => line.split(",")[1])).size).toBe(count + 1);
  expect(await writeIssuesCsv(new IssueLog(), "en").text()).toMatch(/^\uFEFF?file,record,line/);
});
