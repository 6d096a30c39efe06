import fc from "fast-check";
import { expect, it } from "vitest";
import { openDatabase } from "../../../src/runtime/database";
import { damagedText } from "../../../src/runtime/keep/damaged";
import { newWorkRow, sealRow } from "../../../src/runtime/keep/work-rows";
import { setTitle } from "../../../src/workspace/commands/document-commands";
import { makeJournalRow, makeSnapshotRow } from "../../../src/workspace/keep/kept-rows";
import { type KeptState, keptPart } from "../../../src/workspace/keep/kept-state";
import { recordChange, recordLook, recordWhole } from "../../../src/workspace/keep/record-change";
import { createAppStore } from "../../../src/workspace/store";
import { drawnZone } from "../../ui/panels/sample-store";
import { edits, forgetGesture } from "../../workspace/keep/random-edits";
import { noticesOf, sharedTabs } from "./keep-tabs";

const runs = Number(import.meta.env.VITE_SOAK_DAMAGE ?? 12);
const random = (count: number) => Math.floor(Math.random() * count);
const between = 12;
const storeNames = ["works", "snapshots", "journal"] as const;

/** A work with a history of its own, written as its keeper would; all its states by their numbers. */
async function writeWork(
  databaseName: string,
): Promise<{ readonly id: string; readonly states: Map<number, KeptState>; readonly lastSnapshot: number }> {
  forgetGesture();
  const id = crypto.randomUUID();
  const store = createAppStore({
    document: { ...createAppStore().getState().document, title: "Kept", zones: [drawnZone] },
  });
  const states = new Map([[1, keptPart(store.getState())]]);
  const first = recordWhole(keptPart(store.getState()));
  const journal = [makeJournalRow(id, 1, first, 1)];
  store.subscribe((state, previous) => {
    const [before, after] = [keptPart(previous), keptPart(state)];
    for (const record of [recordChange(before, after), recordLook(before, after)]) {
      if (!record) continue;
      const seq = journal.length + 1;
      journal.push(makeJournalRow(id, seq, record, seq));
      states.set(seq, after);
    }
  });
  for (const [, edit] of fc.sample(edits(60), 1)[0]!) edit(store);
  const seqs = [...states.keys()].filter((seq) => seq % between === 1).slice(-3);
  const database = await openDatabase(databaseName);
  for (const seq of seqs)
    await database.put("snapshots", makeSnapshotRow(id, seq, states.get(seq)!, seq), [id, seq]);
  // A work that was never shortened has its first record twice.
  const isWhole = seqs[0] === 1;
  for (const row of journal)
    if (isWhole || row.seq > seqs[0]!) await database.put("journal", row, [id, row.seq]);
  const row = newWorkRow(id, store.getState().document.title, 1);
  await database.put("works", sealRow({ ...row, lastSeq: journal.length }), id);
  database.close();
  return { id, states, lastSnapshot: seqs.at(-1)! };
}

const flip = (text: string) => {
  const at = random(text.length);
  return `${text.slice(0, at)}${String.fromCharCode(text.charCodeAt(at) ^ (1 << random(7)))}${text.slice(at + 1)}`;
};

/** The row with one of its members changed: a character flipped, cut off, another number, or gone. */
function spoil(row: object): unknown {
  const members = Object.entries(row);
  const at = random(members.length);
  const [, value] = members[at]!;
  const spoiled =
    typeof value === "string" && value !== ""
      ? [flip(value), value.slice(0, random(value.length)), undefined][random(3)]
      : typeof value === "number"
        ? [value + 1 + random(9), Number.NaN, undefined][random(3)]
        : "not this";
  return Object.fromEntries(members.map(([name, other], index) => [name, index === at ? spoiled : other]));
}

