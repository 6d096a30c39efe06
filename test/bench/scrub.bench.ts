import type { Browser, Page } from "playwright";
import type { TimeWindow } from "../../src/core/time/uncertain-interval";
import { syntheticDays, syntheticEpochMs } from "../support/synthetic-events";
import { type CpuTimes, openCpuReader } from "./process-cpu";

/**
 * `ours` and `geojson` draw the same: a symbol or a circle per incident. With its halos (three in ten) and status rings
 * (one in seven) our layer draws what GeoJSON is not asked for.
 */
export type Contender = "ours" | "ours with halos and status rings" | "geojson";

/** Who is measured at a size: halos and rings only once, at the smaller one, to keep the bench within minutes. */
export function contendersAt(size: number): readonly Contender[] {
  return size > 100_000 ? ["ours", "geojson"] : ["ours", "ours with halos and status rings", "geojson"];
}

export interface StepResult {
  readonly frameMs: number;
  readonly submittedRows: number | null;
}

/** What scrub-page.ts offers in the browser, as `window.scrubPage`. */
export interface ScrubPage {
  /** Opens a map with synthetic incidents; milliseconds it took to put them on it. */
  open(contender: Contender, count: number): Promise<number>;
  /**
   * Moves the window from one to the next, each time waiting until what it shows is drawn; all in one call, since a call
   * from outside costs the page more than a step of ours.
   */
  scrub(windows: readonly TimeWindow[]): Promise<StepResult[]>;
  /** Share of the canvas that is not plain ground: shows that something was drawn. */
  paintedShare(): Promise<number>;
  keepBusy(): void;
}

declare global {
  var scrubPage: ScrubPage;
}

const dayMs = 86_400_000;

interface Scrub {
  readonly name: string;
  readonly days: number;
  /** Steps measured, by size; few where a step takes seconds. */
  readonly ownSteps: Readonly<Record<number, number>>;
  readonly geojsonSteps: Readonly<Record<number, number>>;
}

export const scrubSizes = [100_000, 1_000_000];

const scrubs: readonly Scrub[] = [
  {
    name: "30 days",
    days: 30,
    ownSteps: { 100000: 16, 1000000: 12 },
    geojsonSteps: { 100000: 8, 1000000: 4 },
  },
  {
    name: "1 year",
    days: 365,
    ownSteps: { 100000: 8, 1000000: 8 },
    geojsonSteps: { 100000: 6, 1000000: 2 },
  },
  {
    name: "nearly all",
    days: syntheticDays - 20,
    ownSteps: { 100000: 6, 1000000: 6 },
    geojsonSteps: { 100000: 4, 1000000: 1 },
  },
];

export interface Measurement {
  readonly size: number;
  readonly contender: Contender;
  readonly window: string;
  readonly steps: number;
  readonly mainThreadCpuMs: number;
  readonly otherThreadsCpuMs: number;
  readonly gpuProcessCpuMs: number;
  readonly frameMs: number;
  readonly submittedRows: number | null;
  readonly paintedShare: number;
}

/** Windows of a length, each a step of one day on from the last. */
function scrubWindows(days: number, count: number): TimeWindow[] {
  const firstDay = Math.min(400, (syntheticDays - days) / 2);
  return Array.from({ length: count }, (_, step) => {
    const startMs = syntheticEpochMs + (firstDay + step) * dayMs;
    return { startMs, endMs: startMs + days * dayMs };
  });
}

const round = (value: number) => Math.round(value * 1000) / 1000;

async function measureScrub(
  page: Page,
  readCpu: () => CpuTimes,
  size: number,
  contender: Contender,
  scrub: Scrub,
): Promise<Measurement> {
  const steps = (contender === "geojson" ? scrub.geojsonSteps : scrub.ownSteps)[size] ?? 4;
  const [warmUp, ...windows] = scrubWindows(scrub.days, steps + 1);
  await page.evaluate((window) => scrubPage.scrub([window]), warmUp!);
  const before = readCpu();
  const results = await page.evaluate((measured) => scrubPage.scrub(measured), windows);
  const after = readCpu();
  const perStep = (time: keyof CpuTimes) => round((after[time] - before[time]) / steps);
  return {
    size,
    contender,
    window: scrub.name,
    steps,
    mainThreadCpuMs: perStep("mainThreadMs"),
    otherThreadsCpuMs: perStep("otherThreadsMs"),
    gpuProcessCpuMs: perStep("gpuProcessMs"),
    frameMs: round(results.reduce((sum, { frameMs }) => sum + frameMs, 0) / steps),
    submittedRows: results.at(-1)?.submittedRows ?? null,
    paintedShare: round(await page.evaluate(() => scrubPage.paintedShare())),
  };
}

/** Scrubs one size with one contender in a fresh page; calls `report` with each result. */
export async function benchScrub(
  browser: Browser,
  pageUrl: string,
  size: number,
  contender: Contender,
  report: (line: object) => void,
): Promise<Measurement[]> {
  const page = await browser.newPage({ viewport: { width: 1000, height: 700 } });
  try {
    await page.goto(pageUrl);
    await page.waitForFunction(() => "scrubPage" in globalThis);
    const readCpu = await openCpuReader(browser, () => page.evaluate(() => scrubPage.keepBusy()));
    const setUpMs = await page.evaluate(([name, count]) => scrubPage.open(name, count), [
      contender,
      size,
    ] as const);
    report({ size, contender, setUpMs: round(setUpMs) });
    const measurements: Measurement[] = [];
    for (const scrub of scrubs) {
      const measurement = await measureScrub(page, readCpu, size, contender, scrub);
      report(measurement);
      measurements.push(measurement);
    }
    return measurements;
  } finally {
    await page.close();
  }
}

const comparedMetrics = ["mainThreadCpuMs", "otherThreadsCpuMs", "gpuProcessCpuMs", "frameMs"] as const;

/** Ours against GeoJSON for one size: each metric per window and over all of them; a ratio below 1 is in our favour. */
export function compareScrubs(size: number, measurements: readonly Measurement[]): object[] {
  const mean = (contender: Contender, metric: (typeof comparedMetrics)[number], window: string) => {
    const chosen = measurements.filter(
      (measurement) =>
        measurement.contender === contender && (window === "all" || measurement.window === window),
    );
    return chosen.reduce((sum, measurement) => sum + measurement[metric], 0) / chosen.length;
  };
  return [...scrubs.map(({ name }) => name), "all"].flatMap((window) =>
    comparedMetrics.map((metric) => {
      const ours = mean("ours", metric, window);
      const geojson = mean("geojson", metric, window);
      const ratio = geojson === 0 ? null : round(ours / geojson);
      return { metric: `scrub ${metric}`, size, window, ours: round(ours), geojson: round(geojson), ratio };
    }),
  );
}
