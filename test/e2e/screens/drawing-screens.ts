import { expect, type Page } from "@playwright/test";
import type { Locale } from "../../../src/core/sources/localized";
import { annotationMessages } from "../../../src/look/text/messages/annotations";
import { drawMessages } from "../../../src/look/text/messages/draw";
import { compareMessages } from "../../../src/look/text/messages/zones/compare";
import { zoneFormMessages } from "../../../src/look/text/messages/zones/form";
import { sketchMessages } from "../../../src/look/text/messages/zones/sketch";
import { details, openTab, type Screen } from "./screen";

/** Takes a tool and sets points on the map, at shares of its width and height at which nothing lies over it. */
async function sketch(page: Page, tool: string): Promise<void> {
  await page.getByRole("button", { name: tool, exact: true }).press("Enter");
  const map = page.getByRole("application");
  await map.scrollIntoViewIfNeeded();
  const box = await map.boundingBox();
  if (!box) throw new Error("there is no map");
  for (const [x, y] of [
    [0.5, 0.8],
    [0.65, 0.7],
    [0.8, 0.8],
  ] as const)
    await page.mouse.click(box.x + x * box.width, box.y + y * box.height);
}

const threePoints = (page: Page, locale: Locale) => page.getByText(sketchMessages[locale].points(3));

/** The drawing tools in use, and what is drawn with them. */
export const drawingScreens: readonly Screen[] = [
  {
    name: "measuring",
    open: async (page, locale) => {
      await sketch(page, sketchMessages[locale].measure);
      return threePoints(page, locale);
    },
  },
  {
    name: "drawing a polygon",
    open: async (page, locale) => {
      await sketch(page, sketchMessages[locale].drawPolygon);
      return threePoints(page, locale);
    },
  },
  {
    name: "a zone's form with all its groups",
    open: async (page, locale) => {
      await sketch(page, drawMessages[locale].drawLine);
      await expect(threePoints(page, locale)).toBeVisible();
      await page.keyboard.press("Enter");
      const form = details(page, locale);
      await expect(form.getByLabel(drawMessages[locale].name, { exact: true })).toBeVisible();
      await expect(form.locator("[aria-busy=true]")).toHaveCount(0);
      // Groups fold out one in another.
      await expect(async () => {
        for (const summary of await form.locator("details:not([open]) > summary").elementHandles())
          await summary.evaluate((element) => (element as HTMLElement).click());
        await expect(form.locator("details:not([open])")).toHaveCount(0, { timeout: 300 });
      }).toPass();
      return form;
    },
  },
  {
    name: "two zones compared",
    open: async (page, locale) => {
      const duplicate = page.getByRole("button", { name: zoneFormMessages[locale].duplicate, exact: true });
      await duplicate.press("Enter");
      await page.keyboard.press("Escape");
      await expect(details(page, locale)).toHaveCount(0);
      const panel = await openTab(page, locale, "zones");
      const texts = compareMessages[locale];
      const boxes = panel.getByRole("checkbox", { name: new RegExp(`^${texts.compareNamed("")}`) });
      for (const box of [boxes.nth(0), boxes.nth(1)]) await box.press("Space");
      const opener = panel.getByRole("button", { name: texts.showComparison, exact: true });
      if (await opener.isVisible()) await opener.press("Enter");
      return page.getByRole("table", { name: texts.figures });
    },
    goesOn: true,
  },
  {
    name: "a note's form",
    open: async (page, locale) => {
      await page
        .getByRole("button", { name: annotationMessages[locale].addNote, exact: true })
        .press("Enter");
      await page.getByRole("application").focus();
      await page.keyboard.press("Enter");
      return page.getByLabel(annotationMessages[locale].words, { exact: true });
    },
  },
];
