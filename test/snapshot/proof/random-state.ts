import { readFileSync } from "node:fs";
import type { EventTable } from "../../../src/core/events/event-table";
import {
  type Incident,
  incidentStatuses,
  parties,
  placePrecisions,
  targetCodes,
} from "../../../src/core/events/incident";
import { emptyFilter, type IncidentFilter } from "../../../src/core/events/incident-filter";
import { weaponFamilies } from "../../../src/core/events/weapons";
import { parseStrikes } from "../../../src/formats/built-in/strikes-geojson";
import { emptyBuiltInData } from "../../../src/workspace/built-in-data";
import { emptyDocument } from "../../../src/workspace/document";
import type { AppState } from "../../../src/workspace/state";
import { createAppStore } from "../../../src/workspace/store";
import { initialTime, timeModes } from "../../../src/workspace/time-state";
import { initialView } from "../../../src/workspace/view-state";
import { datasetOfTable, importedSource } from "../../support/dataset-of-table";
import { buildSyntheticEvents, syntheticDays, syntheticEpochMs } from "../../support/synthetic-events";

/** Everything that comes with the app and says when and where it happened. */
export const builtIn: readonly Incident[] = parseStrikes(
  readFileSync(new URL("../../../data/strikes.geojson", import.meta.url), "utf8"),
).value.incidents;

/** Rows as an import brings them, every ninth without a place. */
function importedTable(seed: number): EventTable {
  const table = buildSyntheticEvents({ count: 400, seed });
  for (let row = 0; row < table.count; row += 9) table.lng[row] = table.lat[row] = Number.NaN;
  return table;
}

export const sourceId = "source";
const dayMs = 86_400_000;
/** Half of them are found in some incident. */
const words = ["kyiv", "порт", "drone", "zzz"];

export interface RandomState {
  readonly state: AppState;
  /** The imported rows of the state; null where it has none. */
  readonly imported: EventTable | null;
}

function drawFilter(random: () => number, hasImport: boolean): IncidentFilter {
  const some = <Item>(items: readonly Item[], share: number): Item[] => {
    if (random() > share) return [];
    const picked = items.filter(() => random() < 0.45);
    return picked.length > 0 ? picked : [items[Math.floor(random() * items.length)]!];
  };
  const range = () => {
    if (random() < 0.92) return null;
    const min = Math.floor(random() * 4);
    return random() < 0.5 ? { min, max: null } : { min: null, max: min + 2 };
  };
  return {
    ...emptyFilter,
    weapon: some(weaponFamilies, 0.2),
    target: some(targetCodes, 0.1),
    party: some(parties, 0.12),
    oblast: some([...new Set(builtIn.map(({ place }) => place.admin1Id))], 0.1),
    source: some(hasImport ? ["demarc-strikes", sourceId] : ["demarc-strikes"], 0.12),
    precision: some(placePrecisions, 0.12),
    status: some(incidentStatuses, 0.15),
    killed: range(),
    injured: range(),
    inView: random() < 0.12,
    text: random() < 0.88 ? "" : words[Math.floor(random() * words.length)]!,
  };
}

/** A state of the app with any window, mode, knowledge, filter and camera, over what comes with it and often an import. */
export function drawState(random: () => number): RandomState {
  const hasImport = random() < 0.55;
  const imported = hasImport ? importedTable(Math.floor(random() * 1e6)) : null;
  const isLong = hasImport && random() < 0.6;
  const [fromMs, spanMs] = isLong
    ? [syntheticEpochMs, syntheticDays * dayMs]
    : [Date.UTC(2025, 10, 28), 50 * dayMs];
  // Whole seconds, the grain of the table.
  const instant = () => fromMs + Math.floor((random() * spanMs) / 1000) * 1000;
  const [a, b] = [instant(), instant()];
  const mode = random() < 0.6 ? "window" : timeModes[Math.floor(random() * 3)]!;
  const state = createAppStore({
    data: { ...emptyBuiltInData, isLoaded: true, incidents: builtIn },
    datasets: imported ? { dataset: datasetOfTable(imported) } : {},
    document: {
      ...emptyDocument,
      sources: imported ? [importedSource({ id: sourceId })] : [],
      filter: random() < 0.3 ? emptyFilter : drawFilter(random, hasImport),
    },
    time: {
      ...initialTime,
      window: { startMs: Math.min(a, b), endMs: Math.max(a, b) },
      playheadMs: instant(),
      mode,
      knownAtMs: random() < 0.65 ? null : instant(),
    },
    view: {
      ...initialView,
      colorBy: random() < 0.25 ? "source" : "weapon",
      camera: {
        ...initialView.camera,
        lng: 24 + random() * 16,
        lat: 46 + random() * 6,
        zoom: 3.5 + random() * 6,
        bearing: random() < 0.5 ? 0 : Math.round(random() * 360 - 180),
      },
    },
  }).getState();
  return { state, imported };
}
