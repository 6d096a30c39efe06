import fc from "fast-check";
import { deleteDB } from "idb";
import { afterEach, expect, it, vi } from "vitest";
import { keepMessages } from "../../../src/look/text/messages/keep";
import { type Database, openDatabase } from "../../../src/runtime/database";
import { deleteTemplate, listTemplates, saveTemplate } from "../../../src/runtime/page-templates";
import { openTwinDatabase } from "../../../src/runtime/twin/open-twin-database";
import { dropTwin } from "../../../src/runtime/twin/twin";
import { twinStores } from "../../../src/runtime/twin/twin-stores";
import { setTitle } from "../../../src/workspace/commands/document-commands";
import { defaultPageSetup } from "../../../src/workspace/page-spec";
import { templateOf } from "../../../src/workspace/page-templates";
import { edits } from "../../workspace/keep/random-edits";
import { noticesOf, sharedTabs, type Tab, titleOf } from "./keep-tabs";

const runs = Number(import.meta.env.VITE_SOAK_RUNS ?? 10);

afterEach(() => {
  vi.restoreAllMocks();
});

async function readAll(database: Database): Promise<unknown[]> {
  return Promise.all(
    twinStores.map(async (name) => [name, await database.getAllKeys(name), await database.getAll(name)]),
  );
}

/** Both copies, as they are; the first member is the first. */
async function readBoth(databaseName: string): Promise<[unknown[], unknown[]]> {
  const [first, second] = [await openDatabase(databaseName), await openTwinDatabase(databaseName)];
  if (!second) throw new Error("there is no second copy");
  try {
    return [await readAll(first), await readAll(second)];
  } finally {
    first.close();
    second.close();
  }
}

/** Empties the first copy while nobody has it open. */
async function empty(databaseName: string): Promise<void> {
  await dropTwin(databaseName);
  await deleteDB(databaseName);
}

const wordsOf = ({ store }: Tab) => store.getState().notices.map(({ values }) => values.en);
const draft = (text: string) => ({ text, label: { en: text, uk: "" } });

it(`has everything twice, whatever is done, ${runs} times`, async () => {
  for (const list of fc.sample(edits(40), runs)) {
    const tabs = sharedTabs();
    const tab = await tabs.openPage();
    for (const [, edit] of list) edit(tab.store);
    await tab.keeper.keepDraft("road", draft("typed"));
    await tab.keeper.keepDraft("bridge", draft("discarded"));
    await tab.keeper.keepDraft("bridge", null);
    setTitle(tab.store, "Last");
    expect(await tab.keeper.flush()).toEqual({ ok: true });
    const [first, second] = await readBoth(tabs.databaseName);
    expect(second).toEqual(first);
    await tab.end();
    await tabs.remove();
  }
});

it("brings back works, drafts and templates after the first copy was emptied, and says so", async () => {
  const tabs = sharedTabs();
  const before = await tabs.openPage();
  setTitle(before.store, "First");
  await before.keeper.createWork();
  setTitle(before.store, "Second");
  await before.keeper.flush();
  await before.keeper.keepDraft("road", draft("typed"));
  await before.end();
  const template = { name: "Report", setup: templateOf(defaultPageSetup) };
  await saveTemplate({ ...template, id: "page", savedAtMs: 1 }, tabs.databaseName);
  const paired = await tabs.openPage();
  await paired.keeper.flush();
  await paired.end();
  await empty(tabs.databaseName);

  const after = await tabs.open();
  expect(titleOf(after)).toBe("Second");
  expect(wordsOf(after)).toContain(keepMessages.en.broughtBack(2));
  const typed = await after.keeper.readDrafts((text) => text);
  expect(typed.ok && [...typed.drafts]).toEqual([["road", "typed"]]);
  const templates = await listTemplates(tabs.databaseName);
  expect(templates.ok && templates.value.templates.map(({ name }) => name)).toEqual(["Report"]);
  expect((await after.keeper.listWorks()).map(({ title }) => title).sort()).toEqual(["First", "Second"]);
  await deleteTemplate("page", tabs.databaseName);
  setTitle(after.store, "Third");
  expect(await after.keeper.flush()).toEqual({ ok: true });
  const [first, second] = await readBoth(tabs.databaseName);
  expect(second).toEqual(first);
  const again = await tabs.open();
  expect(wordsOf(again)).not.toContain(keepMessages.en.broughtBack(2));
  await tabs.remove();
});

