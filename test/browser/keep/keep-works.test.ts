import { deleteDB, openDB } from "idb";
import { expect, it } from "vitest";
import { openDatabase } from "../../../src/runtime/database";
import { setTitle } from "../../../src/workspace/commands/document-commands";
import { finishGesture, goToStep, undo } from "../../../src/workspace/commands/execute";
import { setView } from "../../../src/workspace/commands/view-commands";
import { addZone, changeZone } from "../../../src/workspace/commands/zone-commands";
import { emptyDocument } from "../../../src/workspace/document";
import { toWorkspaceFile } from "../../../src/workspace/file/workspace-file";
import { isSame } from "../../../src/workspace/keep/is-same";
import { deletedKeptMs } from "../../../src/workspace/keeping";
import { initialTime } from "../../../src/workspace/time-state";
import { initialView } from "../../../src/workspace/view-state";
import { drawnZone } from "../../ui/panels/sample-store";
import { noticesOf, sharedTabs, titleOf } from "./keep-tabs";

it("keeps every step, how it was looked at, and what can be undone, over a reload", async () => {
  const tabs = sharedTabs();
  const first = await tabs.open();
  expect(first.store.getState().keeping.role).toBe("writer");
  expect(await first.keeper.listWorks()).toHaveLength(1);
  addZone(first.store, drawnZone);
  for (let step = 1; step <= 130; step++) {
    setTitle(first.store, `Step ${step}`);
    if (step % 10 === 0) finishGesture(first.store);
    if (step % 7 === 0) changeZone(first.store, "drawn", { nearMeters: step });
  }
  undo(first.store);
  setView(first.store, { locale: "uk" });
  expect(await first.keeper.flush()).toEqual({ ok: true });
  expect(first.store.getState().saving.status).toBe("saved");
  const database = await openDatabase(tabs.databaseName);
  expect(await database.count("snapshots")).toBeLessThanOrEqual(3);
  expect(await database.count("journal")).toBeLessThan(200);
  database.close();

  const second = await tabs.open();
  const [before, after] = [first.store.getState(), second.store.getState()];
  expect(after.keeping.role).toBe("follower");
  expect(
    isSame(
      after.document.zones.map(({ id }) => id),
      ["drawn"],
    ),
  ).toBe(true);
  expect(titleOf(second)).toBe(titleOf(first));
  expect(after.history.past).toHaveLength(before.history.past.length);
  expect(after.history.future).toHaveLength(1);
  expect(after.view.locale).toBe("uk");
  expect((await second.keeper.takeOver()).ok).toBe(true);
  goToStep(second.store, 0);
  expect(second.store.getState().document.zones).toEqual([]);
  await tabs.remove();
});

it("makes, copies, renames, deletes, restores and forgets works, and opens each with its own steps", async () => {
  const tabs = sharedTabs();
  const tab = await tabs.open();
  const { store, keeper } = tab;
  const idOf = () => store.getState().keeping.workId!;
  setTitle(store, "One");
  const one = idOf();
  expect(await keeper.createWork()).toEqual({ ok: true });
  const two = idOf();
  expect(titleOf(tab)).toBe("");
  setTitle(store, "Two");
  expect(await keeper.duplicateWork(one, "One again")).toEqual({ ok: true });
  const three = idOf();
  expect(titleOf(tab)).toBe("One again");
  const titles = async () => (await keeper.listWorks()).map(({ title }) => title).sort();
  expect(await titles()).toEqual(["One", "One again", "Two"]);
  expect(await keeper.renameWork(two, "Second")).toEqual({ ok: true });
  expect(await keeper.keepThumbnail("data:image/jpeg;base64,AAAA")).toEqual({ ok: true });
  expect((await keeper.keepThumbnail("javascript:alert(1)")).ok).toBe(false);
  expect(await keeper.openWork(two)).toEqual({ ok: true });
  expect(titleOf(tab)).toBe("Second");
  undo(store);
  expect(titleOf(tab)).toBe("Two");
  expect((await keeper.forgetWork(three)).ok).toBe(false);
  expect(await keeper.deleteWork(three)).toEqual({ ok: true });
  expect(await keeper.deleteWork(two)).toEqual({ ok: true });
  expect(idOf()).toBe(one);
  expect(await keeper.deleteWork(one)).toEqual({ ok: true });
  expect([one, two, three]).not.toContain(idOf());
  expect(await keeper.restoreWork(two)).toEqual({ ok: true });
  expect(await keeper.forgetWork(three)).toEqual({ ok: true });
  const works = await keeper.listWorks();
  expect(works.map(({ id, deletedAtMs }) => [id, deletedAtMs === null])).toEqual(
    expect.arrayContaining([
      [one, false],
      [two, true],
      [idOf(), true],
    ]),
  );
  expect(works).toHaveLength(3);
  expect(noticesOf(tab)).toEqual([]);
  await tabs.remove();
});

