import { deleteDB, openDB } from "idb";
import { expect, it } from "vitest";
import { databaseVersion, openDatabase } from "../../../src/runtime/database";
import { makeDraftRow } from "../../../src/runtime/keep/drafts/draft-rows";
import { setTitle } from "../../../src/workspace/commands/document-commands";
import { sharedTabs } from "./keep-tabs";

it("takes over everything of version 4, which had no drafts and no second copy", async () => {
  const tabs = sharedTabs();
  const tab = await tabs.open();
  setTitle(tab.store, "Kept");
  expect(await tab.keeper.flush()).toEqual({ ok: true });
  const id = tab.store.getState().keeping.workId!;
  const stores = [
    "works",
    "snapshots",
    "journal",
    "set-aside",
    "datasets",
    "dataset-parts",
    "page-templates",
  ] as const;
  const made = await openDatabase(tabs.databaseName);
  await made.add("set-aside", { workId: id, store: "works", key: id, value: "what was this", atMs: 1 });
  await made.put("datasets", { skeleton: { rows: 3 }, partCounts: [1], storedAtMs: 5 }, "set");
  await made.put("dataset-parts", new Uint8Array([1, 2]), ["set", 0]);
  await made.put("page-templates", { text: "{}", savedAtMs: 2 }, "page");
  const contents = async (database: {
    getAll(name: string): Promise<unknown[]>;
    getAllKeys(name: string): Promise<unknown[]>;
  }) =>
    Promise.all(stores.map(async (name) => [await database.getAllKeys(name), await database.getAll(name)]));
  const before = await contents(made as never);
  made.close();
  // The same rows in a database as the version before made it.
  const formerName = `${tabs.databaseName}-4`;
  const former = await openDB(formerName, 4, {
    upgrade: (upgraded) => {
      for (const name of stores) {
        const store = upgraded.createObjectStore(name, name === "set-aside" ? { autoIncrement: true } : {});
        if (name === "datasets") store.createIndex("storedAtMs", "storedAtMs");
      }
    },
  });
  for (const [index, name] of stores.entries())
    for (const [at, key] of before[index]![0]!.entries())
      await former.put(name, before[index]![1]![at], key as IDBValidKey);
  former.close();
  const upgraded = await openDatabase(formerName);
  expect(await contents(upgraded as never)).toEqual(before);
  expect(upgraded.version).toBe(databaseVersion);
  expect(await upgraded.getAllKeys("pairing")).toEqual([]);
  expect(await upgraded.getAllKeys("drafts")).toEqual([]);
  await upgraded.put("drafts", makeDraftRow("road", { text: "", label: { en: "", uk: "" } }, 1), [
    id,
    "road",
  ]);
  upgraded.close();
  await deleteDB(formerName);
  await tabs.remove();
});
