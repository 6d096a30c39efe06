import { afterEach, expect, it, vi } from "vitest";
import { setTitle } from "../../../src/workspace/commands/document-commands";
import { addZone } from "../../../src/workspace/commands/zone-commands";
import { drawnZone } from "../../ui/panels/sample-store";
import { sharedTabs, type Tab } from "./keep-tabs";

const runs = Number(import.meta.env.VITE_SOAK_QUOTA ?? 6);

afterEach(() => {
  vi.restoreAllMocks();
});

const full = () => new DOMException("no room", "QuotaExceededError");

/** Lets so many writes through; of the rest each fails in one of the ways that browsers have. */
function fillDisk(mode: "throws" | "aborts", letThrough: number): { failures: number } {
  const original = IDBObjectStore.prototype.put;
  const told = { failures: 0 };
  let count = 0;
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, ...values) {
    count++;
    if (count <= letThrough) return original.apply(this, values);
    told.failures++;
    if (mode === "throws") throw full();
    const request = original.apply(this, values);
    this.transaction.abort();
    return request;
  });
  return told;
}

const failureOf = ({ store }: Tab) => store.getState().notices.find(({ code }) => code === "save-failed");
const idsOf = ({ store }: Tab) => store.getState().document.zones.map(({ id }) => id);

it(`tells every write that fails, loses nothing written before, and writes all once there is room, ${runs} times`, async () => {
  let failedWrites = 0;
  for (let run = 0; run < runs; run++) {
    const tabs = sharedTabs();
    const tab = await tabs.open();
    const written: string[] = [];
    const add = async (id: string) => {
      addZone(tab.store, { ...drawnZone, id });
      return tab.keeper.flush();
    };
    for (let index = 0; index < 1 + Math.random() * 60; index++) {
      expect(await add(`before-${index}`)).toEqual({ ok: true });
      written.push(`before-${index}`);
    }
    const disk = fillDisk(run % 2 ? "throws" : "aborts", Math.floor(Math.random() * 12));
    for (let index = 0; index < 12; index++) {
      const id = `during-${index}`;
      const outcome = await add(id);
      const { saving } = tab.store.getState();
      expect([outcome.ok, saving.status, failureOf(tab)?.action ?? null]).toEqual(
        outcome.ok ? [true, "saved", null] : [false, "failed", "save-file"],
      );
      if (outcome.ok) written.push(...idsOf(tab).filter((other) => !written.includes(other)));
    }
    expect(disk.failures).toBeGreaterThan(0);
    failedWrites += disk.failures;
    const reader = await tabs.open();
    expect(idsOf(reader)).toEqual(written);
    vi.restoreAllMocks();
    setTitle(tab.store, "There is room");
    expect(await tab.keeper.flush()).toEqual({ ok: true });
    expect(failureOf(tab)).toBeUndefined();
    expect((await reader.keeper.takeOver()).ok).toBe(true);
    expect(idsOf(reader)).toEqual(idsOf(tab));
    expect(reader.store.getState().history.past.length).toBe(tab.store.getState().history.past.length);
    await tabs.remove();
  }
  console.log(`full disk: ${runs} runs, ${failedWrites} failed writes, 0 silent, 0 lost`);
});

it("starts with a disk that is full from the beginning, says so, and keeps the work once there is room", async () => {
  const tabs = sharedTabs();
  fillDisk("throws", 0);
  const tab = await tabs.open();
  addZone(tab.store, drawnZone);
  expect((await tab.keeper.flush()).ok).toBe(false);
  expect(failureOf(tab)).toMatchObject({ persistent: true, tone: "error", action: "save-file" });
  vi.restoreAllMocks();
  expect(await tab.keeper.createWork()).toEqual({ ok: true });
  expect(await tab.keeper.listWorks()).toHaveLength(2);
  await tabs.remove();
});
