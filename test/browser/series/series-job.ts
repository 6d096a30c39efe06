import "@fontsource-variable/inter";
import "@fontsource/noto-sans/400.css";
import "@fontsource/noto-sans/600.css";
import { contentOfState } from "../../../src/snapshot/content/content-of-state";
import { factsOfPage } from "../../../src/snapshot/content/page-facts";
import type { SnapshotRequest } from "../../../src/snapshot/make-snapshot";
import { planSeries } from "../../../src/snapshot/series/plan-series";
import type { SeriesJob } from "../../../src/snapshot/series/series-job";
import { emptyDocument } from "../../../src/workspace/document";
import type { PageSpec } from "../../../src/workspace/page-spec";
import type { AppState } from "../../../src/workspace/state";
import { createAppStore } from "../../../src/workspace/store";
import { initialTime } from "../../../src/workspace/time-state";
import { initialView } from "../../../src/workspace/view-state";
import { datasetOfTable, importedSource } from "../../support/dataset-of-table";
import { buildSyntheticEvents, syntheticEpochMs } from "../../support/synthetic-events";
import { tinyStyle } from "../snapshot/snapshot-page";

const dayMs = 86_400_000;
export const madeAtMs = Date.UTC(2026, 0, 5, 10);
/** Midnight by the clock of the series' zone. */
export const firstDayMs = syntheticEpochMs + 30 * dayMs;

/** A few hundred incidents from a seed over three years, seen in UTC. */
export function seriesState(change: Partial<AppState> = {}): AppState {
  return createAppStore({
    datasets: { dataset: datasetOfTable(buildSyntheticEvents({ count: 4000, seed: 5 })) },
    document: { ...emptyDocument, sources: [importedSource()] },
    view: { ...initialView, camera: { lng: 33.5, lat: 48.2, zoom: 4.2, bearing: 0, pitch: 0 } },
    time: {
      ...initialTime,
      zone: "UTC",
      window: { startMs: firstDayMs, endMs: firstDayMs + 5 * dayMs },
    },
    ...change,
  }).getState();
}

/** What the page of a state is drawn from, over a ground of a few polygons. */
export function pageOfState(spec: PageSpec) {
  return (state: AppState): SnapshotRequest => {
    const content = contentOfState(state, spec, {
      regions: [],
      admin1: () => null,
      madeAtMs,
      version: "0.1.0",
      link: "",
    });
    return {
      spec,
      content,
      facts: factsOfPage(content, spec, null),
      ground: { style: tinyStyle, images: [] },
    };
  };
}

/** So many days of the state, one item each. */
export function dailyJob(spec: PageSpec, days: number, change: Partial<SeriesJob> = {}): SeriesJob {
  const state = change.state ?? seriesState();
  const plan = planSeries({
    state,
    choice: {
      by: "step",
      step: "day",
      range: { startMs: firstDayMs, endMs: firstDayMs + days * dayMs },
      mode: "window",
      trailSteps: 0,
    },
    locale: spec.locale,
    name: "days",
    most: 366,
  });
  if (!plan.ok) throw new Error(plan.refusal.code);
  return {
    state,
    items: plan.items,
    spec,
    pageOf: pageOfState(spec),
    signal: new AbortController().signal,
    ...change,
  };
}
