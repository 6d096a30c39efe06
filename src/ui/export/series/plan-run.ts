import { frameCountOf, secondsOf } from "../../../snapshot/animation/animation-format";
import { specOfAnimation } from "../../../snapshot/animation/animation-size";
import { titleStem } from "../../../snapshot/content/file-name";
import {
  countGrounds,
  estimateAnimation,
  estimateSeries,
  type SeriesEstimate,
} from "../../../snapshot/series/estimate-series";
import { planPair } from "../../../snapshot/series/plan-pair";
import { type PlanRefusal, planSeries } from "../../../snapshot/series/plan-series";
import { mostFrames, mostPages } from "../../../snapshot/series/series-choice";
import type { SeriesItem } from "../../../snapshot/series/series-item";
import type { PageSpec } from "../../../workspace/page-spec";
import type { AppState } from "../../../workspace/state";
import { type PairSettings, pairChoiceOf } from "./pair-settings";
import { choiceOf, type SeriesKind, type SeriesSettings, type SpanRefusal } from "./series-settings";

export type RunRefusal =
  | PlanRefusal
  | { readonly code: SpanRefusal | "same" }
  | { readonly code: "memory"; readonly bytes: number };

export interface PlannedRun {
  readonly ok: true;
  readonly kind: SeriesKind;
  readonly items: readonly SeriesItem[];
  /** The page of an item as it is drawn. */
  readonly spec: PageSpec;
  readonly leftOut: number;
  readonly estimate: SeriesEstimate;
  /** How long an animation plays; null for pages. */
  readonly playsSeconds: number | null;
}

/** What would be made, or why nothing can be. */
export type RunPlan = PlannedRun | { readonly ok: false; readonly refusal: RunRefusal };

export interface RunSettings {
  readonly kind: SeriesKind;
  readonly series: SeriesSettings;
  readonly pair: PairSettings;
}

const refuse = (refusal: RunRefusal): RunPlan => ({ ok: false, refusal });

function checked(run: PlannedRun): RunPlan {
  return run.estimate.isWithinMemory ? run : refuse({ code: "memory", bytes: run.estimate.bytes });
}

function planPairRun(state: AppState, spec: PageSpec, pair: PairSettings): RunPlan {
  const choice = pairChoiceOf(state, pair);
  if (typeof choice === "string") return refuse({ code: choice });
  const plan = planPair({ time: state.time, choice, locale: spec.locale, name: titleStem(spec) });
  if (!plan.ok) return refuse(plan);
  const { items } = plan;
  const format = pair.output === "picture" ? "png" : pair.pageFormat;
  const count = pair.output === "picture" ? 1 : 2;
  const estimate = estimateSeries(format, spec, count, countGrounds(state, items));
  return checked({ ok: true, kind: "pair", items, spec, leftOut: 0, estimate, playsSeconds: null });
}

/** Plans a run from the state, before anything is drawn: its items, its size, its time. */
export function planRun(state: AppState, pageSpec: PageSpec, { kind, series, pair }: RunSettings): RunPlan {
  if (kind === "pair") return planPairRun(state, pageSpec, pair);
  const choice = choiceOf(state, kind, series);
  if (typeof choice === "string") return refuse({ code: choice });
  const isAnimation = kind === "animation";
  const timing = { stepsPerSecond: series.rate, holdSeconds: series.hold };
  const most = isAnimation ? mostFrames - frameCountOf(0, timing) : mostPages;
  const plan = planSeries({ state, choice, locale: pageSpec.locale, name: titleStem(pageSpec), most });
  if (!plan.ok) return refuse(plan.refusal);
  const { items, leftOut } = plan;
  const grounds = countGrounds(state, items);
  const spec = isAnimation ? specOfAnimation(pageSpec, series.size) : pageSpec;
  const estimate = isAnimation
    ? estimateAnimation(series.animationFormat, spec, items.length, grounds)
    : estimateSeries(series.pageFormat, spec, items.length, grounds);
  const playsSeconds = isAnimation ? secondsOf(items.length, timing) : null;
  return checked({ ok: true, kind, items, spec, leftOut, estimate, playsSeconds });
}
