import { expect, type Locator, type Page } from "@playwright/test";
import type { Locale } from "../../../src/core/sources/localized";
import { annotationMessages } from "../../../src/look/text/messages/annotations";
import { detailsMessages } from "../../../src/look/text/messages/details";
import { drawMessages } from "../../../src/look/text/messages/draw";
import { panelsMessages } from "../../../src/look/text/messages/panels";
import { shellMessages } from "../../../src/look/text/messages/shell";

/** One thing that the app can show: how to get there from the bare app, and what is there then. */
export interface Screen {
  readonly name: string;
  readonly open: (page: Page, locale: Locale) => Promise<Locator>;
  /** Where the one before it is gone on with: it is left open. */
  readonly goesOn?: boolean;
  /** Where nothing lies over anything else. */
  readonly isBare?: boolean;
  /** For a long run alone: it takes its time, and is much like another one. */
  readonly isLong?: boolean;
}

/** At narrow widths the panel is a sheet over the map. */
export async function openPanel(page: Page, locale: Locale): Promise<void> {
  const opener = page.getByRole("button", { name: shellMessages[locale].showPanel, exact: true });
  if (await opener.isVisible()) await opener.press("Enter");
}

export async function openTab(
  page: Page,
  locale: Locale,
  tab: "layers" | "filters" | "incidents" | "zones",
): Promise<Locator> {
  await openPanel(page, locale);
  await page.getByRole("tab", { name: panelsMessages[locale][tab] }).click();
  return page.getByRole("tabpanel");
}

export const details = (page: Page, locale: Locale) =>
  page
    .getByRole("region", { name: detailsMessages[locale].details, exact: true })
    .or(page.getByRole("region", { name: annotationMessages[locale].details, exact: true }));

/** Back to the bare app: what is open closes by Escape, a sheet by its button. */
export async function leave(page: Page, locale: Locale): Promise<void> {
  const sheet = page.getByRole("complementary", { name: panelsMessages[locale].sidePanel });
  const sheetCloser = sheet.getByRole("button", { name: panelsMessages[locale].close, exact: true });
  const tools = page.getByRole("toolbar", { name: drawMessages[locale].tools });
  const cancel = tools.getByRole("button", { name: drawMessages[locale].cancel, exact: true });
  await expect(async () => {
    if (await page.getByRole("dialog").first().isVisible()) await page.keyboard.press("Escape");
    if (await cancel.isVisible()) await cancel.press("Enter");
    if (await details(page, locale).isVisible()) await page.keyboard.press("Escape");
    if (await sheetCloser.isVisible()) await sheetCloser.press("Enter");
    for (const open of [page.getByRole("dialog"), cancel, details(page, locale), sheetCloser])
      await expect(open).toHaveCount(0, { timeout: 3000 });
  }).toPass({ timeout: 30_000 });
}
