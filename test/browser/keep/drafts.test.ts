import { afterEach, expect, it, vi } from "vitest";
import { openDatabase } from "../../../src/runtime/database";
import { damagedText } from "../../../src/runtime/keep/damaged";
import { makeDraftRow } from "../../../src/runtime/keep/drafts/draft-rows";
import { setTitle } from "../../../src/workspace/commands/document-commands";
import { redo, undo } from "../../../src/workspace/commands/execute";
import { dismissNotice } from "../../../src/workspace/commands/notice-commands";
import { openWorkspace } from "../../../src/workspace/commands/open-workspace";
import { emptyDocument } from "../../../src/workspace/document";
import { newIncidentKey, type TypedDraft, type WorkKeeper } from "../../../src/workspace/keeping";
import { initialTime } from "../../../src/workspace/time-state";
import { initialView } from "../../../src/workspace/view-state";
import { noticesOf, sharedTabs, type Tab } from "./keep-tabs";

afterEach(() => {
  vi.restoreAllMocks();
});

const done = { ok: true };
const elsewhere = { ok: false, reason: "written-elsewhere" };
const typed = (title: string): TypedDraft => ({ text: `"${title}"`, label: { en: title, uk: "" } });
const asTyped = (text: string) => text;
const idOf = ({ store }: Tab) => store.getState().keeping.workId!;
const told = ({ store }: Tab, locale: "en" | "uk" = "en") =>
  store.getState().notices.map(({ values }) => String(values[locale]));

async function textsOf(keeper: WorkKeeper) {
  const read = await keeper.readDrafts(asTyped);
  return read.ok ? Object.fromEntries(read.drafts) : read.reason;
}

/** A work that was written, and that nobody has open any more. */
async function writeAndEnd(
  tabs: ReturnType<typeof sharedTabs>,
  drafts: Record<string, string>,
): Promise<string> {
  const tab = await tabs.openPage();
  setTitle(tab.store, "Written");
  for (const [key, title] of Object.entries(drafts))
    expect(await tab.keeper.keepDraft(key, typed(title))).toEqual(done);
  expect(await tab.keeper.flush()).toEqual(done);
  await tab.end();
  return idOf(tab);
}

it("keeps what is typed over the end of the page, names it until that is closed, and forgets it when asked", async () => {
  const tabs = sharedTabs();
  const id = await writeAndEnd(tabs, { road: "Bomb on a road", [newIncidentKey]: "Strike on Uman" });
  const tab = await tabs.openPage();
  expect(idOf(tab)).toBe(id);
  expect(await textsOf(tab.keeper)).toEqual({ "": '"Strike on Uman"', road: '"Bomb on a road"' });
  expect(told(tab)).toEqual([
    "Typed and not saved: “Strike on Uman”, a new incident; “Bomb on a road”. Open the form again to go on.",
  ]);
  expect(told(tab, "uk")[0]).toContain("«Strike on Uman», новий інцидент; «Bomb on a road»");
  expect(tab.store.getState().notices[0]).toMatchObject({ persistent: true, tone: "info" });
  expect(await tab.keeper.keepDraft(newIncidentKey, null)).toEqual(done);
  expect(told(tab)).toEqual(["Typed and not saved: “Bomb on a road”. Open the form again to go on."]);
  dismissNotice(tab.store, tab.store.getState().notices[0]!.id);
  expect(await tab.keeper.keepDraft("road", null)).toEqual(done);
  expect(told(tab)).toEqual([]);
  await tab.end();
  expect(await textsOf((await tabs.open()).keeper)).toEqual({});
  await tabs.remove();
});

