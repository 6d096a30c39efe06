import type { Browser } from "playwright";
import type { CountsMeasurement } from "./counts-page";

const round = (value: number) => Math.round(value * 1000) / 1000;

/** Main-thread time of all counts and facets while a window moves over so many rows; one line per kind of move. */
export async function benchCounts(
  browser: Browser,
  pageUrl: string,
  rows: number,
  report: (line: object) => void,
): Promise<void> {
  const page = await browser.newPage();
  try {
    await page.goto(pageUrl);
    await page.waitForFunction(() => "countsPage" in globalThis);
    const results: Record<string, CountsMeasurement> = await page.evaluate(
      (count) => countsPage.run(count),
      rows,
    );
    for (const [move, { p50Ms, p95Ms }] of Object.entries(results))
      report({ metric: "counts, all facets", rows, move, p50Ms: round(p50Ms), p95Ms: round(p95Ms) });
  } finally {
    await page.close();
  }
}
