import type { IncidentDataset } from "../../../src/core/events/dataset/incident-dataset";
import { emptyDocument } from "../../../src/workspace/document";
import type { AppState } from "../../../src/workspace/state";
import type { AppStore } from "../../../src/workspace/store";
import { initialTime } from "../../../src/workspace/time-state";
import { importedSource } from "../../support/dataset-of-table";
import { syntheticDays, syntheticEpochMs } from "../../support/synthetic-events";
import { sampleDataset } from "./sample-dataset";
import { createSampleStore } from "./sample-store";

const dayMs = 86_400_000;

/** A window over all synthetic incidents. */
export const wholeSpan = { startMs: syntheticEpochMs, endMs: syntheticEpochMs + syntheticDays * dayMs };

/** The sample store with an imported table of so many rows beside what comes with the app, and a window over all. */
export function createLongStore(
  count: number,
  overrides: Partial<AppState> = {},
  dataset: IncidentDataset = sampleDataset(count, 11),
): AppStore {
  const store = createSampleStore({ time: { ...initialTime, window: wholeSpan }, ...overrides });
  // Set, not handed in: what follows from it is derived by the change.
  store.setState({
    datasets: { [dataset.id]: dataset },
    document: {
      ...emptyDocument,
      ...overrides.document,
      sources: [importedSource({ datasetId: dataset.id, recordCount: count })],
    },
  });
  return store;
}
