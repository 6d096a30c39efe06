import { afterEach, expect, it, vi } from "vitest";
import { openDatabase } from "../../../src/runtime/database";
import { setTitle } from "../../../src/workspace/commands/document-commands";
import { startGesture, undo } from "../../../src/workspace/commands/execute";
import { addZone, changeZone } from "../../../src/workspace/commands/zone-commands";
import { drawnZone } from "../../ui/panels/sample-store";
import { noticesOf, sharedTabs, type Tab, titleOf } from "./keep-tabs";

const roleOf = ({ store }: Tab) => store.getState().keeping.role;

afterEach(() => {
  vi.restoreAllMocks();
});

it("shows in other tabs what one does, refuses edits there with a word, and hands over when asked", async () => {
  const tabs = sharedTabs();
  const writer = await tabs.open();
  setTitle(writer.store, "First");
  await writer.keeper.flush();
  const follower = await tabs.open();
  expect([titleOf(follower), roleOf(follower)]).toEqual(["First", "follower"]);
  expect(noticesOf(follower)).toEqual(["written-elsewhere-following"]);
  addZone(writer.store, drawnZone);
  setTitle(writer.store, "Second");
  undo(writer.store);
  await expect.poll(() => follower.store.getState().document.zones.length).toBe(1);
  await expect.poll(() => follower.store.getState().history.future.length).toBe(1);
  setTitle(follower.store, "Refused");
  expect(titleOf(follower)).toBe("First");
  expect(noticesOf(follower)).toContain("written-elsewhere");

  const gesture = startGesture(writer.store);
  changeZone(writer.store, "drawn", { nearMeters: 77 }, gesture.key);
  expect(await follower.keeper.takeOver()).toEqual({ ok: true });
  expect([roleOf(writer), roleOf(follower)]).toEqual(["follower", "writer"]);
  expect(follower.store.getState().document.zones[0]?.nearMeters).toBe(77);
  expect(noticesOf(follower)).toEqual([]);
  expect(noticesOf(writer)).toEqual(["written-elsewhere-following"]);
  setTitle(follower.store, "Third");
  await expect.poll(() => titleOf(writer)).toBe("Third");

  const third = await tabs.open();
  expect((await third.keeper.takeOver()).ok).toBe(true);
  expect([writer, follower, third].map(roleOf)).toEqual(["follower", "follower", "writer"]);
  await tabs.remove();
});

it("goes on writing where the tab that wrote opens another work", async () => {
  const tabs = sharedTabs();
  const writer = await tabs.open();
  setTitle(writer.store, "Shared");
  await writer.keeper.flush();
  const follower = await tabs.open();
  expect(await writer.keeper.createWork()).toEqual({ ok: true });
  await expect.poll(() => roleOf(follower)).toBe("writer");
  expect(noticesOf(follower)).toEqual(["told"]);
  setTitle(follower.store, "Mine");
  expect(await follower.keeper.flush()).toEqual({ ok: true });
  expect((await follower.keeper.listWorks()).map(({ title }) => title).sort()).toEqual(["", "Mine"]);
  await tabs.remove();
});

it("takes the pen from a tab that does not answer; what that one had not written becomes a work of its own", async () => {
  const tabs = sharedTabs(100);
  const writer = await tabs.open();
  setTitle(writer.store, "Original");
  await writer.keeper.flush();
  const follower = await tabs.open();
  // A tab that hangs: its writes do not come through until the other one has taken over.
  let isHanging = true;
  const database = await openDatabase(tabs.databaseName);
  const held = database.transaction(["journal"], "readwrite");
  const hold = async () => {
    while (isHanging) await held.objectStore("journal").get(["x", 0]);
  };
  void hold();
  setTitle(writer.store, "Not written in time");
  const taking = follower.keeper.takeOver();
  await new Promise((resolve) => setTimeout(resolve, 300));
  isHanging = false;
  expect(await taking).toEqual({ ok: true });
  await expect.poll(() => roleOf(writer)).toBe("follower");
  expect(roleOf(follower)).toBe("writer");
  const titles = (await follower.keeper.listWorks()).map(({ title }) => title);
  // Whichever came first: written, and seen by the other; or kept beside it. Never lost.
  const isKept =
    titleOf(follower) === "Not written in time" || titles.includes("Copy of Not written in time");
  expect([titles, isKept]).toEqual([titles, true]);
  database.close();
  await tabs.remove();
});

it("keeps as a copy what a tab did after its pen was taken without its knowing", async () => {
  const tabs = sharedTabs();
  const tab = await tabs.open();
  setTitle(tab.store, "Original");
  await tab.keeper.flush();
  const { workId } = tab.store.getState().keeping;
  const { changeRow } = await import("../../../src/runtime/keep/work-transactions");
  const database = await openDatabase(tabs.databaseName);
  await changeRow(database, workId!, () => ({ writer: "somebody else" }));
  setTitle(tab.store, "Unwritten");
  await expect.poll(() => noticesOf(tab)).toContain("told");
  expect((await tab.keeper.listWorks()).map(({ title }) => title).sort()).toEqual([
    "Copy of Unwritten",
    "Original",
  ]);
  await expect.poll(() => titleOf(tab)).toBe("Original");
  database.close();
  await tabs.remove();
});

it("refuses to delete what another tab writes, and opens what is left where it went all the same", async () => {
  const tabs = sharedTabs();
  const tab = await tabs.open();
  setTitle(tab.store, "Gone");
  await tab.keeper.flush();
  const { workId } = tab.store.getState().keeping;
  const other = await tabs.open();
  await other.keeper.createWork();
  expect(await other.keeper.deleteWork(workId!)).toEqual({ ok: false, reason: "written-elsewhere" });
  const database = await openDatabase(tabs.databaseName);
  const rows = IDBKeyRange.bound([workId!, 0], [workId!, Number.MAX_SAFE_INTEGER]);
  await Promise.all([
    database.delete("works", workId!),
    database.delete("snapshots", rows),
    database.delete("journal", rows),
  ]);
  database.close();
  setTitle(tab.store, "Gone on");
  await expect.poll(() => tab.store.getState().keeping.workId).not.toBe(workId);
  await expect.poll(() => titleOf(tab)).toBe("Gone on");
  await expect.poll(() => roleOf(tab)).toBe("writer");
  setTitle(tab.store, "Still here");
  expect(await tab.keeper.flush()).toEqual({ ok: true });
  expect((await tab.keeper.listWorks()).map(({ title }) => title).sort()).toEqual(["", "Still here"]);
  await tabs.remove();
});
