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

function processCpuMs(processId: number): number {
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

/**
 * Reads the CPU time of a page's process and of the GPU process from Linux' /proc. The page's process is told from
 * Chromium's spare ones by keeping it busy for a moment.
 */
export async function openCpuReader(
  browser: Browser,
  keepPageBusy: () => Promise<void>,
): Promise<() => CpuTimes> {
  if (!existsSync("/proc/self/schedstat"))
    throw new Error("CPU times are read from /proc: run this on Linux.");
  const session = await browser.newBrowserCDPSession();
  const renderers = await processIds(session, "renderer");
  const before = renderers.map(processCpuMs);
  await keepPageBusy();
  const spent = renderers.map((processId, index) => processCpuMs(processId) - before[index]!);
  const renderer = renderers[spent.indexOf(Math.max(...spent))];
  const [gpu] = await processIds(session, "GPU");
  if (renderer === undefined || gpu === undefined)
    throw new Error("Chromium named no renderer or GPU process.");
  return () => {
    const mainThreadMs = mainThreadCpuMs(renderer);
    return {
      mainThreadMs,
      otherThreadsMs: processCpuMs(renderer) - mainThreadMs,
      gpuProcessMs: processCpuMs(gpu),
    };
  };
}
