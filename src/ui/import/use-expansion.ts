import { useEffect, useRef, useState } from "react";
import { defaultLimits } from "../../formats/import/import-settings";
import { ImportRefusal } from "../../formats/import/record-reader";

/** What takes no longer is not worth a dialogue. */
const patienceMs = 500;
const everyMs = 100;

export interface Expansion {
  readonly fileName: string;
  readonly readBytes: number;
  readonly totalBytes: number;
}

/** Unpacks files that gzip packed; what takes a while can be watched and cancelled. */
export function useExpansion() {
  const [shown, setShown] = useState<Expansion | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  /**
   * The files with each packed one in its unpacked form, null where it was cancelled. One that cannot be unpacked stays
   * as it is: its review says why.
   */
  const expand = async (files: readonly File[]): Promise<File[] | null> => {
    const { expandGzip } = await import("../../formats/import/expand-gzip");
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    const expanded: File[] = [];
    let latest: Expansion | null = null;
    let ticking: ReturnType<typeof setInterval> | undefined;
    const waiting = setTimeout(() => {
      setShown(latest);
      ticking = setInterval(() => setShown(latest), everyMs);
    }, patienceMs);
    try {
      for (const file of files) {
        const { name: fileName, size: totalBytes } = file;
        const onProgress = (readBytes: number) => {
          latest = { fileName, readBytes, totalBytes };
        };
        onProgress(0);
        try {
          const { name, blob } = await expandGzip({ name: fileName, blob: file }, defaultLimits, {
            onProgress,
            signal,
          });
          expanded.push(blob === file ? file : new File([blob], name));
        } catch (error) {
          if (!(error instanceof ImportRefusal)) throw error;
          expanded.push(file);
        }
      }
      return expanded;
    } catch (error) {
      if (signal.aborted) return null;
      throw error;
    } finally {
      clearTimeout(waiting);
      clearInterval(ticking);
      if (running.current === controller) setShown(null);
    }
  };
  const cancel = () => {
    running.current?.abort();
    setShown(null);
  };
  return { shown, expand, cancel };
}
