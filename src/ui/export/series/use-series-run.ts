import { useEffect, useRef, useState } from "react";
import { awaitCurrentShapes } from "../../../runtime/await-shapes";
import { downloadBlob } from "../../../runtime/files";
import type { AnimationResult } from "../../../snapshot/animation/make-animation";
import type { SeriesResult } from "../../../snapshot/series/make-series";
import { failureOf, type SeriesFailure } from "../../../snapshot/series/series-failure";
import type { SeriesJob, SeriesProgress } from "../../../snapshot/series/series-job";
import type { PageSpec } from "../../../workspace/page-spec";
import type { AppStore } from "../../../workspace/store";
import { type GroundData, useGround } from "../../ground-context";
import { useAppStore } from "../../store-context";
import { awaitMatches } from "../data/await-matches";
import { pageRequest, shownState } from "../page-request";
import type { PlannedRun, RunPlan, RunSettings } from "./plan-run";
import { planRun } from "./plan-run";

export type RunState =
  | { readonly status: "idle" }
  | { readonly status: "working"; readonly progress: SeriesProgress | null }
  | { readonly status: "done"; readonly fileName: string }
  | { readonly status: "failed"; readonly failure: SeriesFailure; readonly run: PlannedRun };

export interface SeriesRun {
  readonly state: RunState;
  readonly start: (spec: PageSpec, settings: RunSettings) => Promise<void>;
  /** Gives up what is being made; nothing of it is downloaded. */
  readonly cancel: () => void;
  /** Forgets what became of the last run. */
  readonly clear: () => void;
}

type Result = SeriesResult | AnimationResult;

/** Each maker comes when it is first asked for. */
async function make(job: SeriesJob, settings: RunSettings, madeAtMs: number): Promise<Result> {
  const { kind, series, pair } = settings;
  if (kind === "animation") {
    const { makeAnimation } = await import("../../../snapshot/animation/make-animation");
    const { animationFormat: format, rate: stepsPerSecond, hold: holdSeconds } = series;
    return makeAnimation(job, { format, madeAtMs, stepsPerSecond, holdSeconds });
  }
  if (kind === "pair" && pair.output === "picture") {
    const { makePair } = await import("../../../snapshot/series/make-pair");
    return makePair(job);
  }
  const { makeSeries } = await import("../../../snapshot/series/make-series");
  return makeSeries(job, kind === "pair" ? pair.pageFormat : series.pageFormat, madeAtMs);
}

interface RunRequest {
  readonly store: AppStore;
  readonly ground: GroundData;
  readonly spec: PageSpec;
  readonly settings: RunSettings;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: SeriesProgress) => void;
}

interface RunOutcome {
  readonly plan: RunPlan;
  /** Null where the plan was refused. */
  readonly result: Result | null;
}

/** Waits until the state is whole, plans from it as it then is, and makes the file. */
async function runSeries({
  store,
  ground,
  spec,
  settings,
  signal,
  onProgress,
}: RunRequest): Promise<RunOutcome> {
  await Promise.all([awaitCurrentShapes(store, signal), awaitMatches(store, signal)]);
  const madeAtMs = Date.now();
  // Names and dates of the pages come from what is shown too: nothing that a page leaves out may stand in them.
  const state = shownState(store.getState(), spec, madeAtMs);
  const plan = planRun(state, spec, settings);
  if (!plan.ok) return { plan, result: null };
  const job: SeriesJob = {
    state,
    items: plan.items,
    spec: plan.spec,
    pageOf: (itemState) => pageRequest(itemState, plan.spec, ground, madeAtMs),
    signal,
    onProgress,
  };
  return { plan, result: await make(job, settings, madeAtMs) };
}

/** Makes series, animations and pairs, one at a time, and hands over what came out whole. */
export function useSeriesRun(): SeriesRun {
  const store = useAppStore();
  const ground = useGround();
  const running = useRef<AbortController | null>(null);
  const [state, setState] = useState<RunState>({ status: "idle" });
  useEffect(() => () => running.current?.abort(), []);

  const cancel = () => {
    running.current?.abort();
    running.current = null;
    setState({ status: "idle" });
  };

  const start = async (spec: PageSpec, settings: RunSettings) => {
    running.current?.abort();
    const controller = new AbortController();
    const { signal } = controller;
    running.current = controller;
    const isCurrent = () => running.current === controller && !signal.aborted;
    const tell = (next: RunState) => isCurrent() && setState(next);
    tell({ status: "working", progress: null });
    const onProgress = (progress: SeriesProgress) => tell({ status: "working", progress });
    try {
      const { plan, result } = await runSeries({ store, ground, spec, settings, signal, onProgress });
      if (!isCurrent()) return;
      if (!plan.ok || result === null) tell({ status: "idle" });
      else if (result.ok) {
        downloadBlob(result.blob, result.fileName);
        tell({ status: "done", fileName: result.fileName });
      } else tell({ status: "failed", failure: result, run: plan });
    } catch (error) {
      if (signal.aborted) return;
      const plan = planRun(shownState(store.getState(), spec, Date.now()), spec, settings);
      if (plan.ok) tell({ status: "failed", failure: failureOf(error), run: plan });
      else tell({ status: "idle" });
      throw error;
    }
  };

  const clear = () => {
    if (running.current === null || state.status === "done" || state.status === "failed")
      setState({ status: "idle" });
  };

  return { state, start, cancel, clear };
}
