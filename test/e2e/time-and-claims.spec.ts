import { expect, type Page, test } from "@playwright/test";
import { type Camera, fragmentOf, openApp, pointOf, readCounts, recount } from "./support";

const camera: Camera = { zoom: 5.6, lat: 48.6, lng: 33.5 };
const firstNight = "&window=2025-12-24T10:00Z/2025-12-25T10:00Z&mode=window&step=attack-night";
const wholeWindow = "&window=2025-12-23T22:00Z/2025-12-29T22:00Z";

/** Writes down each pair of window and count that the page shows, in every frame, while it plays. */
async function recordPlayback(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seenSteps: seen });
    const look = () => {
      const start = document.querySelector('[role="slider"][aria-label="Window start"]');
      const count = [...document.querySelectorAll('[role="status"]')].find(({ textContent }) =>
        textContent?.includes("incidents"),
      );
      const shown = `${start?.getAttribute("aria-valuetext")} | ${count?.textContent}`;
      if (seen.at(-1) !== shown) seen.push(shown);
      requestAnimationFrame(look);
    };
    look();
  });
  return () => page.evaluate(() => (window as unknown as { seenSteps: string[] }).seenSteps);
}

/** By keyboard to an hour of the clock shown, such as `27 Dec 2025 10:00`: ten hours a step, then one. */
async function setKnownAt(page: Page, wanted: string): Promise<void> {
  const slider = page.getByRole("slider", { name: "Known at" });
  await slider.focus();
  for (let press = 0; press < 150; press++) {
    const said = (await slider.getAttribute("aria-valuetext")) ?? "";
    if (said.includes(wanted)) return;
    const [clock = ""] = /\d+ \w+ \d{4} \d\d:\d\d/.exec(said) ?? [];
    const hoursAhead = (Date.parse(clock) - Date.parse(wanted)) / 3_600_000;
    const arrow = hoursAhead < 0 ? "ArrowRight" : "ArrowLeft";
    await page.keyboard.press(Math.abs(hoursAhead) >= 10 ? `Shift+${arrow}` : arrow);
  }
  throw new Error("the slider never says the instant");
}

test("plays night by night with every step drawn, and each count that of a recount", async ({ page }) => {
  await openApp(page, fragmentOf(camera) + firstNight);
  await page.getByLabel("Speed").selectOption("4");
  const seenSteps = await recordPlayback(page);
  await page.getByRole("button", { name: "Play" }).click();
  await expect
    .poll(async () => (await seenSteps()).at(-1), { timeout: 90_000 })
    .toMatch(/^2[89] Dec|^[3-9]\d? |^3\d Dec/);
  await page.getByRole("button", { name: "Pause" }).click();
  const nights = (await seenSteps()).filter((step) => /^2[4-8] Dec 2025 12:00/.test(step));
  expect(nights.map((step) => step.slice(0, 6))).toEqual(["24 Dec", "25 Dec", "26 Dec", "27 Dec", "28 Dec"]);
  for (const night of nights) {
    const day = Number(night.slice(0, 2));
    const { certain, possible } = recount(
      `2025-12-${day}T12:00:00+02:00`,
      `2025-12-${day + 1}T12:00:00+02:00`,
    );
    expect(night).toContain(`${certain} certain + ${possible} possible`);
  }
});

