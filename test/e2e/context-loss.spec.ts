import { type CDPSession, expect, type Page, test } from "@playwright/test";
import { openApp } from "./support";

/** How often the graphics context is lost: once daily, as often as is promised in a long run, where growth can show. */
const losses = Number(process.env.SOAK_LOSSES ?? 1);
/** A pixel that differs less than this in every channel is the same to an eye. */
const sameLevels = 8;
const start =
  "#map=5.6/48.6/33.5&window=2025-11-20T00:00Z/2025-12-20T00:00Z&mode=window&step=day&zone=Europe/Kyiv&filter=";

interface Watched {
  contexts: WeakRef<WebGL2RenderingContext>[];
  reference: ImageData | null;
}
declare global {
  interface Window {
    watched: Watched;
  }
}

/** Lets pictures be read at any time, and counts the contexts that are made. */
async function watchContexts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const watched: Watched = { contexts: [], reference: null };
    window.watched = watched;
    const original = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      type: string,
      options?: object,
    ) {
      const wanted = type === "webgl2" ? { ...options, preserveDrawingBuffer: true } : options;
      const context = (original as (...values: unknown[]) => unknown).call(this, type, wanted);
      const isNew = watched.contexts.every((known) => known.deref() !== context);
      if (context instanceof WebGL2RenderingContext && isNew) watched.contexts.push(new WeakRef(context));
      return context;
    } as typeof original;
  });
}

/** Waits until the picture no longer changes, and tells how many of its pixels differ from the reference, if there is one. */
function settle(page: Page, keepAsReference: boolean) {
  return page.evaluate(
    async ([isReference, levels]) => {
      const canvas = document.querySelector<HTMLCanvasElement>(".maplibregl-canvas")!;
      const copy = document.createElement("canvas");
      const read = () => {
        copy.width = canvas.width;
        copy.height = canvas.height;
        const context = copy.getContext("2d", { willReadFrequently: true })!;
        context.drawImage(canvas, 0, 0);
        return context.getImageData(0, 0, copy.width, copy.height);
      };
      const count = (a: ImageData, b: ImageData, least: number) => {
        if (a.data.length !== b.data.length) return a.data.length;
        let differing = 0;
        for (let at = 0; at < a.data.length; at += 4)
          for (let channel = at; channel < at + 3; channel++)
            if (Math.abs(a.data[channel]! - b.data[channel]!) >= least) {
              differing++;
              break;
            }
        return differing;
      };
      let last = read();
      // A second without a change is rest; where the picture is another one, more may still be on its way.
      const isSettled = (same: number) =>
        same >= 7 && (isReference || count(window.watched.reference!, last, levels) === 0);
      for (let same = 0, tries = 0; !isSettled(same) && tries < 100; tries++) {
        await new Promise((resolve) => setTimeout(resolve, 150));
        const next = read();
        same = count(last, next, 1) === 0 ? same + 1 : 0;
        last = next;
      }
      if (isReference) window.watched.reference = last;
      const reference = window.watched.reference!;
      const shades = new Set(new Uint32Array(last.data.buffer)).size;
      return {
        exactly: count(reference, last, 1),
        visibly: count(reference, last, levels),
        pixels: last.width * last.height,
        shades,
      };
    },
    [keepAsReference, sameLevels] as const,
  );
}

async function loseContext(page: Page, forMs: number): Promise<void> {
  await page.evaluate(async (milliseconds) => {
    const gl = document.querySelector<HTMLCanvasElement>(".maplibregl-canvas")!.getContext("webgl2")!;
    const extension = gl.getExtension("WEBGL_lose_context")!;
    extension.loseContext();
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    extension.restoreContext();
  }, forMs);
}

const windowStart = (page: Page) =>
  page.getByRole("slider", { name: "Window start" }).getAttribute("aria-valuetext");

async function expectPlaying(page: Page): Promise<void> {
  const before = await windowStart(page);
  await expect.poll(() => windowStart(page)).not.toBe(before);
}

/** Back to a state by its address; the app writes its own after a pause, which may come in between. */
async function goBack(page: Page, address: string, startText: string | null): Promise<void> {
  await expect(async () => {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, address);
    await expect.poll(() => windowStart(page), { timeout: 1000 }).toBe(startText);
  }).toPass();
}

/** Places all labels anew: they hold on to where they stood beside what was shown before. */
async function placeLabels(page: Page): Promise<void> {
  const labels = page.getByRole("checkbox", { name: "Labels" });
  await labels.uncheck();
  // The fade of labels, and the frame after it.
  await page.waitForTimeout(600);
  await labels.check();
}

async function readFigures(session: CDPSession) {
  await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  const figure = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return {
    heapMegabytes: figure("JSHeapUsedSize") / 1e6,
    listeners: figure("JSEventListeners"),
    nodes: figure("Nodes"),
  };
}

test("the graphics context is lost while playing: the same picture after each, and playing goes on", async ({
  page,
}) => {
  test.setTimeout(60_000 + losses * 30_000);
  await watchContexts(page);
  await page.setViewportSize({ width: 1100, height: 700 });
  await openApp(page, start);
  const address = (await page.evaluate(() => location.hash)) || start;
  const startText = await windowStart(page);
  await placeLabels(page);
  const reference = await settle(page, true);
  expect(reference.shades).toBeGreaterThan(50);
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  let first: Awaited<ReturnType<typeof readFigures>> | null = null;
  const different: number[] = [];
  for (let loss = 1; loss <= losses; loss++) {
    await page.getByRole("button", { name: "Play", exact: true }).click();
    await expectPlaying(page);
    // At once, within a step, and after some of them.
    await loseContext(page, [0, 120, 600][loss % 3]!);
    await expect(page.getByText("The graphics card dropped the map")).toBeHidden();
    if (loss === 1) await expect(page.getByText("The map has been drawn again")).toBeVisible();
    await expectPlaying(page);
    await page.getByRole("button", { name: "Pause", exact: true }).click();
    await goBack(page, address, startText);
    await placeLabels(page);
    const picture = await settle(page, false);
    different.push(picture.exactly);
    expect(picture.visibly, `pixels that differ after loss ${loss}`).toBe(0);
    first ??= await readFigures(session);
  }
  const last = await readFigures(session);
  const contexts = await page.evaluate(
    () => window.watched.contexts.filter((known) => known.deref()?.isContextLost() === false).length,
  );
  console.log(
    `${losses} losses; pixels that differ at all, of ${reference.pixels}: ${different.join(" ")}; after the first:`,
    first,
    "after the last:",
    last,
    `contexts: ${contexts}`,
  );
  expect(contexts).toBe(1);
  expect(last.nodes).toBeLessThan((first?.nodes ?? 0) + 200);
  expect(last.listeners).toBeLessThan((first?.listeners ?? 0) + 50);
  // A megabyte for what JavaScript keeps of its own accord, and a tenth for each loss.
  expect(last.heapMegabytes).toBeLessThan((first?.heapMegabytes ?? 0) + 1 + losses / 10);
});
