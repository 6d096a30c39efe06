import { expect, test } from "@playwright/test";
import { runDamagedDatabase } from "../soak/keep/damage-runs";
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

test("a browser that finds its storage damaged empties it, and that is told", async () => {
  const { spoilt, zoneCount, notices } = await runDamagedDatabase();
  expect(spoilt).toBeGreaterThan(0);
  expect(zoneCount).toBe(0);
  expect(notices).toEqual(["told"]);
});
