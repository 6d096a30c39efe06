import type { Browser } from "playwright";
import { type PageFormat, pageFormats } from "../../src/snapshot/encode/page-encoder";
import { residentMegabytes, watchPeakMegabytes } from "./import-memory";
import { findRenderer, openCpuReader } from "./process-cpu";

const stages = ["layoutMs", "groundMs", "paintMs", "encodeMs", "verifyMs"] as const;

const round = (value: number) => Math.round(value * 100) / 100;
const roundAll = (values: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, round(value)]));

async function gpuProcess(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  const gpu = processInfo.find(({ type }) => type === "GPU")?.id;
  if (gpu === undefined) throw new Error("Chromium named no GPU process.");
  return gpu;
}

/**
 * The app's first view as a page of A4 at 300 dpi in every format, each in a fresh page: milliseconds and shares of layout,
 * ground, painting, encoding and verifying, CPU time, and the peak of memory in the page's and the GPU's process. Gives
 * the ratios.
 */
export async function benchSnapshot(
  browser: Browser,
  pageUrl: string,
  report: (line: object) => void,
): Promise<object[]> {
  const wholeMs = new Map<PageFormat, number>();
  for (const format of pageFormats) {
    const page = await browser.newPage();
    page.setDefaultTimeout(300_000);
    try {
      await page.goto(pageUrl);
      await page.waitForFunction(() => "snapshotPage" in globalThis);
      const incidents = await page.evaluate(() => snapshotPage.load());
      const keepBusy = () => page.evaluate(() => snapshotPage.keepBusy());
      const readCpu = await openCpuReader(browser, keepBusy);
      const renderer = await findRenderer(browser, keepBusy);
      const gpu = await gpuProcess(browser);
      const beforeMB = { page: residentMegabytes(renderer), gpu: residentMegabytes(gpu) };
      const stops = [watchPeakMegabytes(renderer), watchPeakMegabytes(gpu)];
      const cpuBefore = readCpu();
      const run = await page.evaluate((name) => snapshotPage.export(name), format);
      const cpuAfter = readCpu();
      const [pagePeakMB = Number.NaN, gpuPeakMB = Number.NaN] = stops.map((stop) => stop());
      const totalMs = stages.reduce((sum, stage) => sum + run[stage], 0);
      wholeMs.set(format, totalMs);
      const on = { format, page: "A4, 300 dpi", incidents };
      const { bytes, pixels, symbols, labels, groundPieces, peakHeapMB } = run;
      const times = Object.fromEntries(stages.map((stage) => [stage, run[stage]]));
      const shares = Object.fromEntries(
        stages.map((stage) => [stage.replace("Ms", "Share"), run[stage] / totalMs]),
      );
      report({
        metric: "snapshot, stages",
        ...on,
        totalMs: round(totalMs),
        ...roundAll(times),
        ...roundAll(shares),
      });
      report({ metric: "snapshot, counts", ...on, bytes, pixels, symbols, labels, groundPieces });
      report({
        metric: "snapshot, CPU",
        ...on,
        ...roundAll({
          mainThreadMs: cpuAfter.mainThreadMs - cpuBefore.mainThreadMs,
          otherThreadsMs: cpuAfter.otherThreadsMs - cpuBefore.otherThreadsMs,
          gpuProcessMs: cpuAfter.gpuProcessMs - cpuBefore.gpuProcessMs,
        }),
      });
      report({
        metric: "snapshot, memory",
        ...on,
        ...roundAll({
          pageBeforeMB: beforeMB.page,
          pagePeakMB,
          gpuBeforeMB: beforeMB.gpu,
          gpuPeakMB,
          bothAboveBeforeMB: pagePeakMB - beforeMB.page + gpuPeakMB - beforeMB.gpu,
          peakHeapMB,
        }),
      });
    } finally {
      await page.close();
    }
  }
  const png = wholeMs.get("png") ?? Number.NaN;
  return pageFormats
    .filter((format) => format !== "png")
    .map((format) => ({
      ratio: `snapshot, ${format} to png, whole export`,
      times: round((wholeMs.get(format) ?? Number.NaN) / png),
    }));
}
