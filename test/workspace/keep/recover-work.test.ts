import { describe, expect, it } from "vitest";
import { emptyDocument } from "../../../src/workspace/document";
import { applyCommand, emptyHistory, type HistoryEntry } from "../../../src/workspace/history";
import { checksumOf } from "../../../src/workspace/keep/checksum";
import { makeJournalRow, makeSnapshotRow } from "../../../src/workspace/keep/kept-rows";
import { emptyKeptState, type KeptState } from "../../../src/workspace/keep/kept-state";
import { recordChange } from "../../../src/workspace/keep/record-change";
import { recoverWork } from "../../../src/workspace/keep/recover-work";
import { drawnZone } from "../../ui/panels/sample-store";

const start: KeptState = { ...emptyKeptState, document: { ...emptyDocument, zones: [drawnZone] } };

/** States of which each but the first has one step more, and the rows that lead from one to the next. */
function journalOf(count: number) {
  const states = [start];
  const rows = new Map<number, unknown>();
  for (let seq = 2; seq <= count; seq++) {
    const before = states.at(-1)!;
    const change = applyCommand(before, "set-title", (draft) => Object.assign(draft, { title: `${seq}` }));
    const after = { ...before, ...change };
    rows.set(seq, makeJournalRow("w", seq, recordChange(before, after)!, seq));
    states.push(after);
  }
  return { states, rows };
}

/** A row as somebody would write who knows how checksums are made. */
function forged(seq: number, record: object) {
  const text = JSON.stringify(record);
  return { workId: "w", seq, atMs: 1, text, checksum: checksumOf("w", seq, 1, text) };
}

const snapshots = new Map<number, unknown>([[1, makeSnapshotRow("w", 1, start, 1)]]);
const entry = (patches: HistoryEntry["patches"], inverse: HistoryEntry["patches"] = []): HistoryEntry => ({
  code: "edit-zone",
  coalesceKey: null,
  patches,
  inverse,
});

describe("a work", () => {
  it("is opened to the record before the first that is missing, and counts those that are lost", () => {
    const { rows } = journalOf(9);
    rows.delete(5);
    const recovered = recoverWork("w", snapshots, rows, 9);
    expect(recovered).toMatchObject({
      seq: 4,
      atMs: 4,
      lastSeq: 9,
      lostRecords: [6, 7, 8, 9],
      missingCount: 1,
    });
    expect(recovered?.state.document.title).toBe("4");
  });

  it("notices records that are missing at its end by their count alone", () => {
    const { rows } = journalOf(5);
    rows.delete(5);
    expect(recoverWork("w", snapshots, rows, 5)).toMatchObject({ seq: 4, missingCount: 1, lostRecords: [] });
  });

  it("takes the snapshot before a damaged one, and the longer journal, to the same state", () => {
    const { rows, states } = journalOf(9);
    const newest = { ...makeSnapshotRow("w", 6, states[5]!, 6), savedAtMs: 7 };
    const recovered = recoverWork("w", new Map([...snapshots, [6, newest]]), rows, 9);
    expect(recovered).toMatchObject({ seq: 9, badSnapshots: [6], lostRecords: [], missingCount: 0 });
    expect(recovered?.state.history.past).toHaveLength(8);
  });

  it("is not mistaken for another, nor is a record for another of its own", () => {
    const { rows } = journalOf(4);
    const moved = new Map([...rows, [3, rows.get(4)]]);
    expect(recoverWork("w", snapshots, moved, 0)?.seq).toBe(2);
    expect(recoverWork("v", snapshots, rows, 0)).toBeNull();
  });
});

describe("records that somebody forged", () => {
  const recover = (...records: object[]) =>
    recoverWork(
      "w",
      snapshots,
      new Map(records.map((record, index) => [index + 2, forged(index + 2, record)])),
      0,
    );

  it.each([
    ["a zone that is none", [{ op: "replace", path: ["zones", 0], value: { id: "x", evil: true } }]],
    ["a title that is none", [{ op: "replace", path: ["title"], value: { toString: "x" } }]],
    [
      "a link that runs code",
      [
        {
          op: "replace",
          path: ["zones", 0, "readingOf"],
          value: {
            proposer: { en: "a", uk: "a" },
            date: "2025-01-01",
            status: { en: "a", uk: "a" },
            sources: [{ publisher: "a", url: "javascript:alert(1)", published: null }],
          },
        },
      ],
    ],
    ["a list that is gone", [{ op: "remove", path: ["annotations"] }]],
    ["a member that no document has", [{ op: "add", path: ["extra"], value: 1 }]],
    ["the same zone twice", [{ op: "add", path: ["zones", 1], value: drawnZone }]],
  ] as const)("bring in nothing that a file could not: %s", (_, patches) => {
    const recovered = recover({ kind: "do", entry: entry(patches as never) })!;
    const { document } = recovered.state;
    expect(Object.keys(document).sort()).toEqual(Object.keys(emptyDocument).sort());
    expect(JSON.stringify(document)).not.toMatch(/evil|javascript:|"extra"/);
    expect(typeof document.title).toBe("string");
    expect(document.zones.length).toBeLessThanOrEqual(1);
    expect(recovered.state.history).toEqual(emptyHistory);
    expect(recovered.refusedSteps + recovered.issues.length).toBeGreaterThan(0);
  });

  it("hide nothing in what undo or redo would bring", () => {
    const evil = { op: "replace" as const, path: ["zones", 0, "name"], value: "<img>" };
    const title = { op: "replace" as const, path: ["title"], value: "A" };
    const good = entry([title], [{ ...title, value: "" }]);
    const recovered = recover(
      { kind: "do", entry: entry([{ ...title, value: "0" }], [evil]) },
      { kind: "do", entry: good },
    )!;
    expect(recovered.state.document.title).toBe("A");
    expect(recovered.state.history.past).toEqual([good]);
    expect(recovered.refusedSteps).toBe(1);
    const redone = recover({ kind: "do", entry: good }, { kind: "drop", future: [good, entry([evil])] })!;
    expect(redone.state.history.future).toEqual([good]);
  });

  it.each([
    [
      "prototypes",
      { kind: "do", entry: entry([{ op: "replace", path: ["__proto__", "polluted"], value: 1 }]) },
    ],
    [
      "constructors",
      { kind: "do", entry: entry([{ op: "add", path: ["constructor", "prototype", "polluted"], value: 1 }]) },
    ],
    ["the whole document at once", { kind: "do", entry: entry([{ op: "replace", path: [], value: 1 }]) }],
    [
      "a place that is not there",
      { kind: "do", entry: entry([{ op: "replace", path: ["zones", 9, "id"], value: 1 }]) },
    ],
    ["steps that are not there", { kind: "go", doneCount: 1e9 }],
    ["a last step that is not there", { kind: "grow", patches: [], inverse: [], coalesceKey: null }],
    ["an unknown kind", { kind: "eval", code: "1" }],
    ["an unknown command", { kind: "do", entry: { ...entry([]), code: "rm" } }],
  ])("end what is read of the journal: %s", (_, record) => {
    const recovered = recover(record)!;
    expect(recovered).toMatchObject({ seq: 1, lostRecords: [2] });
    expect(recovered.state.document.zones).toHaveLength(1);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});
