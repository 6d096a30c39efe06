import { readFileSync } from "node:fs";

/** Anonymous memory of a process that stands in RAM, in MB: its heaps and buffers, without files that it maps. */
export function residentMegabytes(processId: number): number {
  const status = readFileSync(`/proc/${processId}/status`, "utf8");
  const kilobytes = /^RssAnon:\s+(\d+) kB$/m.exec(status)?.[1];
  if (kilobytes === undefined) throw new Error(`/proc names no RssAnon of process ${processId}.`);
  return Number(kilobytes) / 1024;
}

const sampleEveryMs = 20;

/** Samples the memory of a process until it is told to stop; the greatest sample then. */
export function watchPeakMegabytes(processId: number): () => number {
  let peak = residentMegabytes(processId);
  const sample = () => {
    peak = Math.max(peak, residentMegabytes(processId));
  };
  const timer = setInterval(sample, sampleEveryMs);
  return () => {
    clearInterval(timer);
    sample();
    return peak;
  };
}
