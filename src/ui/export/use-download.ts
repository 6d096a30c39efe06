import { useRef, useState } from "react";
import { writeIncidentsCsv } from "../../formats/incidents-csv";
import { writeIncidentsGeoJson } from "../../formats/incidents-geojson";
import { awaitCurrentShapes } from "../../runtime/await-shapes";
import { downloadBlob, downloadText } from "../../runtime/files";
import { snapshotFileName } from "../../snapshot/content/file-name";
import { makeSnapshot, type SnapshotErrorCode } from "../../snapshot/make-snapshot";
import { incidentSource } from "../../workspace/built-in-sources";
import type { PageSpec } from "../../workspace/page-spec";
import { formatFilter } from "../../workspace/permalink";
import { listShownIncidents } from "../../workspace/selection/shown-incidents";
import type { AppState } from "../../workspace/state";
import { effectiveWindow } from "../../workspace/time-state";
import { useGround } from "../ground-context";
import { useAppStore } from "../store-context";
import { pageRequest } from "./use-page-request";

export const exportFormats = ["png", "csv", "geojson"] as const;
export type ExportFormat = (typeof exportFormats)[number];

export type DownloadState =
  | { readonly status: "idle" }
  | { readonly status: "working"; readonly share: number }
  | { readonly status: "done"; readonly fileName: string }
  | { readonly status: "failed"; readonly code: SnapshotErrorCode };

function writeData(state: AppState, format: "csv" | "geojson", locale: PageSpec["locale"]): string {
  const window = effectiveWindow(state.time);
  const shown = listShownIncidents(state.data, window, state.rowMask).map(({ incident, isCertain }) => ({
    incident,
    match: isCertain ? ("certain" as const) : ("possible" as const),
  }));
  if (format === "csv") return writeIncidentsCsv(shown, { locale, knownAtMs: null });
  return writeIncidentsGeoJson(shown, {
    window,
    mode: state.time.mode,
    zone: state.time.zone,
    knownAtMs: null,
    filter: formatFilter(state.document.filter),
    licence: incidentSource.licence,
    sources: [incidentSource],
    version: __DEMARC_VERSION__,
  });
}

/** Makes the chosen file and hands it over; a page that did not come out whole is an error and no file. */
export function useDownload(): {
  readonly state: DownloadState;
  readonly start: (format: ExportFormat, spec: PageSpec) => Promise<void>;
  /** Gives up what is being made, and forgets what became of the last one. */
  readonly cancel: () => void;
} {
  const store = useAppStore();
  const ground = useGround();
  const running = useRef<AbortController | null>(null);
  const [state, setState] = useState<DownloadState>({ status: "idle" });

  const cancel = () => {
    running.current?.abort();
    running.current = null;
    setState({ status: "idle" });
  };

  const start = async (format: ExportFormat, spec: PageSpec) => {
    if (format !== "png") {
      const app = store.getState();
      const request = pageRequest(app, spec, ground, Date.now());
      const fileName = snapshotFileName(spec, request.content.time, format);
      const mediaType = format === "csv" ? "text/csv;charset=utf-8" : "application/geo+json";
      downloadText(writeData(app, format, spec.locale), fileName, mediaType);
      setState({ status: "done", fileName });
      return;
    }
    const controller = new AbortController();
    running.current = controller;
    setState({ status: "working", share: 0 });
    const isCurrent = () => running.current === controller;
    try {
      await awaitCurrentShapes(store, controller.signal);
      const result = await makeSnapshot({
        ...pageRequest(store.getState(), spec, ground, Date.now()),
        signal: controller.signal,
        onProgress: ({ share }) => isCurrent() && setState({ status: "working", share }),
      });
      if (!isCurrent()) return;
      running.current = null;
      if (result.ok) downloadBlob(result.blob, result.fileName);
      setState(
        result.ok ? { status: "done", fileName: result.fileName } : { status: "failed", code: result.code },
      );
    } catch (error) {
      if (controller.signal.aborted) return;
      if (isCurrent()) cancel();
      throw error;
    }
  };

  return { state, start, cancel };
}
