import fc from "fast-check";
import { expect, it } from "vitest";
import { readWorkspaceFile } from "../../../src/workspace/file/read-workspace-file";
import { toWorkspaceFile } from "../../../src/workspace/file/workspace-file";
import { checkJournalRow, makeJournalRow, makeSnapshotRow } from "../../../src/workspace/keep/kept-rows";
import { emptyKeptState, type KeptState, keptPart } from "../../../src/workspace/keep/kept-state";
import { recordChange, recordLook } from "../../../src/workspace/keep/record-change";
import { recoverWork } from "../../../src/workspace/keep/recover-work";
import { replayText } from "../../../src/workspace/keep/replay";
import { createAppStore } from "../../../src/workspace/store";
import { edits, forgetGesture } from "./random-edits";

/** The state as a file and its steps say it. */
function written({ history, ...saved }: KeptState) {
  const read = readWorkspaceFile(JSON.stringify(toWorkspaceFile(saved, () => null, 0)));
  if (!read.ok) throw new Error(read.issue.original);
  return { ...read.workspace, history: JSON.parse(JSON.stringify(history)) };
}

it("gives, from a snapshot and the records since, the very state, its steps and looks, after each of them", () => {
  const kinds = new Map<string, number>();
  fc.assert(
    fc.property(edits(40), (list) => {
      forgetGesture();
      const store = createAppStore();
      let replayed: KeptState = emptyKeptState;
      let seq = 1;
      const snapshot = makeSnapshotRow("work", 1, replayed, 5);
      const journal = new Map<number, unknown>();
      store.subscribe((state, previous) => {
        const [before, after] = [keptPart(previous), keptPart(state)];
        for (const record of [recordChange(before, after), recordLook(before, after)]) {
          if (!record) continue;
          kinds.set(record.kind, (kinds.get(record.kind) ?? 0) + 1);
          seq++;
          const row = structuredClone(makeJournalRow("work", seq, record, 6));
          journal.set(seq, row);
          const next = replayText(replayed, checkJournalRow(row)!.text);
          if (!next.ok) throw new Error(next.reason);
          replayed = next.state;
          if (record.kind !== "look")
            expect(written(replayed)).toEqual(
              written({ ...after, time: replayed.time, view: replayed.view }),
            );
        }
      });
      for (const [, edit] of list) edit(store);
      const live = written(keptPart(store.getState()));
      const recovered = recoverWork("work", new Map([[1, snapshot]]), journal, seq);
      expect(recovered).toMatchObject({
        seq,
        lastSeq: seq,
        badSnapshots: [],
        lostRecords: [],
        missingCount: 0,
        refusedSteps: 0,
        issues: [],
      });
      expect(written(recovered!.state)).toEqual(live);
    }),
    { seed: 7, numRuns: Number(process.env.SOAK_RUNS ?? 40) },
  );
  console.log([...kinds].map(([kind, count]) => `${kind} ${count}`).join(", "));
  // Each kind was put to the test, and everything anew is not the answer to everything.
  for (const kind of ["do", "amend", "grow", "seal", "go", "drop", "look"])
    expect([kind, kinds.get(kind) ?? 0]).not.toEqual([kind, 0]);
});