it("brings what was typed in a work that was never written to the one that opens next, but not from a tab that lives", async () => {
  const tabs = sharedTabs();
  const first = await tabs.openPage();
  expect(await first.keeper.keepDraft(newIncidentKey, typed("Unwritten"))).toEqual(done);
  expect(await first.keeper.listWorks()).toHaveLength(1);
  const beside = await tabs.openPage();
  expect(idOf(beside)).not.toBe(idOf(first));
  expect([await textsOf(beside.keeper), told(beside)]).toEqual([{}, []]);
  await first.end();
  await beside.end();
  const next = await tabs.open();
  expect(await textsOf(next.keeper)).toEqual({ "": '"Unwritten"' });
  expect(told(next)[0]).toContain("“Unwritten”, a new incident");
  const database = await openDatabase(tabs.databaseName);
  expect(await database.getAllKeys("drafts")).toEqual([[idOf(next), ""]]);
  database.close();
  await tabs.remove();
});

it("overwrites nothing with what it brings, and leaves what lies under the same key for later", async () => {
  const tabs = sharedTabs();
  const id = await writeAndEnd(tabs, { [newIncidentKey]: "Mine" });
  const database = await openDatabase(tabs.databaseName);
  await database.put("drafts", makeDraftRow("", typed("Left"), 1), ["nobody's", ""]);
  await database.put("drafts", makeDraftRow("road", typed("Left too"), 1), ["nobody's", "road"]);
  const tab = await tabs.openPage();
  expect(await textsOf(tab.keeper)).toEqual({ "": '"Mine"', road: '"Left too"' });
  expect(await tab.keeper.keepDraft(newIncidentKey, null)).toEqual(done);
  await tab.end();
  const next = await tabs.open();
  expect(idOf(next)).toBe(id);
  expect(await textsOf(next.keeper)).toEqual({ "": '"Left"', road: '"Left too"' });
  database.close();
  await tabs.remove();
});

it("has each work keep its own, also while it is deleted, and deletes them with it", async () => {
  const tabs = sharedTabs();
  const tab = await tabs.open();
  const { keeper, store } = tab;
  setTitle(store, "One");
  const one = idOf(tab);
  await keeper.keepDraft("road", typed("Of one"));
  expect(await keeper.createWork()).toEqual(done);
  expect([await textsOf(keeper), told(tab)]).toEqual([{}, []]);
  await keeper.keepDraft("road", typed("Of two"));
  expect(await keeper.openWork(one)).toEqual(done);
  expect(await textsOf(keeper)).toEqual({ road: '"Of one"' });
  expect(told(tab)[0]).toContain("“Of one”");
  expect(await keeper.deleteWork(one)).toEqual(done);
  expect(told(tab)[0]).toContain("“Of two”");
  expect(await keeper.restoreWork(one)).toEqual(done);
  expect(await keeper.openWork(one)).toEqual(done);
  expect(await textsOf(keeper)).toEqual({ road: '"Of one"' });
  expect(await keeper.deleteWork(one)).toEqual(done);
  const database = await openDatabase(tabs.databaseName);
  expect(await database.count("drafts")).toBe(2);
  expect(await keeper.forgetWork(one)).toEqual(done);
  expect((await database.getAllKeys("drafts")).map(([id]) => id)).toEqual([idOf(tab)]);
  database.close();
  await tabs.remove();
});

it("lets them go when a file is opened over the work, and when that is undone or redone", async () => {
  const tabs = sharedTabs();
  await writeAndEnd(tabs, { road: "Before" });
  const tab = await tabs.open();
  const { store, keeper } = tab;
  setTitle(store, "Renamed");
  expect(await textsOf(keeper)).toEqual({ road: '"Before"' });
  const gone = () => expect.poll(() => textsOf(keeper)).toEqual({});
  const saved = { document: { ...emptyDocument, title: "File" }, time: initialTime, view: initialView };
  openWorkspace(store, saved);
  await gone();
  expect(told(tab)).toEqual([]);
  for (const step of [undo, redo]) {
    await keeper.keepDraft("road", typed("Again"));
    step(store);
    await gone();
  }
  // A work whose last step opened a file is not opened over the one before it.
  await keeper.keepDraft("road", typed("Of the file"));
  const id = idOf(tab);
  await keeper.createWork();
  await keeper.keepDraft("road", typed("Of the new one"));
  const made = idOf(tab);
  await keeper.openWork(id);
  expect(await textsOf(keeper)).toEqual({ road: '"Of the file"' });
  await keeper.openWork(made);
  expect(await textsOf(keeper)).toEqual({ road: '"Of the new one"' });
  await tabs.remove();
});

