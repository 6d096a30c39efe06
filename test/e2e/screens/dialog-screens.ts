import { expect, type Locator, type Page } from "@playwright/test";
import type { Locale } from "../../../src/core/sources/localized";
import { exportMessages } from "../../../src/look/text/messages/export";
import { importMessages } from "../../../src/look/text/messages/import";
import { importEntryMessages } from "../../../src/look/text/messages/import-entry";
import { seriesMessages } from "../../../src/look/text/messages/series";
import { shellMessages } from "../../../src/look/text/messages/shell";
import { timelineMessages } from "../../../src/look/text/messages/timeline";
import { ucdpShapedCsv } from "../import-files";
import type { Screen } from "./screen";

async function pressInHeader(page: Page, name: string): Promise<Locator> {
  await page.getByRole("banner").getByRole("button", { name, exact: true }).press("Enter");
  return page.getByRole("dialog");
}

/** The export dialogue with what a format asks for. */
const exportAs = (format: string): Screen => ({
  name: `export, ${format}`,
  open: async (page, locale) => {
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(exportMessages[locale].format, { exact: true }).selectOption(format);
    await expect(dialog.locator("[aria-busy=true]")).toHaveCount(0, { timeout: 60_000 });
    return dialog;
  },
  goesOn: true,
});

/** Its choices are there at once; the pictures of its first and last page take longer, and are not waited for daily. */
const exportSeries: Screen = {
  name: "export, series",
  open: async (page, locale) => {
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(exportMessages[locale].format, { exact: true }).selectOption("series");
    return dialog.getByText(seriesMessages[locale].locked);
  },
  goesOn: true,
};

async function chooseFile(page: Page, locale: Locale): Promise<Locator> {
  const choosing = page.waitForEvent("filechooser");
  await page
    .getByRole("banner")
    .getByRole("button", { name: shellMessages[locale].import, exact: true })
    .click();
  const buffer = Buffer.from(ucdpShapedCsv());
  await (await choosing).setFiles({ name: "ged.csv", mimeType: "text/csv", buffer });
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("UCDP");
  return dialog;
}

/** What opens from the header, the timeline and the corner of the map. */
export const dialogScreens: readonly Screen[] = [
  { name: "share", open: (page, locale) => pressInHeader(page, shellMessages[locale].share) },
  { name: "workspaces", open: (page, locale) => pressInHeader(page, shellMessages[locale].workspaces) },
  { name: "history", open: (page, locale) => pressInHeader(page, shellMessages[locale].history) },
  {
    name: "more ways to import",
    open: (page, locale) => pressInHeader(page, importEntryMessages[locale].moreWays),
  },
  {
    name: "consent to contact a host",
    open: async (page, locale) => {
      const texts = importMessages[locale];
      await page.getByLabel(texts.addressField).fill("https://files.example.org/events.csv");
      await page.keyboard.press("Enter");
      return page.getByRole("dialog").filter({ hasText: "files.example.org" });
    },
    goesOn: true,
  },
  { name: "the review of an import", open: chooseFile },
  { name: "export", open: (page, locale) => pressInHeader(page, shellMessages[locale].export) },
  exportSeries,
  { ...exportAs("series"), name: "export, series, with its pictures", isLong: true },
  { ...exportAs("animation"), isLong: true },
  { ...exportAs("pair"), isLong: true },
  exportAs("caption"),
  exportAs("csv"),
  exportAs("zones-geojson"),
  {
    name: "about",
    open: async (page, locale) => {
      await page.getByRole("button", { name: shellMessages[locale].about, exact: true }).press("Enter");
      return page.getByRole("dialog");
    },
  },
  {
    name: "known at",
    open: async (page, locale) => {
      await page.getByRole("button", { name: timelineMessages[locale].knownAtNow }).press("Enter");
      return page.getByRole("slider", { name: timelineMessages[locale].knownAt, exact: true });
    },
  },
];
