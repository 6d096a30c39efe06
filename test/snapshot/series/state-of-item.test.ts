import fc from "fast-check";
import { expect, it } from "vitest";
import { emptyFilter } from "../../../src/core/events/incident-filter";
import { contentOfState } from "../../../src/snapshot/content/content-of-state";
import { stateOfItem } from "../../../src/snapshot/series/state-of-item";
import { emptyDocument } from "../../../src/workspace/document";
import { createAppStore } from "../../../src/workspace/store";
import { initialTime, type TimeState, timeModes } from "../../../src/workspace/time-state";
import { datasetOfTable, importedSource } from "../../support/dataset-of-table";
import { repetitions } from "../../support/repetitions";
import { buildSyntheticEvents, syntheticEpochMs } from "../../support/synthetic-events";
import { createSampleStore } from "../../ui/panels/sample-store";
import { sampleSpec } from "../sample-content";

const dayMs = 86_400_000;
const surroundings = { regions: [], admin1: () => null, madeAtMs: 0, version: "0.1.0", link: "" };

const bigStore = () =>
  createAppStore({
    datasets: { dataset: datasetOfTable(buildSyntheticEvents({ count: 3000, seed: 11 })) },
    document: {
      ...emptyDocument,
      sources: [importedSource()],
      filter: { ...emptyFilter, weapon: ["missile", "one-way-drone"] },
    },
  });

const times: fc.Arbitrary<TimeState> = fc
  .record({
    start: fc.integer({ min: 0, max: 900 }),
    length: fc.integer({ min: 0, max: 120 }),
    playhead: fc.integer({ min: 0, max: 1000 }),
    known: fc.option(fc.integer({ min: 0, max: 1000 })),
    mode: fc.constantFrom(...timeModes),
    trailSteps: fc.constantFrom(0, 3),
  })
  .map(({ start, length, playhead, known, mode, trailSteps }) => ({
    ...initialTime,
    mode,
    trailSteps: trailSteps as 0 | 3,
    window: {
      startMs: syntheticEpochMs + start * dayMs,
      endMs: syntheticEpochMs + (start + length) * dayMs,
    },
    playheadMs: syntheticEpochMs + playhead * dayMs,
    knownAtMs: known === null ? null : syntheticEpochMs + known * dayMs,
  }));

it("is what the store itself becomes when it is set to that time, and leaves the store alone", () => {
  for (const make of [bigStore, () => createSampleStore()])
    fc.assert(
      fc.property(times, (time) => {
        const store = make();
        const before = store.getState();
        const derived = stateOfItem(before, { time });
        expect(store.getState()).toBe(before);
        store.setState({ time });
        const set = store.getState();
        expect(derived.counts).toEqual(set.counts);
        expect(derived.rowMask).toEqual(set.rowMask);
        expect(derived.time).toBe(set.time);
        const spec = sampleSpec();
        expect(contentOfState(derived, spec, surroundings)).toEqual(contentOfState(set, spec, surroundings));
      }),
      { numRuns: repetitions(25, 400) },
    );
});
