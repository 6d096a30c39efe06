import { expect, type Page, test } from "@playwright/test";
import { openApp } from "./support";

const windowStart = (page: Page) =>
  page.getByRole("slider", { name: "Window start" }).getAttribute("aria-valuetext");

test("on a phone, everything that a finger meets first is 44 px high and wide, nothing scrolls sideways, the panel is a sheet", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openApp(page);
  const small = await page.evaluate(() =>
    [...document.querySelectorAll("header button, header select, main section button")]
      .filter((element) => element.checkVisibility() && !element.closest(".maplibregl-map"))
      .map((element) => ({
        name: element.getAttribute("aria-label") ?? element.textContent,
        ...element.getBoundingClientRect().toJSON(),
      }))
      .filter(({ width, height }) => width < 43.5 || height < 43.5)
      .map(({ name, width, height }) => `${name}: ${Math.round(width)} × ${Math.round(height)}`),
  );
  expect(small).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  const widestPx = () =>
    page.evaluate(() =>
      Math.max(
        ...[...document.querySelectorAll("header, main, section")].map(
          (part) => part.getBoundingClientRect().right,
        ),
      ),
    );
  await page.getByLabel("Language").selectOption("uk");
  await expect(page.getByRole("status").filter({ hasText: "Збережено" })).toBeVisible();
  expect(await widestPx()).toBeLessThanOrEqual(390);
  await page.getByLabel("Мова").selectOption("en");
  await expect(page.getByRole("button", { name: "Export" })).toBeVisible();
  expect(await widestPx()).toBeLessThanOrEqual(390);
  for (const name of ["Import", "Save file", "Share", "Export", "Undo", "Redo", "Play", "Draw line"])
    await expect(page.getByRole("button", { name })).toBeInViewport();
  await page.getByRole("button", { name: "Show panel" }).click();
  await page.getByRole("tab", { name: "Incidents" }).click();
  await page.getByRole("region", { name: "Incidents" }).getByRole("button").first().click();
  await expect(page.getByRole("region", { name: "Details" })).toBeVisible();
});

test("with reduced motion nothing flies, fades or pulses, and playing still goes by steps", async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await openApp(page, "#map=7/50.4/30.5");
  const addresses = () => page.evaluate(() => location.hash.split("&")[0]);
  await page.getByRole("tab", { name: "Incidents" }).click();
  const before = await addresses();
  const moves = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        // Each distance of the scale bar's text or the canvas' own move is a step of a flight; a jump is one.
        let frames = 0;
        let last = location.hash;
        const look = () => {
          if (location.hash !== last) frames++;
          last = location.hash;
        };
        const timer = setInterval(look, 16);
        setTimeout(() => {
          clearInterval(timer);
          resolve(frames);
        }, 2500);
      }),
  );
  await page.getByRole("region", { name: "Incidents" }).getByRole("button").first().press("Enter");
  expect(await moves).toBeLessThanOrEqual(3);
  expect(before).toContain("#map=7/");
  const moving = await page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ effect }) => Number(effect?.getComputedTiming().duration ?? 0) > 0)
      .map(({ effect }) => String((effect as KeyframeEffect).target?.className)),
  );
  expect(moving).toEqual([]);

  const start = await windowStart(page);
  await page.getByRole("button", { name: "Play", exact: true }).press("Enter");
  await expect.poll(() => windowStart(page)).not.toBe(start);
  await page.getByRole("button", { name: "Pause", exact: true }).press("Enter");
});
