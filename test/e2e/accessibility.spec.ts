import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { annotationMessages } from "../../src/look/text/messages/annotations";
import { editActionMessages } from "../../src/look/text/messages/edit/actions";
import { editFormMessages } from "../../src/look/text/messages/edit/form";
import { timelineMessages } from "../../src/look/text/messages/timeline";
import { openApp } from "./support";

async function expectNoSeriousFinding(page: Parameters<typeof openApp>[0]): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`)).toEqual([]);
}

for (const [theme, locale] of [
  ["light", "en"],
  ["dark", "uk"],
] as const) {
  test(`axe finds nothing serious in ${theme} and ${locale}`, async ({ page }) => {
    await openApp(page, `#theme=${theme}&lang=${locale}&select=2025-12-26-kharkiv-road`);
    await expectNoSeriousFinding(page);
    for (const tab of await page.getByRole("tab").all()) {
      await tab.click();
      await expectNoSeriousFinding(page);
    }
    await page.getByRole("button", { name: timelineMessages[locale].knownAtNow }).click();
    await expect(
      page.getByRole("slider", { name: timelineMessages[locale].knownAt, exact: true }),
    ).toBeVisible();
    await expectNoSeriousFinding(page);
    await page.getByRole("button", { name: editActionMessages[locale].edit, exact: true }).click();
    await expect(page.getByRole("dialog", { name: editFormMessages[locale].editTitle })).toBeVisible();
    await expectNoSeriousFinding(page);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: annotationMessages[locale].addNote }).click();
    await page.getByRole("application").focus();
    await page.keyboard.press("Enter");
    await expect(page.getByLabel(annotationMessages[locale].words, { exact: true })).toBeVisible();
    await expectNoSeriousFinding(page);
    await page.getByRole("button", { name: locale === "en" ? "Export" : "Експорт" }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await expectNoSeriousFinding(page);
  });
}

test("the main controls are reachable by keyboard and the map selects by it", async ({ page }) => {
  await openApp(page);
  await page.getByRole("application").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Details" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("region", { name: "Details" })).toHaveCount(0);
  const start = page.getByRole("slider", { name: "Window start" });
  await start.focus();
  await page.keyboard.press("ArrowRight");
  await expect(start).toHaveAttribute("aria-valuetext", /25 Dec 2025 00:00/);
});

test("at 390 pixels nothing scrolls sideways and the panel opens as a sheet", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openApp(page);
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
