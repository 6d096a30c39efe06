import { existsSync, readFileSync } from "node:fs";
import type { Browser, CDPSession } from "playwright";

/** CPU milliseconds spent since a process began. */
export interface CpuTimes {
  readonly mainThreadMs: number;
  /** Every other thread of the page's process: workers, decoding, compositing. */
  readonly otherThreadsMs: number;
  readonly gpuProcessMs: number;
}

const millisecondsPerTick = 10;

/** CPU milliseconds of all threads of a process since it began. */
export function processCpuMs(processId: number): number {
  const stat = readFileSync(`/proc/${processId}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) * millisecondsPerTick;
}

/** The renderer's main thread has the process' own id. */
function mainThreadCpuMs(processId: number): number {
  const [nanoseconds] = readFileSync(`/proc/${processId}/task/${processId}/schedstat`, "utf8").split(" ");
  return Number(nanoseconds) / 1e6;
}

async function processIds(session: CDPSession, type: string): Promise<number[]> {
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  return processInfo.filter((process) => process.type === type).map((process) => process.id);
}

const mostTries = 10;

/**
 * Id of a page's process, told from Chromium's spare ones by keeping it busy for a moment: until the same one was by far
 * the busiest twice running, since a spare one is busy as well while it starts.
 */
export async function findRenderer(browser: Browser, keepPageBusy: () => Promise<void>): Promise<number> {
  if (!existsSync("/proc/self/schedstat"))
    throw new Error("CPU times are read from /proc: run this on Linux.");
  const session = await browser.newBrowserCDPSession();
  let last: number | null = null;
  try {
    for (let tries = 0; tries < mostTries; tries++) {
      const renderers = await processIds(session, "renderer");
      const before = renderers.map(processCpuMs);
      await keepPageBusy();
      const spent = renderers.map((processId, index) => processCpuMs(processId) - before[index]!);
      const [most = 0, second = 0] = spent.toSorted((a, b) => b - a);
      const busiest = most > 100 && second < most / 4 ? renderers[spent.indexOf(most)]! : null;
      if (busiest !== null && busiest === last) return busiest;
      last = busiest;
    }
  } finally {
    await session.detach();
  }
  throw new Error("No renderer process of Chromium was busier than the others.");
}

/** Reads the CPU time of a page's process and of the GPU process from Linux' /proc. */
export async function openCpuReader(
  browser: Browser,
  keepPageBusy: () => Promise<void>,
): Promise<() => CpuTimes> {
  const renderer = await findRenderer(browser, keepPageBusy);
  const session = await browser.newBrowserCDPSession();
  const [gpu] = await processIds(session, "GPU");
  if (gpu === undefined) throw new Error("Chromium named no GPU process.");
  return () => {
    const mainThreadMs = mainThreadCpuMs(renderer);
    return {
      mainThreadMs,
      otherThreadsMs: processCpuMs(renderer) - mainThreadMs,
      gpuProcessMs: processCpuMs(gpu),
    };
  };
}
