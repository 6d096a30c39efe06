import type { Browser, CDPSession, Page } from "playwright";

/** A key that the page itself makes no use of. */
const key = { key: "F9", code: "F9", windowsVirtualKeyCode: 120 };
const pressEveryMs = 100;
const longTaskMs = 50;

/** What the page kept of the presses since the last look, in milliseconds. */
interface PressTimes {
  /** From the press to the start of the page's answer. */
  readonly delays: readonly number[];
  /** From the press until the page has handed over the frame that shows the answer. */
  readonly frames: readonly number[];
}

declare global {
  var takePressTimes: () => PressTimes;
}

/**
 * Answers each press of the key with a figure in the corner, and keeps how late; runs in the page before all else. It
 * names no function of its own: the tool that compiles it would call a helper that the page does not have.
 */
function watchPresses(code: string): void {
  let [delays, frames]: [number[], number[]] = [[], []];
  let presses = 0;
  const figure = document.createElement("output");
  figure.style.cssText = "position:fixed;right:0;bottom:0;width:3rem;z-index:9999;pointer-events:none";
  addEventListener("DOMContentLoaded", () => document.body.append(figure));
  addEventListener(
    "keydown",
    ({ code: pressed, timeStamp }) => {
      if (pressed !== code) return;
      delays.push(performance.now() - timeStamp);
      figure.textContent = String(++presses);
      // A message after the frame's callbacks comes when the page has handed the frame over, whatever it waited for there.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => frames.push(performance.now() - timeStamp);
      requestAnimationFrame(() => port2.postMessage(null));
    },
    { capture: true },
  );
  globalThis.takePressTimes = () => {
    const taken = { delays, frames };
    [delays, frames] = [[], []];
    return taken;
  };
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

export interface InputReport {
  readonly presses: number;
  /** From the press to the start of the page's answer. */
  readonly delayP50Ms: number;
  readonly delayP95Ms: number;
  readonly delayMaxMs: number;
  /** To the frame that shows the answer. */
  readonly frameP50Ms: number;
  readonly frameP95Ms: number;
  readonly frameMaxMs: number;
  /** Tasks of the page's main thread of more than 50 ms: the wall time of each, and the processor time in it. */
  readonly longTasks: number;
  readonly longTaskWallMs: readonly number[];
  readonly longTaskCpuMs: readonly number[];
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN);
}

/** Tasks of pages' main threads that took long. */
function findLongTasks(events: readonly TraceEvent[]): TraceEvent[] {
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid}:${tid}`;
  const mainThreads = new Set(
    events.filter(({ args }) => args?.name === "CrRendererMain").map((event) => threadOf(event)),
  );
  return events.filter(
    (event) =>
      event.ph === "X" &&
      event.name === "ThreadControllerImpl::RunTask" &&
      (event.dur ?? 0) > longTaskMs * 1000 &&
      mainThreads.has(threadOf(event)),
  );
}

async function traceLongTasks(session: CDPSession, work: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => events.push(...(value as TraceEvent[]));
  session.on("Tracing.dataCollected", collect);
  await session.send("Tracing.start", { traceConfig: { includedCategories: ["toplevel"] } });
  await work();
  const isComplete = new Promise<void>((resolve) => session.once("Tracing.tracingComplete", () => resolve()));
  await session.send("Tracing.end");
  await isComplete;
  session.off("Tracing.dataCollected", collect);
  return findLongTasks(events);
}

/** To be called before the page is opened. */
export async function prepareInputWatch(page: Page): Promise<void> {
  await page.addInitScript(watchPresses, key.code);
}

/** Presses a key ten times a second while some work goes on, and tells how soon the page answered. */
export async function watchInput(
  browser: Browser,
  page: Page,
  work: () => Promise<void>,
): Promise<InputReport> {
  const input = await page.context().newCDPSession(page);
  const tracing = await browser.newBrowserCDPSession();
  await page.evaluate(() => takePressTimes());
  const pending: Promise<unknown>[] = [];
  const press = () => {
    pending.push(input.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...key }));
    pending.push(input.send("Input.dispatchKeyEvent", { type: "keyUp", ...key }));
  };
  const tasks = await traceLongTasks(tracing, async () => {
    const timer = setInterval(press, pressEveryMs);
    await work().finally(() => clearInterval(timer));
    await Promise.all(pending);
    await page.waitForTimeout(500);
  });
  await Promise.all([input.detach(), tracing.detach()]);
  const { delays, frames } = await page.evaluate(() => takePressTimes());
  return {
    presses: delays.length,
    delayP50Ms: quantile(delays, 0.5),
    delayP95Ms: quantile(delays, 0.95),
    delayMaxMs: quantile(delays, 1),
    frameP50Ms: quantile(frames, 0.5),
    frameP95Ms: quantile(frames, 0.95),
    frameMaxMs: quantile(frames, 1),
    longTasks: tasks.length,
    longTaskWallMs: tasks.map(({ dur = 0 }) => Math.round(dur / 1000)),
    longTaskCpuMs: tasks.map(({ tdur = 0 }) => Math.round(tdur / 1000)),
  };
}
