import type { TermColumn } from "../../src/core/events/dataset/field-column";
import type { IncidentField } from "../../src/core/events/dataset/incident-dataset";
import { facetNames } from "../../src/core/events/incident-filter";
import { setFilter } from "../../src/workspace/commands/document-commands";
import { setWindow } from "../../src/workspace/commands/time-commands";
import { emptyDocument } from "../../src/workspace/document";
import { countFacet } from "../../src/workspace/selection/facet-counts";
import { createAppStore } from "../../src/workspace/store";
import { datasetOfTable, importedSource } from "../support/dataset-of-table";
import {
  buildSyntheticEvents,
  seededRandom,
  syntheticDays,
  syntheticEpochMs,
} from "../support/synthetic-events";

const dayMs = 86_400_000;

function randomTerms(rows: number, termCount: number, random: () => number): TermColumn {
  return {
    kind: "terms",
    codes: Uint16Array.from({ length: rows }, () => 1 + Math.floor(random() * termCount)),
    terms: ["", ...Array.from({ length: termCount }, (_, term) => `term ${term}`)],
  };
}

/** A store with so many incidents, 25 types, 2,000 actors and 27 oblasts, and a filter by type. */
function buildStore(count: number) {
  const random = seededRandom(7);
  const roles = { type: 25, actor: 2000, admin1: 27 } as const;
  const fields = Object.entries(roles).map(
    ([role, termCount]): IncidentField => ({
      name: role,
      role: role as keyof typeof roles,
      column: randomTerms(count, termCount, random),
    }),
  );
  const dataset = { ...datasetOfTable(buildSyntheticEvents({ count, seed: 7 })), fields };
  return createAppStore({
    datasets: { dataset },
    document: { ...emptyDocument, sources: [importedSource()] },
  });
}

export interface CountsMeasurement {
  readonly p50Ms: number;
  readonly p95Ms: number;
}

function measure(steps: number, step: (index: number) => void): CountsMeasurement {
  // The first steps are the engine's own warming up.
  for (let index = 0; index < 20; index++) step(index);
  const times = Array.from({ length: steps }, (_, index) => {
    const started = performance.now();
    step(index + 20);
    return performance.now() - started;
  }).sort((a, b) => a - b);
  return { p50Ms: times[Math.floor(steps / 2)]!, p95Ms: times[Math.floor(steps * 0.95)]! };
}

const measurements = {
  /** Milliseconds of the main thread for all counts and facets of one step, and for a change of the filter. */
  run(count: number): Record<string, CountsMeasurement> {
    const store = buildStore(count);
    setFilter(store, { type: ["term 1", "term 2", "term 3", "term 4"] });
    const countAll = () => {
      for (const facet of facetNames) countFacet(store.getState(), facet);
    };
    const show = (startDay: number, days: number) => {
      const startMs = syntheticEpochMs + startDay * dayMs;
      setWindow(store, { startMs, endMs: startMs + days * dayMs });
      countAll();
    };
    countAll();
    return {
      "brush step, 30 days": measure(200, (index) => show(100 + index, 30)),
      "brush step, 1 year": measure(200, (index) => show(100 + index, 365)),
      "far jump, 1 year": measure(200, (index) => show((index * 7919) % (syntheticDays - 365), 365)),
      "change of a filter clause": measure(10, (index) => {
        setFilter(store, { oblast: [`term ${index % 27}`] });
        countAll();
      }),
    };
  },
};

export type CountsPage = typeof measurements;
declare global {
  var countsPage: CountsPage;
}
globalThis.countsPage = measurements;