it("brings back once where several pages start at the same time, and loses nothing that one of them does", async () => {
  const tabs = sharedTabs();
  const before = await tabs.openPage();
  setTitle(before.store, "Kept");
  await before.keeper.flush();
  await before.end();
  await empty(tabs.databaseName);
  const pages = await Promise.all([tabs.openPage(), tabs.openPage(), tabs.openPage()]);
  const writer = pages.find(({ store }) => store.getState().keeping.role === "writer")!;
  const told = pages.flatMap(wordsOf).filter((words) => words === keepMessages.en.broughtBack(1));
  expect(told).toHaveLength(1);
  setTitle(writer.store, "Kept on");
  expect(await writer.keeper.flush()).toEqual({ ok: true });
  expect(writer.store.getState().keeping.role).toBe("writer");
  expect((await writer.keeper.listWorks()).map(({ title }) => title)).toEqual(["Kept on"]);
  // A follower would take the pen of a writer that ends before it.
  for (const page of pages) if (page !== writer) await page.end();
  await writer.end();
  await tabs.remove();
});

it("has nothing more of a work that was deleted for good", async () => {
  const tabs = sharedTabs();
  const { keeper, store } = await tabs.open();
  setTitle(store, "Secret");
  const { workId } = store.getState().keeping;
  await keeper.createWork();
  await keeper.deleteWork(workId!);
  expect(JSON.stringify(await readBoth(tabs.databaseName))).toContain(workId);
  expect(await keeper.forgetWork(workId!)).toEqual({ ok: true });
  expect(JSON.stringify(await readBoth(tabs.databaseName))).not.toContain(workId);
  await tabs.remove();
});

it("makes a second copy equal again that missed something or has too much", async () => {
  const tabs = sharedTabs();
  const before = await tabs.openPage();
  setTitle(before.store, "Kept");
  await before.keeper.flush();
  const { workId } = before.store.getState().keeping;
  await before.end();
  const second = (await openTwinDatabase(tabs.databaseName))!;
  await second.delete("works", workId!);
  await second.put("journal", {} as never, ["another", 1]);
  await second.put("drafts", {} as never, ["another", "road"]);
  second.close();
  const after = await tabs.open();
  setTitle(after.store, "Kept still");
  expect(await after.keeper.flush()).toEqual({ ok: true });
  const [first, twin] = await readBoth(tabs.databaseName);
  expect(twin).toEqual(first);
  await tabs.remove();
});

it("saves without a second copy where the browser has no storage for one", async () => {
  const withBuckets = navigator as unknown as { readonly storageBuckets: unknown };
  vi.spyOn(withBuckets, "storageBuckets", "get").mockReturnValue(undefined);
  const tabs = sharedTabs();
  const tab = await tabs.open();
  setTitle(tab.store, "Once");
  expect(await tab.keeper.flush()).toEqual({ ok: true });
  expect(titleOf(await tabs.open())).toBe("Once");
  expect(noticesOf(tab)).toEqual([]);
  await tabs.remove();
});

it("saves where the second copy cannot be written, and makes it equal at the next start", async () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  const tabs = sharedTabs();
  const tab = await tabs.open();
  setTitle(tab.store, "Before");
  await tab.keeper.flush();
  const open = IDBDatabase.prototype.transaction;
  vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(function (this: IDBDatabase, ...values) {
    if (values[2]?.durability === "relaxed") throw new DOMException("no room", "QuotaExceededError");
    return open.apply(this, values);
  });
  setTitle(tab.store, "After");
  expect(await tab.keeper.flush()).toEqual({ ok: true });
  expect(tab.store.getState().saving.status).toBe("saved");
  expect(warn).toHaveBeenCalledWith(expect.stringContaining("second copy"), expect.any(DOMException));
  vi.restoreAllMocks();
  const [first, second] = await readBoth(tabs.databaseName);
  expect(second).not.toEqual(first);
  const again = await tabs.open();
  await again.keeper.takeOver();
  const [then, twin] = await readBoth(tabs.databaseName);
  expect(twin).toEqual(then);
  await tabs.remove();
});
