import { expect, test } from "@playwright/test";
import { keepMessages } from "../../src/look/text/messages/keep";
import { runDamage } from "../soak/keep/damage-runs";
import { runKills } from "../soak/keep/kill-runs";
import { runQuota } from "../soak/keep/quota-runs";
import { runTwoTabs } from "../soak/keep/tab-runs";

test.describe.configure({ mode: "serial" });

const report = (line: string) => console.log(line);

test("a browser that is killed while it edits opens all that was said to be saved", async () => {
  const { kills, acknowledged, lost, unreadable, typedLost } = await runKills(3, report);
  report(`killed ${kills} times, ${acknowledged} changes acknowledged`);
  expect([lost, unreadable, typedLost]).toEqual([[], [], []]);
  expect(acknowledged).toBeGreaterThan(0);
});

test("two tabs that edit one work at random lose nothing that was said to be saved", async () => {
  const { acknowledged, refused, wrong } = await runTwoTabs(4, report);
  expect(wrong).toEqual([]);
  expect(acknowledged).toBeGreaterThan(0);
  expect(refused).toBeGreaterThan(0);
});

test("storage that runs full is told, and costs nothing that was written", async () => {
  const { failures, wrong } = await runQuota(2);
  expect(wrong).toEqual([]);
  expect(failures).toBeGreaterThan(0);
});

test("a browser that finds its storage damaged empties it: all is brought back from the second copy, and told", async () => {
  const { spoilt, zoneIdsBefore, zoneIds, drafts, notices } = await runDamage("first");
  expect(spoilt).toBeGreaterThan(0);
  expect(zoneIdsBefore).toEqual(["one"]);
  expect(zoneIds).toEqual(["one", "two"]);
  expect(drafts).toEqual([["bridge", "two"]]);
  expect(notices).toEqual([keepMessages.en.broughtBack(1)]);
});

test("what is kept after a sudden end cut a record off is there after the next", async () => {
  const { spoilt, zoneIds, drafts, notices } = await runDamage("torn");
  expect(spoilt).toBeGreaterThan(0);
  expect(zoneIds).toEqual(["one", "two"]);
  expect(drafts).toEqual([["bridge", "two"]]);
  // A browser that has learnt to cope with it has nothing to bring back.
  for (const notice of notices) expect(notice).toBe(keepMessages.en.broughtBack(1));
});

test("where both copies are damaged it is told that what was kept is gone", async () => {
  const { spoilt, zoneIdsBefore, zoneIds, notices } = await runDamage("both");
  expect(spoilt).toBeGreaterThan(1);
  expect(zoneIdsBefore).toEqual([]);
  expect(zoneIds).toEqual(["two"]);
  expect(notices).toEqual([keepMessages.en.emptied]);
});

test("what was cleared in the browser's settings stays cleared", async () => {
  const { zoneIdsBefore, zoneIds, drafts, notices } = await runDamage("cleared");
  expect(zoneIdsBefore).toEqual(["one"]);
  expect(zoneIds).toEqual([]);
  expect(drafts).toEqual([]);
  expect(notices).toEqual([]);
});
