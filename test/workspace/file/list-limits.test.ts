import * as v from "valibot";
import { describe, expect, it } from "vitest";
import type { ParseIssue } from "../../../src/formats/parse-issue";
import { formatLocalMoment, widenToMinutes } from "../../../src/ui/annotations/local-moment";
import type { Annotation } from "../../../src/workspace/annotation";
import { longestAnnotationText } from "../../../src/workspace/commands/annotation-commands";
import { emptyDocument, type WorkspaceDocument } from "../../../src/workspace/document";
import { readList } from "../../../src/workspace/file/read-list";
import { readWorkspaceFile } from "../../../src/workspace/file/read-workspace-file";
import { toWorkspaceFile } from "../../../src/workspace/file/workspace-file";
import { initialTime } from "../../../src/workspace/time-state";
import { initialView } from "../../../src/workspace/view-state";
import { claim, incident } from "../../ui/panels/sample-incidents";

function read(document: Partial<WorkspaceDocument>) {
  const saved = { document: { ...emptyDocument, ...document }, time: initialTime, view: initialView };
  const result = readWorkspaceFile(JSON.stringify(toWorkspaceFile(saved, () => null, 0)));
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.issue)}`);
  return result;
}
const note = (id: string, change: Partial<Annotation> = {}): Annotation =>
  ({ id, kind: "text", text: "", window: null, lngLat: [36, 50], ...change }) as Annotation;
const own = (id: string, claimCount = 0) => ({
  incident: incident(id, { claims: Array.from({ length: claimCount }, (_, index) => claim(`${index}`)) }),
  basedOn: [],
  remark: "",
  changes: [],
});

describe("a list in a file", () => {
  it("asks each item for its id a few times, however many there are", () => {
    const count = 5000;
    let asked = 0;
    const idOf = (id: string) => {
      asked++;
      return id;
    };
    const issues: ParseIssue[] = [];
    const members = Array.from({ length: count }, (_, index) => `${index}`);
    expect(readList("list", [...members, "7"], { schema: v.string(), idOf }, issues)).toEqual(members);
    expect(issues).toEqual([{ code: "duplicate-id", row: count, column: "list", original: "7" }]);
    expect(asked).toBeLessThanOrEqual(2 * (count + 1));
  });

  it("is cut at its limit, and each item beyond it listed", () => {
    const issues: ParseIssue[] = [];
    const rules = { schema: v.string(), idOf: (id: string) => id, most: 2 };
    expect(readList("list", ["a", 5, "a", "b", "c", 6], rules, issues)).toEqual(["a", "b"]);
    expect(issues.map(({ code, row }) => [row, code])).toEqual([
      [1, "invalid-record"],
      [2, "duplicate-id"],
      [4, "too-many-records"],
      [5, "too-many-records"],
    ]);
  });
});

describe("a workspace file", () => {
  it("has at most 2,000 annotations", () => {
    const notes = Array.from({ length: 2002 }, (_, index) => note(`${index}`));
    const { workspace, issues } = read({ annotations: notes });
    expect(workspace.document.annotations).toEqual(notes.slice(0, 2000));
    expect(issues).toEqual(
      [2000, 2001].map((row) => ({ code: "too-many-records", row, column: "annotations", original: "" })),
    );
  });

  it("has at most 20,000 incidents that were edited here", () => {
    const owns = Array.from({ length: 20_001 }, (_, index) => own(`${index}`));
    const { workspace, issues } = read({ ownIncidents: owns });
    expect(workspace.document.ownIncidents).toHaveLength(20_000);
    expect(issues).toEqual([{ code: "too-many-records", row: 20_000, column: "ownIncidents", original: "" }]);
  });

  it("has at most 500 claims on an incident: one with more is left out, since half its claims would say another thing", () => {
    const { workspace, issues } = read({ ownIncidents: [own("many", 501), own("most", 500)] });
    expect(workspace.document.ownIncidents.map(({ incident: { id } }) => id)).toEqual(["most"]);
    expect(issues).toMatchObject([
      { code: "too-many-records", row: 0, column: "ownIncidents.incident.claims" },
    ]);
  });
});

describe("an annotation in a file", () => {
  it.each([
    ["beyond every calendar", { startMs: 0, endMs: 1e300 }],
    ["before every calendar", { startMs: -8.64e15 - 1, endMs: 0 }],
    ["in parts of a millisecond", { startMs: 0, endMs: 0.5 }],
    ["turned round", { startMs: 1, endMs: 1 }],
  ])("whose window is %s is left out and listed", (_, window) => {
    const { workspace, issues } = read({ annotations: [note("a", { window }), note("b")] });
    expect(workspace.document.annotations).toEqual([note("b")]);
    expect(issues).toMatchObject([{ code: "invalid-record", row: 0 }]);
    expect(issues[0]?.column).toMatch(/^annotations\.window/);
  });

  it("whose window is as wide as the calendar can be shown by any clock", () => {
    const window = { startMs: -8.64e15, endMs: 8.64e15 };
    const { workspace, issues } = read({ annotations: [note("a", { window })] });
    expect(issues).toEqual([]);
    const shown = workspace.document.annotations[0]!.window!;
    for (const zone of ["UTC", "Pacific/Kiritimati", "Etc/GMT+12", "Europe/Kyiv"])
      for (const ms of [...Object.values(shown), ...Object.values(widenToMinutes(shown))])
        expect(formatLocalMoment(ms, zone)).toMatch(/T\d\d:\d\d$/);
  });

  it("with more words than a form may write is cut, and what is cut off listed", () => {
    const most = "а".repeat(longestAnnotationText);
    const { workspace, issues } = read({
      annotations: [note("a", { text: most }), note("b", { text: `${most}, and on` })],
    });
    expect(workspace.document.annotations.map(({ text }) => text)).toEqual([most, most]);
    expect(issues).toEqual([
      { code: "text-too-long", row: 1, column: "annotations.text", original: ", and on" },
    ]);
    expect(read({ annotations: workspace.document.annotations }).issues).toEqual([]);
  });
});
