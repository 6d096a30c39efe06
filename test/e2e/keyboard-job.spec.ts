import { readFileSync } from "node:fs";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { PNG } from "pngjs";
import { fragmentOf, openApp, readCounts, recount } from "./support";
import { details, figure, readFigures } from "./zones-support";

// A jump of the map, not a flight: where it stands is where the next point is set.
test.use({ contextOptions: { reducedMotion: "reduce" } });

/** Goes on by the Tab key, as whoever has no mouse does, until a control has the focus. */
async function tabTo(page: Page, control: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  const mostPresses = 150;
  await expect(control).toBeVisible();
  const hasFocus = () => control.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < mostPresses; presses++) {
    if (await hasFocus()) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${mostPresses} times ${key} do not lead to ${control}`);
}

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const leftDepth = (page: Page) => page.getByLabel("Depth left (km)", { exact: true });

/** Pans the map by the keys, and waits until the address says where it stands. */
async function pan(page: Page, key: string, times: number): Promise<void> {
  const before = await page.evaluate(() => location.hash);
  for (let press = 0; press < times; press++) await page.keyboard.press(key);
  await expect.poll(() => page.evaluate(() => location.hash)).not.toBe(before);
}

async function downloadByEnter(page: Page): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const downloading = page.waitForEvent("download", { timeout: 90_000 });
  await page.keyboard.press("Enter");
  const download = await downloading;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test("the whole job by keyboard alone, as a screen reader is told of it", async ({ page }) => {
  test.setTimeout(240_000);
  await openApp(page, fragmentOf({ zoom: 6.5, lat: 48, lng: 36.8 }));
  const map = page.getByRole("application");

  await test.step("the parts of the page have names", async () => {
    await expect(page.locator("body")).toMatchAriaSnapshot({ name: "landmarks.aria.yml" });
  });

  await test.step("the map selects, and lets go", async () => {
    await tabTo(page, map);
    await page.keyboard.press("Enter");
    await expect(details(page)).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(details(page)).toHaveCount(0);
  });

  await test.step("the window moves", async () => {
    const start = page.getByRole("slider", { name: "Window start" });
    await tabTo(page, start);
    for (let day = 0; day < 3; day++) await page.keyboard.press("ArrowRight");
    await expect(start).toHaveAttribute("aria-valuetext", /27 Dec 2025 00:00/);
    const expected = recount("2025-12-27T00:00:00+02:00", "2025-12-30T00:00:00+02:00");
    await expect.poll(() => readCounts(page)).toEqual({ ...expected, total: 89 });
    for (let day = 0; day < 3; day++) await page.keyboard.press("ArrowLeft");
    await expect(start).toHaveAttribute("aria-valuetext", /24 Dec 2025 00:00/);
  });

  await test.step("a line is drawn", async () => {
    await tabTo(page, button(page, "Draw line"), "Shift+Tab");
    await page.keyboard.press("Enter");
    await expect(page.getByText("Click the first point of the line.")).toBeVisible();
    await tabTo(page, map, "Shift+Tab");
    await page.keyboard.press("Space");
    await expect(page.getByText("1 point.")).toBeVisible();
    await pan(page, "ArrowRight", 2);
    await page.keyboard.press("Space");
    await expect(page.getByText("2 points.")).toBeVisible();
    await pan(page, "ArrowUp", 2);
    await page.keyboard.press("Space");
    await expect(page.getByText("3 points.")).toBeVisible();
    await page.keyboard.press("Backspace");
    await expect(page.getByText("2 points.")).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(leftDepth(page)).toHaveValue("5");
  });

  await test.step("its depth is set, undone and done again", async () => {
    await tabTo(page, leftDepth(page));
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("12.5");
    await page.keyboard.press("Tab");
    await readFigures(page);
    // In a field the keys would be the browser's own undo of what was typed.
    await tabTo(page, details(page).getByRole("button", { name: "Area", exact: true }));
    const deep = (await figure(page, "Area").textContent()) ?? "";
    await page.keyboard.press("Control+z");
    await expect(leftDepth(page)).toHaveValue("5");
    await expect(figure(page, "Area")).not.toHaveText(deep);
    await page.keyboard.press("Control+Shift+z");
    await expect(leftDepth(page)).toHaveValue("12.5");
    await expect(figure(page, "Area")).toHaveText(deep);
  });

  await test.step("the scorecard is read, and a figure explains itself", async () => {
    await tabTo(page, details(page).getByRole("button", { name: "Area", exact: true }));
    await page.keyboard.press("Enter");
    const scorecard = details(page).locator("section[aria-busy=false]").filter({ hasText: "Settlements" });
    await expect(scorecard.last()).toMatchAriaSnapshot({ name: "scorecard.aria.yml" });
  });

  await test.step("a page is exported", async () => {
    await tabTo(page, button(page, "Export"), "Shift+Tab");
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Export" });
    await expect(dialog.locator("[aria-busy=true]")).toHaveCount(0, { timeout: 60_000 });
    await expect(dialog).toMatchAriaSnapshot({ name: "export.aria.yml" });
    await tabTo(page, dialog.getByLabel("Resolution", { exact: true }));
    await page.keyboard.press("Home");
    await expect(dialog.getByLabel("Resolution", { exact: true })).toHaveValue("96");
    await tabTo(page, dialog.getByRole("button", { name: "Download", exact: true }));
    const { name, bytes } = await downloadByEnter(page);
    expect(name).toMatch(/\.png$/);
    const { width, height } = PNG.sync.read(bytes);
    expect([width, height]).toEqual([1123, 794]);
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
    await expect(button(page, "Export")).toBeFocused();
  });

  await test.step("the work is saved", async () => {
    await expect(page.getByRole("status").filter({ hasText: /^Saved/ })).toBeVisible();
    await tabTo(page, button(page, "Save file"), "Shift+Tab");
    const { name, bytes } = await downloadByEnter(page);
    expect(name).toMatch(/\.demarc\.json$/);
    expect(JSON.parse(bytes.toString("utf8")).features).toHaveLength(1);
    await expect(page.getByRole("alert")).toHaveCount(0);
  });
});
