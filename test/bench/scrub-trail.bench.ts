import type { Browser, Page } from "playwright";
import type { TimeWindow } from "../../src/core/time/uncertain-interval";
import { syntheticEpochMs } from "../support/synthetic-events";
import { type CpuTimes, openCpuReader } from "./process-cpu";

/**
 * `known` is a step with everything that may be unsure: uncertain intervals, rows that were not or possibly not known,
 * counts of both, and a trail. The plain ones draw the same rows of the table as certain, either those of the window and
 * the trail together, so that as many rows are submitted and seen, or those of the window alone, without a trail.
 */
export type TrailContender = "known" | "plain, window and trail" | "plain, window alone";
const contenders: readonly TrailContender[] = ["known", "plain, window and trail", "plain, window alone"];

export interface TrailStep {
  readonly window: TimeWindow;
  readonly trail: TimeWindow;
}

/** What scrub-trail-page.ts offers in the browser, as `window.trailPage`. */
export interface TrailPage {
  open(count: number): Promise<void>;
  /** Brings the rows of a contender to the GPU. */
  prepare(contender: TrailContender): Promise<void>;
  /** Draws and counts step after step; milliseconds of each until it was drawn. */
  scrub(contender: TrailContender, steps: readonly TrailStep[]): Promise<number[]>;
  readState(): Promise<{ readonly submittedRows: number; readonly paintedShare: number }>;
  keepBusy(): void;
}

declare global {
  var trailPage: TrailPage;
}

const dayMs = 86_400_000;
/** Seven steps of a trail by day, and by month. */
const spans = [
  { name: "30 days after a trail of 7", days: 30, trailDays: 7, steps: 8 },
  { name: "1 year after a trail of 7 months", days: 365, trailDays: 213, steps: 4 },
] as const;
type Span = (typeof spans)[number];
/** Each contender in turn, so that what else the machine does falls upon all alike. */
const rounds = 3;

function stepsOf({ days, trailDays, steps }: Span, round: number): TrailStep[] {
  return Array.from({ length: steps }, (_, step) => {
    const startMs = syntheticEpochMs + (300 + round * steps + step) * dayMs;
    return {
      window: { startMs, endMs: startMs + days * dayMs },
      trail: { startMs: startMs - trailDays * dayMs, endMs: startMs },
    };
  });
}

type Cost = Record<keyof CpuTimes | "frameMs", number>;
const metrics = ["mainThreadMs", "otherThreadsMs", "gpuProcessMs", "frameMs"] as const;
const round3 = (value: number) => Math.round(value * 1000) / 1000;

async function measureRound(
  page: Page,
  readCpu: () => CpuTimes,
  contender: TrailContender,
  steps: readonly TrailStep[],
): Promise<Cost> {
  await page.evaluate((name) => trailPage.prepare(name), contender);
  const [warmUp] = steps;
  await page.evaluate(([name, step]) => trailPage.scrub(name, [step]), [contender, warmUp!] as const);
  const before = readCpu();
  const times = await page.evaluate(([name, all]) => trailPage.scrub(name, all), [contender, steps] as const);
  const after = readCpu();
  return {
    mainThreadMs: after.mainThreadMs - before.mainThreadMs,
    otherThreadsMs: after.otherThreadsMs - before.otherThreadsMs,
    gpuProcessMs: after.gpuProcessMs - before.gpuProcessMs,
    frameMs: times.reduce((sum, time) => sum + time, 0),
  };
}

async function measureSpan(
  page: Page,
  readCpu: () => CpuTimes,
  rows: number,
  span: Span,
  report: (line: object) => void,
): Promise<object[]> {
  const costs = new Map<TrailContender, Cost[]>(contenders.map((contender) => [contender, []]));
  const states = new Map<TrailContender, Awaited<ReturnType<TrailPage["readState"]>>>();
  for (let round = 0; round < rounds; round++)
    for (const contender of contenders) {
      costs.get(contender)!.push(await measureRound(page, readCpu, contender, stepsOf(span, round)));
      states.set(contender, await page.evaluate(() => trailPage.readState()));
    }
  const perStep = (contender: TrailContender, metric: keyof Cost) =>
    costs.get(contender)!.reduce((sum, cost) => sum + cost[metric], 0) / (rounds * span.steps);
  const cpuOf = (contender: TrailContender) =>
    perStep(contender, "mainThreadMs") +
    perStep(contender, "otherThreadsMs") +
    perStep(contender, "gpuProcessMs");
  for (const contender of contenders)
    report({
      rows,
      window: span.name,
      contender,
      ...Object.fromEntries(metrics.map((metric) => [metric, round3(perStep(contender, metric))])),
      allCpuMs: round3(cpuOf(contender)),
      ...states.get(contender),
    });
  return contenders.slice(1).map((plain) => ({
    metric: "scrub known, with trail / plain",
    rows,
    window: span.name,
    plain,
    ...Object.fromEntries(
      metrics.map((metric) => [metric, round3(perStep("known", metric) / perStep(plain, metric))]),
    ),
    allCpuMs: round3(cpuOf("known") / cpuOf(plain)),
  }));
}

/** Scrubs rows with all that is unsure about them against the same rows plain; the ratios, 1 where they cost the same. */
export async function benchTrail(
  browser: Browser,
  pageUrl: string,
  rows: number,
  report: (line: object) => void,
): Promise<object[]> {
  const page = await browser.newPage({ viewport: { width: 1000, height: 700 } });
  try {
    await page.goto(pageUrl);
    await page.waitForFunction(() => "trailPage" in globalThis);
    const readCpu = await openCpuReader(browser, () => page.evaluate(() => trailPage.keepBusy()));
    await page.evaluate((count) => trailPage.open(count), rows);
    const ratios: object[] = [];
    for (const span of spans) ratios.push(...(await measureSpan(page, readCpu, rows, span, report)));
    return ratios;
  } finally {
    await page.close();
  }
}
