import { formatIsoInterval } from "../../../core/time/iso-interval";
import { titleStem } from "../../../snapshot/content/file-name";
import type { PageFormat } from "../../../snapshot/encode/page-encoder";
import { makeSeries } from "../../../snapshot/series/make-series";
import { type PlanRefusal, planSeries } from "../../../snapshot/series/plan-series";
import { mostPages, type SeriesChoice } from "../../../snapshot/series/series-choice";
import { pageSizePx } from "../../../workspace/page-size";
import type { PageSpec } from "../../../workspace/page-spec";
import type { AppState } from "../../../workspace/state";
import type { AppStore } from "../../../workspace/store";
import { effectiveWindow, type TimeState } from "../../../workspace/time-state";
import { pageRequest, shownState } from "../../export/page-request";
import type { GroundData } from "../../ground-context";
import type { SeriesBy } from "../arguments/snapshot-options";
import { describeFailure } from "./describe-failure";
import type { DrawFailure, FileFacts, TellProgress } from "./page-job";

export interface SeriesWork {
  readonly store: AppStore;
  readonly ground: GroundData;
  readonly spec: PageSpec;
  readonly by: SeriesBy;
  readonly format: PageFormat;
  readonly madeAtMs: number;
  readonly tellProgress: TellProgress;
}

function describeRefusal(refusal: PlanRefusal): string {
  switch (refusal.code) {
    case "empty":
      return "The series would have no page.";
    case "too-many":
      return `The series would have about ${refusal.count} pages, and ${refusal.most} are the most. Choose a longer step or a narrower window.`;
    case "bad-date":
      return `"${refusal.text}" is no date.`;
  }
}

function choiceOf(by: SeriesBy, { window, mode, trailSteps }: TimeState): SeriesChoice {
  return by === "incidents"
    ? { by: "incidents", scale: null }
    : { by: "step", step: by, range: window, mode, trailSteps };
}

/** One page for each step or incident, in a zip; all of them or a failure. */
export async function drawSeries(
  work: SeriesWork,
): Promise<{ readonly ok: true; readonly blob: Blob; readonly facts: FileFacts } | DrawFailure> {
  const { store, ground, spec, by, format, madeAtMs, tellProgress } = work;
  const state = store.getState();
  // What is planned is what the pages show: coarsened and delayed where they are to be fit to be published.
  const shown = shownState(state, spec, madeAtMs);
  const { time } = shown;
  const choice = choiceOf(by, time);
  const name = titleStem(spec);
  const plan = planSeries({ state: shown, choice, locale: spec.locale, name, most: mostPages });
  if (!plan.ok) {
    const { code } = plan.refusal;
    return {
      ok: false,
      kind: "refused",
      code: `series-${code}`,
      message: describeRefusal(plan.refusal),
      details: [],
    };
  }
  const { items } = plan;
  const { signal } = new AbortController();
  const pageOf = (at: AppState) => pageRequest(at, spec, ground, madeAtMs);
  const onProgress = ({ share }: { readonly share: number }) => tellProgress(share);
  const result = await makeSeries({ state, items, spec, pageOf, signal, onProgress }, format, madeAtMs);
  if (!result.ok) {
    const { code, detail, index } = result;
    const page = index === null ? [] : [`Page ${index + 1}: ${items[index]?.caption ?? ""}`];
    return {
      ok: false,
      ...describeFailure(code),
      code,
      details: [...page, ...(detail === "" ? [] : [detail])],
    };
  }
  const window = by === "incidents" ? effectiveWindow(time) : time.window;
  return {
    ok: true,
    blob: result.blob,
    facts: {
      fileName: result.fileName,
      ...pageSizePx(spec),
      page: spec.page,
      dpi: spec.dpi,
      pageCount: items.length,
      window: formatIsoInterval(window),
      counts: pageOf(state).content.counts,
      frameCounts: null,
    },
  };
}