/** Spoils or deletes one record of the work; which one. */
async function damage(databaseName: string, id: string) {
  const database = await openDatabase(databaseName);
  const name = storeNames[random(3)]!;
  const seqs = name === "works" ? [] : (await database.getAllKeys(name)).map(([, seq]) => seq);
  const seq = seqs[random(seqs.length)] ?? 0;
  const key = name === "works" ? id : [id, seq];
  const isDeleted = random(3) === 0;
  if (isDeleted) await database.delete(name, key as never);
  else await database.put(name, spoil((await database.get(name, key as never))!) as never, key as never);
  database.close();
  return { name, seq, isDeleted };
}

const fingerprint = ({ document, history }: Pick<KeptState, "document" | "history">) =>
  JSON.stringify([
    document.title,
    document.zones.map(({ id, nearMeters }) => [id, nearMeters]),
    document.annotations.length,
    history.past.length,
    history.future.length,
  ]);

it(`opens the last good state of a work, and says what is missing, whatever one record became, ${runs} times`, async () => {
  const tally = new Map<string, number>();
  for (let run = 0; run < runs; run++) {
    const tabs = sharedTabs();
    const { id, states, lastSnapshot } = await writeWork(tabs.databaseName);
    const { name, seq, isDeleted } = await damage(tabs.databaseName, id);
    const last = states.size;
    // Only a record that nothing newer holds can cost anything, and then no more than itself and what follows it.
    const expected = name === "journal" && seq > lastSnapshot ? seq - 1 : last;
    const tab = await tabs.open();
    const state = tab.store.getState();
    const where = `${name} ${seq} of ${last}, snapshot ${lastSnapshot}${isDeleted ? ", deleted" : ""}`;
    expect([where, state.keeping.workId, state.keeping.role]).toEqual([where, id, "writer"]);
    expect([where, fingerprint(state)]).toEqual([where, fingerprint(states.get(expected)!)]);
    if (expected < last) expect([where, ...noticesOf(tab)]).toEqual([where, "told"]);
    for (const notice of state.notices)
      expect([where, notice.code, notice.tone]).toEqual([where, "told", "warning"]);
    setTitle(tab.store, "Goes on");
    expect(await tab.keeper.flush()).toEqual({ ok: true });
    const again = await tabs.open();
    expect([where, again.store.getState().document.title]).toEqual([where, "Goes on"]);
    expect([where, ...noticesOf(again)]).toEqual([where, "written-elsewhere-following"]);
    const kind =
      expected < last
        ? "last good state, told"
        : state.notices.length > 0
          ? "all recovered, told"
          : "all recovered";
    tally.set(kind, (tally.get(kind) ?? 0) + 1);
    await tabs.remove();
  }
  console.log(
    `damaged records: ${runs} runs: ${[...tally].map(([kind, count]) => `${kind} ${count}`).join("; ")}; 0 silent losses`,
  );
});

it("says that nothing of a work can be read, opens an empty one, and leaves what there is to be saved", async () => {
  const tabs = sharedTabs();
  const { id } = await writeWork(tabs.databaseName);
  const database = await openDatabase(tabs.databaseName);
  for (const name of ["snapshots", "journal"] as const)
    for (const key of await database.getAllKeys(name)) {
      const row = (await database.get(name, key))!;
      await database.put(name, { ...row, text: row.text.slice(1) }, key);
    }
  database.close();
  const tab = await tabs.open();
  expect(tab.store.getState().keeping).toMatchObject({ role: "writer" });
  expect(tab.store.getState().keeping.workId).not.toBe(id);
  expect(tab.store.getState().notices).toMatchObject([
    { code: "told", tone: "error", action: "save-damaged" },
  ]);
  expect((await tab.keeper.listWorks()).map((work) => work.id)).toContain(id);
  expect(await tab.keeper.openWork(id)).toEqual({ ok: false, reason: "unreadable" });
  const left = JSON.parse(await damagedText(tabs.databaseName));
  expect(left.works).toMatchObject([{ id }]);
  expect(left.works[0].journal.length).toBeGreaterThan(0);
  await tabs.remove();
});