it("takes over the one workspace of earlier versions, and what they had set aside", async () => {
  const tabs = sharedTabs();
  const saved = {
    document: { ...emptyDocument, title: "From before", zones: [drawnZone] },
    time: initialTime,
    view: initialView,
  };
  const former = await openDB(tabs.databaseName, 3, {
    upgrade: (upgraded) => {
      upgraded.createObjectStore("workspaces");
      upgraded.createObjectStore("datasets").createIndex("storedAtMs", "storedAtMs");
      upgraded.createObjectStore("dataset-parts");
      upgraded.createObjectStore("page-templates");
    },
  });
  await former.put(
    "workspaces",
    { text: JSON.stringify(toWorkspaceFile(saved, () => null, 5)), savedAtMs: 5 },
    "current",
  );
  await former.put("workspaces", { text: "what was this", savedAtMs: 4 }, "previous");
  former.close();
  const tab = await tabs.open();
  expect(titleOf(tab)).toBe("From before");
  expect(noticesOf(tab)).toEqual([]);
  const database = await openDatabase(tabs.databaseName);
  expect(await database.getAll("set-aside")).toMatchObject([
    { store: "workspaces", value: { text: "what was this" } },
  ]);
  expect([...database.objectStoreNames]).not.toContain("workspaces");
  database.close();
  setTitle(tab.store, "Now");
  expect(await tab.keeper.flush()).toEqual({ ok: true });
  expect((await tab.keeper.listWorks()).map(({ title }) => title)).toEqual(["Now"]);
  await tabs.remove();
});

it("deletes for good, at start, what was deleted longer ago than it can be restored", async () => {
  const tabs = sharedTabs();
  const { keeper, store } = await tabs.open();
  setTitle(store, "Old");
  const { workId } = store.getState().keeping;
  await keeper.createWork();
  await keeper.deleteWork(workId!);
  const { changeRow } = await import("../../../src/runtime/keep/work-transactions");
  const database = await openDatabase(tabs.databaseName);
  await changeRow(database, workId!, () => ({ deletedAtMs: Date.now() - deletedKeptMs - 1000 }));
  const again = await tabs.open();
  await expect.poll(async () => (await again.keeper.listWorks()).some(({ id }) => id === workId)).toBe(false);
  expect(await database.getAllKeys("snapshots")).not.toContainEqual([workId, 1]);
  database.close();
  await tabs.remove();
});

it("says when what it kept was deleted from outside, and keeps it again from the next change on", async () => {
  const tabs = sharedTabs();
  const tab = await tabs.open();
  setTitle(tab.store, "Still here");
  expect(await tab.keeper.flush()).toEqual({ ok: true });
  await deleteDB(tabs.databaseName);
  await expect.poll(() => tab.store.getState().saving.status, { timeout: 10_000 }).toBe("failed");
  const told = tab.store.getState().notices.map(({ values }) => String(values.en));
  expect(told.some((words) => words.includes("deleted from outside"))).toBe(true);
  setTitle(tab.store, "Again");
  await expect.poll(() => tab.store.getState().saving.status, { timeout: 10_000 }).toBe("saved");
  expect((await tab.keeper.listWorks()).map(({ title }) => title)).toContain("Again");
  await tabs.remove();
});
