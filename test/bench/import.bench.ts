import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright";
import { residentMegabytes, watchPeakMegabytes } from "./import-memory";
import { writeImportTable } from "./import-table";
import type { ImportContender } from "./import-worker";
import { findRenderer, processCpuMs } from "./process-cpu";

const contenders: readonly ImportContender[] = ["ours", "papaparse", "papaparse on our chunks"];
/** One after the other so many times, after a round that does not count. */
const rounds = 3;

const metrics = ["seconds", "cpuSeconds", "beforeMB", "peakMB", "afterMB"] as const;
type ImportRun = Readonly<Record<(typeof metrics)[number], number>> & { readonly finishSeconds: number };

const round = (value: number) => Math.round(value * 1000) / 1000;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

/** Lets the page's process give back what it can. */
async function settle(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (let pass = 0; pass < 2; pass++) {
    await session.send("HeapProfiler.collectGarbage");
    await page.waitForTimeout(400);
  }
  await session.detach();
}

/** One import in a fresh page and process. Seconds include the worker's start and the way of the result to the page. */
async function measureImport(
  browser: Browser,
  pageUrl: string,
  path: string,
  rows: number,
  contender: ImportContender,
  report: (line: object) => void,
): Promise<ImportRun> {
  const page = await browser.newPage();
  try {
    await page.goto(pageUrl);
    await page.waitForFunction(() => "importPage" in globalThis);
    await page.locator("input").setInputFiles(path);
    const renderer = await findRenderer(browser, () => page.evaluate(() => importPage.keepBusy()));
    await settle(page);
    const beforeMB = residentMegabytes(renderer);
    const cpuBeforeMs = processCpuMs(renderer);
    const stopWatching = watchPeakMegabytes(renderer);
    let peakMB = Number.NaN;
    const found = await page
      .evaluate((name) => importPage.run(name), contender)
      .finally(() => {
        peakMB = stopWatching();
      });
    const cpuSeconds = (processCpuMs(renderer) - cpuBeforeMs) / 1000;
    if (found.rows !== rows || found.rejected !== 0)
      throw new Error(`${contender} read ${found.rows} of ${rows} rows and rejected ${found.rejected}.`);
    await settle(page);
    const afterMB = residentMegabytes(renderer);
    const seconds = found.totalMs / 1000;
    const finishSeconds = found.finishMs / 1000;
    const run = { seconds, cpuSeconds, finishSeconds, beforeMB, peakMB, afterMB };
    report({ metric: "import run", contender, rows, ...rounded(run) });
    const bytes = await page.evaluate(() => importPage.keptBytes());
    if (bytes !== null) report({ metric: "import dataset bytes", ...bytes });
    return run;
  } finally {
    await page.close();
  }
}

const rounded = (values: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, round(value)]));

/**
 * Imports one table with ours and with papaparse alone, in turns, each time in a fresh page and a worker of its own: a
 * line per run, then each contender's medians, then ours against papaparse, where a ratio below 1 is in our favour.
 */
export async function benchImport(
  browser: Browser,
  pageUrl: string,
  rows: number,
  report: (line: object) => void,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "import-bench-"));
  try {
    const path = join(folder, "bench.csv");
    await writeImportTable(path, rows);
    const runs = new Map<ImportContender, ImportRun[]>(contenders.map((contender) => [contender, []]));
    for (let count = 0; count <= rounds; count++)
      for (const contender of contenders) {
        const line = (content: object) => count > 0 && report(content);
        const run = await measureImport(browser, pageUrl, path, rows, contender, line);
        if (count > 0) runs.get(contender)!.push(run);
      }
    const medianOf = (contender: ImportContender, metric: (typeof metrics)[number]) =>
      median(runs.get(contender)!.map((run) => run[metric]));
    for (const contender of contenders) {
      const medians = Object.fromEntries(metrics.map((metric) => [metric, medianOf(contender, metric)]));
      const rowsPerSecond = Math.round(rows / medianOf(contender, "seconds"));
      report({ metric: "import", contender, rows, rowsPerSecond, ...rounded(medians) });
    }
    for (const baseline of contenders.slice(1))
      for (const metric of ["seconds", "cpuSeconds", "peakMB"] as const) {
        const ours = medianOf("ours", metric);
        const theirs = medianOf(baseline, metric);
        const ratio = round(ours / theirs);
        report({
          metric: `import ${metric}`,
          rows,
          baseline,
          ours: round(ours),
          theirs: round(theirs),
          ratio,
        });
      }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
