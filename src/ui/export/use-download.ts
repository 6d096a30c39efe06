import { useRef, useState } from "react";
import { awaitCurrentShapes } from "../../runtime/await-shapes";
import { downloadBlob } from "../../runtime/files";
import { dataFileName } from "../../snapshot/content/file-name";
import type { PageFormat } from "../../snapshot/encode/page-encoder";
import { makeSnapshot, type SnapshotProgress } from "../../snapshot/make-snapshot";
import type { PageSpec } from "../../workspace/page-spec";
import { useGround } from "../ground-context";
import { useAppStore } from "../store-context";
import { awaitMatches } from "./data/await-matches";
import { dataWriters, factsOfState, makeDataFile } from "./data/data-file";
import { listDataRows } from "./data/data-rows";
import { type DownloadJob, type DownloadState, tellNotWritten } from "./download-state";
import {
  type DataFormat,
  type ExportFormat,
  isDataFormat,
  isPageFormat,
  isZoneFormat,
} from "./export-formats";
import { fileRequest, shownState } from "./page-request";
import { downloadZones } from "./zones/download-zones";

interface Download {
  readonly state: DownloadState;
  readonly start: (format: ExportFormat, spec: PageSpec) => Promise<void>;
  /** Gives up what is being made, and forgets what became of the last one. */
  readonly cancel: () => void;
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

  const draw = async (format: PageFormat, spec: PageSpec, { signal, tell }: DownloadJob) => {
    tell({ status: "drawing", share: 0 });
    await Promise.all([awaitCurrentShapes(store, signal), awaitMatches(store, signal)]);
    const request = await fileRequest(store.getState(), spec, ground, Date.now(), format);
    const onProgress = ({ share }: SnapshotProgress) => tell({ status: "drawing", share });
    const result = await makeSnapshot({ ...request, signal, onProgress }, format);
    if (signal.aborted) return;
    if (result.ok) downloadBlob(result.blob, result.fileName);
    tell(result.ok ? { status: "done", fileName: result.fileName } : { status: "failed", code: result.code });
  };

  const write = async (format: DataFormat, spec: PageSpec, job: DownloadJob) => {
    const { signal, tell } = job;
    await awaitMatches(store, signal);
    const madeAtMs = Date.now();
    const app = shownState(store.getState(), spec, madeAtMs);
    const data = listDataRows(app);
    const rowCount = data.rows.length;
    tell({ status: "writing", rowsDone: 0, rowCount });
    const { locale } = spec;
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
      tellNotWritten(job, "incidents", error);
    }
  };

  const start = async (format: ExportFormat, spec: PageSpec) => {
    running.current?.abort();
    const controller = new AbortController();
    const { signal } = controller;
    running.current = controller;
    const isCurrent = () => running.current === controller;
    const job: DownloadJob = { signal, tell: (next) => isCurrent() && setState(next) };
    try {
      if (isPageFormat(format)) await draw(format, spec, job);
      else if (isZoneFormat(format)) await downloadZones(store, format, spec, job);
      else if (isDataFormat(format)) await write(format, spec, job);
    } catch (error) {
      if (signal.aborted) return;
      if (isCurrent()) cancel();
      throw error;
    }
  };

  return { state, start, cancel };
}
