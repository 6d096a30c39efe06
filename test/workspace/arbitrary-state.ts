import fc from "fast-check";
import { emptyBuiltInData } from "../../src/workspace/built-in-data";
import type { AppState } from "../../src/workspace/state";
import { createAppStore } from "../../src/workspace/store";
import { initialTime } from "../../src/workspace/time-state";
import { incident, ownIncident } from "../core/events/edits/arbitrary-incident";
import { arbitraryDataset } from "../support/arbitrary-dataset";
import { importedSource } from "../support/dataset-of-table";
import { workspace } from "./arbitrary-workspace";

const window = { startMs: Date.UTC(2025, 9, 1), endMs: Date.UTC(2026, 0, 1) };
const inWindow = <Kept extends { readonly time: { earliestMs: number; latestMs: number } }>(
  one: Kept,
): Kept => {
  const lengthMs = Math.min(86_400_000 * 30, one.time.latestMs - one.time.earliestMs);
  const earliestMs = window.startMs + (one.time.earliestMs % (86_400_000 * 90));
  return { ...one, time: { ...one.time, earliestMs, latestMs: earliestMs + lengthMs } };
};

/** A state with incidents of every origin, some of them edited. */
export const states: fc.Arbitrary<AppState> = fc
  .record({
    saved: workspace,
    builtIn: fc
      .array(incident, { maxLength: 6 })
      .map((list) => list.map((one, index) => ({ ...one, id: `built-in-${index}` }))),
    own: fc.uniqueArray(ownIncident, { selector: (one) => one.incident.id, maxLength: 3 }),
    dataset: arbitraryDataset("one"),
    replaced: fc.nat(40),
    hasOwnTime: fc.boolean(),
    center: fc.tuple(
      fc.integer({ min: -170_000_000, max: 170_000_000 }),
      fc.integer({ min: -70_000_000, max: 70_000_000 }),
    ),
  })
  .map(({ saved, builtIn, own, dataset, replaced, hasOwnTime, center }) => {
    const rowId = `source:~one.${replaced}`;
    const ownIncidents = own.map((one, index) => ({
      ...one,
      incident: inWindow({ ...one.incident, id: index === 0 ? rowId : `own-${index}` }),
      basedOn: index === 0 ? [rowId] : index === 1 ? builtIn.slice(0, 1).map(({ id }) => id) : [],
    }));
    return createAppStore({
      ...saved,
      time: hasOwnTime ? saved.time : { ...initialTime, window },
      data: { ...emptyBuiltInData, isLoaded: true, incidents: builtIn.map(inWindow) },
      datasets: { one: dataset },
      document: {
        ...saved.document,
        sources: [importedSource({ datasetId: "one", origin: "secret.csv" })],
        formerSources: [],
        ownIncidents,
        zones: [],
        // A page on which something is seen, whatever else it says.
        page: {
          ...saved.document.page,
          page: "a4",
          frame: {
            center: [center[0] / 1e6, center[1] / 1e6],
            zoom: 5.5,
            bearing: 0,
            widthPx: 900,
            heightPx: 600,
          },
        },
      },
    }).getState();
  });
