import { formatIsoInterval } from "../../../core/time/iso-interval";
import { noticeMessages } from "../../../look/text/messages/notices";
import { awaitCurrentShapes } from "../../../runtime/await-shapes";
import { startZoneJobs } from "../../../runtime/zone-jobs";
import { makeSnapshot } from "../../../snapshot/make-snapshot";
import { addNotice } from "../../../workspace/commands/notice-commands";
import { startScans } from "../../../workspace/derive/start-scans";
import type { AppStore } from "../../../workspace/store";
import { awaitMatches } from "../../export/data/await-matches";
import { fileRequest } from "../../export/page-request";
import { applyChanges } from "./apply-changes";
import { describeFailure } from "./describe-failure";
import { drawSeries } from "./draw-series";
import { loadWorkspace } from "./load-workspace";
import type { DrawFailure, FileFacts, PageJob, TellProgress } from "./page-job";

export type DrawnFile =
  | {
      readonly ok: true;
      readonly blob: Blob;
      readonly facts: FileFacts;
      readonly warnings: readonly string[];
    }
  | DrawFailure;

/** Starts what answers filters and measures zones, and waits until nothing is outstanding. */
async function settle(store: AppStore): Promise<void> {
  const tell = (error: unknown) => addNotice(store, "unexpected", "error", { reason: String(error) });
  const { signal } = new AbortController();
  const soon = (work: () => void) => void setTimeout(work, 0);
  startScans(store, soon, () => performance.now(), tell);
  startZoneJobs(store);
  await Promise.all([awaitCurrentShapes(store, signal), awaitMatches(store, signal)]);
}

/** What was told meanwhile, in words. */
function wordNotices(store: AppStore, tone: "error" | "warning"): string[] {
  const { notices } = store.getState();
  return notices
    .filter((notice) => notice.tone === tone)
    .map(({ code, values }) => noticeMessages.en[code](values));
}

/** Draws what is asked for; what cannot be drawn as it should be is a failure. */
export async function drawFile(job: PageJob, tellProgress: TellProgress): Promise<DrawnFile> {
  const { workspacePath, changes, format, series, madeAtMs, isTolerant } = job;
  const { store, ground, lacks } = await loadWorkspace(workspacePath);
  if (lacks.length > 0 && !isTolerant)
    return {
      ok: false,
      kind: "workspace",
      code: "data-missing",
      message: "The file does not hold all that the workspace shows.",
      details: [
        ...lacks,
        "A PNG, PDF or SVG page that Demarc made carries the data that its licence allows. --tolerant draws without.",
      ],
    };
  const spec = applyChanges(store, changes);
  await settle(store);
  const errors = wordNotices(store, "error");
  if (errors.length > 0)
    return {
      ok: false,
      kind: "failed",
      code: "not-ready",
      message: "What the page shows could not be loaded or calculated.",
      details: errors,
    };
  const warnings = [...lacks, ...wordNotices(store, "warning")];
  if (series !== null) {
    const drawn = await drawSeries({ store, ground, spec, by: series, format, madeAtMs, tellProgress });
    return drawn.ok ? { ...drawn, warnings } : drawn;
  }
  const request = await fileRequest(store.getState(), spec, ground, madeAtMs, format);
  const onProgress = ({ share }: { readonly share: number }) => tellProgress(share);
  const result = await makeSnapshot({ ...request, onProgress }, format);
  if (!result.ok)
    return {
      ok: false,
      ...describeFailure(result.code),
      code: result.code,
      details: result.detail === "" ? [] : [result.detail],
    };
  const { blob, fileName, widthPx, heightPx, layout } = result;
  const { counts, time } = request.content;
  const window = formatIsoInterval(time.window);
  const { page, dpi } = spec;
  const { frameCounts } = layout;
  return {
    ok: true,
    blob,
    facts: { fileName, widthPx, heightPx, page, dpi, pageCount: 1, window, counts, frameCounts },
    warnings,
  };
}