it("refuses those of a tab that does not write, also where it does not know that yet", async () => {
  const tabs = sharedTabs();
  const writer = await tabs.open();
  setTitle(writer.store, "Shared");
  await writer.keeper.flush();
  await writer.keeper.keepDraft("road", typed("By the writer"));
  const follower = await tabs.open();
  expect(await follower.keeper.keepDraft("road", typed("By the follower"))).toEqual(elsewhere);
  expect(await textsOf(follower.keeper)).toBe("written-elsewhere");
  expect(noticesOf(follower)).toEqual(["written-elsewhere-following"]);
  expect(await follower.keeper.takeOver()).toEqual(done);
  expect(await writer.keeper.keepDraft("road", typed("Late"))).toEqual(elsewhere);
  expect(await textsOf(follower.keeper)).toEqual({ road: '"By the writer"' });
  const { changeRow } = await import("../../../src/runtime/keep/work-transactions");
  const database = await openDatabase(tabs.databaseName);
  await changeRow(database, idOf(follower), () => ({ writer: "somebody else" }));
  expect(await follower.keeper.keepDraft("road", typed("Unaware"))).toEqual(elsewhere);
  expect((await database.get("drafts", [idOf(follower), "road"]))?.label.en).toBe("By the writer");
  database.close();
  await tabs.remove();
});

it("sets aside and tells what cannot be read, whether its row is damaged or its form does not know it", async () => {
  const tabs = sharedTabs();
  const id = await writeAndEnd(tabs, { good: "Good", damaged: "Damaged", unknown: "Unknown" });
  const database = await openDatabase(tabs.databaseName);
  const row = (await database.get("drafts", [id, "damaged"]))!;
  await database.put("drafts", { ...row, text: '"Damageb"' }, [id, "damaged"]);
  const tab = await tabs.open();
  expect(told(tab)).toEqual([
    "What was typed in 1 form and not saved could not be read; it is set aside, not deleted.",
    "Typed and not saved: “Good”; “Unknown”. Open the form again to go on.",
  ]);
  expect(tab.store.getState().notices[0]).toMatchObject({ action: "save-damaged", persistent: true });
  const read = await tab.keeper.readDrafts((text) => (text === '"Unknown"' ? null : text));
  expect(read.ok && Object.fromEntries(read.drafts)).toEqual({ good: '"Good"' });
  expect(told(tab).at(-1)).toBe("Typed and not saved: “Good”. Open the form again to go on.");
  expect(await database.getAll("set-aside")).toMatchObject([
    { workId: id, store: "drafts", key: `${id} damaged`, value: { text: '"Damageb"' } },
    { workId: id, store: "drafts", key: `${id} unknown`, value: { text: '"Unknown"' } },
  ]);
  expect(await database.getAllKeys("drafts")).toEqual([[id, "good"]]);
  expect(await damagedText(tabs.databaseName)).toContain("Damageb");
  // One that is spoilt while the page is open is not overwritten either.
  await database.put("drafts", { ...row, text: "spoilt" }, [id, "good"]);
  expect(await tab.keeper.keepDraft("good", typed("New"))).toEqual(done);
  expect(await textsOf(tab.keeper)).toEqual({ good: '"New"' });
  expect(await database.getAll("set-aside")).toHaveLength(3);
  database.close();
  await tabs.remove();
});

it("says what could not be kept, and no more once it is", async () => {
  const tabs = sharedTabs();
  const tab = await tabs.open();
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
    throw new DOMException("no room", "QuotaExceededError");
  });
  expect((await tab.keeper.keepDraft("road", typed("Full"))).ok).toBe(false);
  expect(told(tab)).toHaveLength(1);
  expect(told(tab)[0]).toMatch(/^What is typed in the form could not be kept/);
  vi.restoreAllMocks();
  expect(await tab.keeper.keepDraft("road", typed("Room"))).toEqual(done);
  expect(told(tab)).toEqual([]);
  await tabs.remove();
});