test("what was known on 27 December at 10:00, the claims on Kyiv, and a merger taken back", async ({
  page,
}) => {
  await openApp(page, fragmentOf(camera) + wholeWindow);
  const details = page.getByRole("region", { name: "Details" });
  const openKyiv = async () => {
    await page.getByRole("tab", { name: "Incidents" }).click();
    await page
      .getByRole("region", { name: "Incidents" })
      .getByRole("button", { name: /Missile and drone attack on Kyiv lasting/ })
      .click();
    await expect(details.getByRole("heading", { level: 2 })).toContainText("Kyiv");
  };

  await test.step("counts follow what was known", async () => {
    await page.getByRole("button", { name: "Known at: now" }).click();
    await setKnownAt(page, "27 Dec 2025 10:00");
    const expected = recount(
      "2025-12-24T00:00:00+02:00",
      "2025-12-30T00:00:00+02:00",
      "2025-12-27T10:00:00+02:00",
    );
    expect(await readCounts(page)).toEqual({ ...expected, total: 89 });
    await expect(page).toHaveURL(/known=2025-12-27T08:00Z/);
  });

  await test.step("the ledger tells what was out, what may have been, and what came later", async () => {
    await openKyiv();
    // Nine claims: the mayor's 22 injured of 09:53 is out by 10:00; those that bear the date alone may be; the rest is not.
    const ledger = details.getByRole("region", { name: "Claims" });
    await expect(ledger.getByRole("listitem")).toHaveCount(9);
    await expect(details.getByText("22 injured").first()).toBeVisible();
    await expect(ledger.getByText("Not yet known").first()).toBeVisible();
    await expect(ledger.getByText("Possibly known").first()).toBeVisible();
    await page.getByRole("button", { name: /^Known at: 27 Dec/ }).click();
    await expect(ledger.getByText("Not yet known")).toHaveCount(0);
  });

  await test.step("two incidents become one, and two again", async () => {
    await details.getByRole("button", { name: "Merge with…" }).click();
    const sheet = page.getByRole("dialog", { name: "Merge incidents" });
    await sheet.getByRole("radio").first().check();
    await sheet.getByRole("button", { name: "Merge", exact: true }).click();
    await expect(sheet).toHaveCount(0);
    await expect.poll(async () => (await readCounts(page)).total).toBe(88);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(async () => (await readCounts(page)).total).toBe(89);
  });

  await test.step("a note on the map outlives a reload", async () => {
    await page.getByRole("button", { name: "Add note" }).click();
    const { x, y } = await pointOf(page, camera, [31.5, 50.9]);
    await page.mouse.click(x, y);
    await details.getByLabel("Words").fill("Power cut in the capital");
    await expect(page.getByRole("status").filter({ hasText: /Saved/ })).toBeVisible();
    await page.reload();
    await expect(page.locator("[data-ready=true]")).toBeVisible({ timeout: 60_000 });
    await page.getByRole("tab", { name: "Zones" }).click();
    await expect(page.getByText("Power cut in the capital")).toBeVisible();
  });
});

test("the same by keyboard alone", async ({ page }) => {
  await openApp(page, fragmentOf(camera) + firstNight);
  const press = async (name: string | RegExp, key = "Enter") => {
    await page.getByRole("button", { name }).first().focus();
    await page.keyboard.press(key);
  };
  await test.step("play and pause", async () => {
    await press("Play");
    const start = page.getByRole("slider", { name: "Window start" });
    await expect(start).toHaveAttribute("aria-valuetext", /2[5-9] Dec 2025 12:00/, { timeout: 60_000 });
    await press("Pause");
    await start.focus();
  });
  await test.step("known at", async () => {
    await press("Known at: now");
    await setKnownAt(page, "27 Dec 2025 10:00");
    await press(/^Known at: 27 Dec/);
    await expect(page.getByRole("slider", { name: "Known at" })).toHaveCount(0);
  });
  await test.step("select, merge and undo", async () => {
    await page.getByRole("tab", { name: "Incidents" }).focus();
    await page.keyboard.press("Enter");
    await page
      .getByRole("region", { name: "Incidents" })
      .getByRole("list")
      .getByRole("button")
      .first()
      .focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("region", { name: "Details" })).toBeVisible();
    await press("Merge with…");
    const sheet = page.getByRole("dialog", { name: "Merge incidents" });
    await sheet.getByRole("radio").first().focus();
    await page.keyboard.press("Space");
    await sheet.getByRole("button", { name: "Merge", exact: true }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await readCounts(page)).total).toBe(88);
    await page.keyboard.press("Control+z");
    await expect.poll(async () => (await readCounts(page)).total).toBe(89);
  });
  await test.step("a note at the centre of the map, taken back", async () => {
    await press("Add note");
    await page.getByRole("application").focus();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    const words = page.getByRole("region", { name: "Details" }).getByLabel("Words");
    await words.focus();
    await page.keyboard.type("Typed");
    await press("Undo");
    await expect(words.filter({ hasText: "Typed" })).toHaveCount(0);
  });
});
