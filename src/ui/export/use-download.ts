import { useRef, useState } from "react";
import { awaitCurrentShapes } from "../../runtime/await-shapes";
import { downloadBlob } from "../../runtime/files";
import { dataFileName } from "../../snapshot/content/file-name";
import { makeSnapshot, type SnapshotErrorCode } from "../../snapshot/make-snapshot";
import type { PageSpec } from "../../workspace/page-spec";
import { useGround } from "../ground-context";
import { useAppStore } from "../store-context";
import { awaitMatches } from "./data/await-matches";
import { dataWriters, factsOfState, makeDataFile } from "./data/data-file";
import { listDataRows } from "./data/data-rows";
import type { DataFormat, ExportFormat } from "./export-formats";
import { pageRequest } from "./use-page-request";

export type DownloadState =
  | { readonly status: "idle" }
  | { readonly status: "drawing"; readonly share: number }
  | { readonly status: "writing"; readonly rowsDone: number; readonly rowCount: number }
  | { readonly status: "done"; readonly fileName: string }
  | { readonly status: "failed"; readonly code: SnapshotErrorCode }
  | { readonly status: "not-written"; readonly reason: string };

interface Download {
  readonly state: DownloadState;
  readonly start: (format: ExportFormat, spec: PageSpec) => Promise<void>;
  /** Gives up what is being made, and forgets what became of the last one. */
  readonly cancel: () => void;
}

interface Job {
  readonly signal: AbortSignal;
  /** Tells how far it got, unless another one has begun. */
  readonly tell: (state: DownloadState) => void;
}

/** Makes the chosen file and hands it over; one that did not come out whole is an error and no file. */
export function useDownload(): Download {
  const store = useAppStore();
  const ground = useGround();
  const running = useRef<AbortController | null>(null);
  const [state, setState] = useState<DownloadState>({ status: "idle" });

  const cancel = () => {
    running.current?.abort();
    running.current = null;
    setState({ status: "idle" });
  };

  const draw = async (spec: PageSpec, { signal, tell }: Job) => {
    tell({ status: "drawing", share: 0 });
    await Promise.all([awaitCurrentShapes(store, signal), awaitMatches(store, signal)]);
    const result = await makeSnapshot({
      ...pageRequest(store.getState(), spec, ground, Date.now()),
      signal,
      onProgress: ({ share }) => tell({ status: "drawing", share }),
    });
    if (signal.aborted) return;
    if (result.ok) downloadBlob(result.blob, result.fileName);
    tell(result.ok ? { status: "done", fileName: result.fileName } : { status: "failed", code: result.code });
  };

  const write = async (format: DataFormat, spec: PageSpec, { signal, tell }: Job) => {
    await awaitMatches(store, signal);
    const app = store.getState();
    const data = listDataRows(app);
    const rowCount = data.rows.length;
    tell({ status: "writing", rowsDone: 0, rowCount });
    const { locale } = spec;
    const madeAtMs = Date.now();
    const { mode, zone, knownAtMs } = app.time;
    const time = { mode, zone, window: data.window, knownAtMs, madeAtMs };
    const fileName = dataFileName(spec, time, dataWriters[format].extension);
    const facts = factsOfState(app, data, { locale, madeAtMs, version: __DEMARC_VERSION__ });
    try {
      const blob = await makeDataFile(app, data, format, facts, {
        signal,
        onProgress: (rowsDone) => tell({ status: "writing", rowsDone, rowCount }),
      });
      if (blob === null || signal.aborted) return;
      downloadBlob(blob, fileName);
      tell({ status: "done", fileName });
    } catch (error) {
      tell({ status: "not-written", reason: error instanceof Error ? error.message : String(error) });
    }
  };

  const start = async (format: ExportFormat, spec: PageSpec) => {
    running.current?.abort();
    const controller = new AbortController();
    const { signal } = controller;
    running.current = controller;
    const isCurrent = () => running.current === controller;
    const job: Job = { signal, tell: (next) => isCurrent() && setState(next) };
    try {
      await (format === "png" ? draw(spec, job) : write(format, spec, job));
    } catch (error) {
      if (signal.aborted) return;
      if (isCurrent()) cancel();
      throw error;
    }
  };

  return { state, start, cancel };
}
