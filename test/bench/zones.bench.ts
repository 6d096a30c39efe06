import type { Browser } from "playwright";
import type { Spread } from "./zones-page";

const vertices = 2000;
const lengthMeters = 1_200_000;
/** The loop over points is measured on so many and told for all: over a million it takes minutes. */
const turfPoints = 20_000;
/** A frame at 30 Hz. */
const targetFrameMs = 33;

const round = (value: number) => Math.round(value * 100) / 100;
const rounded = ({ p50Ms, p95Ms, mostMs }: Spread) => ({
  p50Ms: round(p50Ms),
  p95Ms: round(p95Ms),
  mostMs: round(mostMs),
});

/**
 * A strip along 1,200 km and 2,000 vertices over so many incidents: geometry and scorecard made anew, the main thread's
 * time for each frame while a vertex is dragged, and for a step of the window; beside turf in the same page. Gives the
 * ratios.
 */
export async function benchZones(
  browser: Browser,
  pageUrl: string,
  rows: number,
  report: (line: object) => void,
): Promise<object[]> {
  const page = await browser.newPage();
  page.setDefaultTimeout(300_000);
  try {
    await page.goto(pageUrl);
    await page.waitForFunction(() => "zonesPage" in globalThis);
    await page.evaluate(([count, of, meters]) => zonesPage.load(count, of, meters), [
      rows,
      vertices,
      lengthMeters,
    ] as const);
    const on = { rows, vertices };
    const recompute = await page.evaluate(() => zonesPage.recompute(10));
    report({
      metric: "zone, strip and scorecard anew",
      ...on,
      rowsInside: recompute.inside,
      rowsNear: recompute.near,
      firstMs: round(recompute.firstMs),
      ...rounded(recompute.laterMs),
    });
    const drag = await page.evaluate(() => zonesPage.drag(150));
    const { frames, shapes, measured } = drag;
    report({
      metric: "zone, main thread per dragged frame",
      ...on,
      targetFrameMs,
      frames,
      ...rounded(drag.perFrameMs),
    });
    report({ metric: "zone, pointer to geometry", ...on, shapes, measured, ...rounded(drag.latencyMs) });
    report({
      metric: "zone, scorecard per window step",
      ...on,
      ...rounded(await page.evaluate(() => zonesPage.scrub(200))),
    });
    const turf = await page.evaluate((points) => zonesPage.turf(points), Math.min(rows, turfPoints));
    const allPointsMs = turf.pointsMs * (rows / Math.min(rows, turfPoints));
    const turfMs = turf.bufferMs + allPointsMs;
    report({
      metric: "zone, turf.buffer and a loop of booleanPointInPolygon",
      ...on,
      pointsAsked: Math.min(rows, turfPoints),
      bufferMs: round(turf.bufferMs),
      allPointsMs: round(allPointsMs),
      totalMs: round(turfMs),
    });
    return [
      {
        ratio: "zone, turf to ours, strip and scorecard anew",
        ...on,
        times: round(turfMs / recompute.laterMs.p50Ms),
      },
    ];
  } finally {
    await page.close();
  }
}
