import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright";
import { build, preview } from "vite";
import { writeImportTable } from "./import-table";
import { prepareInputWatch, watchInput } from "./input-watch";

const rows = 1_000_000;

type Report = (line: object) => void;

async function untilQuiet(page: Page): Promise<void> {
  await page.waitForTimeout(3000);
}

/** Frames of the map and nothing else: what any of them costs on this machine. */
async function moveMap(page: Page): Promise<void> {
  for (const arrow of ["ArrowRight", "ArrowLeft"]) {
    await page.locator("canvas.maplibregl-canvas").press(arrow);
    await page.waitForTimeout(1500);
  }
}

const addButton = (page: Page) => page.getByRole("button", { name: "Add to map", disabled: false });

async function readTable(page: Page, path: string): Promise<void> {
  await page.locator("input[type=file]").first().setInputFiles(path);
  await addButton(page).waitFor({ timeout: 180_000 });
}

async function addRows(page: Page): Promise<void> {
  await addButton(page).click();
  await page
    .getByRole("status")
    .filter({ hasText: /1,000,0\d\d incidents/ })
    .waitFor({ timeout: 180_000 });
  await untilQuiet(page);
}

async function measureInput(browser: Browser, pageUrl: string, path: string, report: Report): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  try {
    await prepareInputWatch(page);
    await page.goto(pageUrl);
    await page.locator("[data-ready=true]").waitFor({ timeout: 120_000 });
    await untilQuiet(page);
    const measure = async (during: string, work: () => Promise<void>) =>
      report({ metric: "input", rows, during, ...(await watchInput(browser, page, work)) });
    await measure("moving the map, before", () => moveMap(page));
    await measure("reading", () => readTable(page, path));
    await measure("adding", () => addRows(page));
  } finally {
    await page.close();
  }
}

/**
 * Imports a million rows into the app as it is built and presses a key ten times a second all the while: how soon the
 * page answers while it reads the rows and while it adds them. Where no graphics processor draws, the page waits for
 * each picture of the map, so a plain move of the map is measured too: what no import can do anything about.
 */
export async function benchImportInput(browser: Browser, report: Report): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "import-input-"));
  const outDir = join(folder, "app");
  try {
    const path = join(folder, "million.csv");
    await writeImportTable(path, rows);
    await build({ logLevel: "error", build: { outDir } });
    const server = await preview({ logLevel: "error", build: { outDir }, preview: { port: 0 } });
    try {
      await measureInput(browser, server.resolvedUrls!.local[0]!, path, report);
    } finally {
      await server.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
