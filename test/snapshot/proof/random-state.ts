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
import { buildZoneGeometry } from "../../../src/core/zones/build-geometry";
import type { ZoneLookups } from "../../../src/core/zones/lookups";
import type { Zone } from "../../../src/core/zones/recipe";
import { parseStrikes } from "../../../src/formats/built-in/strikes-geojson";
import { emptyBuiltInData } from "../../../src/workspace/built-in-data";
import { startScans } from "../../../src/workspace/derive/start-scans";
import { emptyDocument } from "../../../src/workspace/document";
import type { AppState } from "../../../src/workspace/state";
import { type AppStore, createAppStore } from "../../../src/workspace/store";
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
const noLookups: ZoneLookups = {
  oblast: () => null,
  country: () => null,
  land: () => null,
  river: () => null,
  control: () => null,
  contactLine: () => null,
  zone: () => null,
};
/** Half of them are found in some incident. */
const words = ["kyiv", "порт", "drone", "zzz"];

/** A circle that was drawn, by the name that the filter has for it. */
export interface RandomCircle {
  readonly name: string;
  readonly center: readonly [lng: number, lat: number];
  readonly radiusMeters: number;
}

export interface RandomState {
  readonly state: AppState;
  /** What the filter asks to lie in; null for anywhere. */
  readonly circle: RandomCircle | null;
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

/** A circle that holds some of what there is, and the document's zone that is drawn so. */
function drawCircle(random: () => number, index: number): RandomCircle {
  const { lngLat } = builtIn[Math.floor(random() * builtIn.length)]!.place;
  const center = [lngLat[0] + random() * 2 - 1, lngLat[1] + random() - 0.5] as const;
  return { name: `Circle ${index}`, center, radiusMeters: 40_000 + Math.round(random() * 260_000) };
}

const zoneOf = ({ name, center, radiusMeters }: RandomCircle): Zone => ({
  id: "circle",
  name: { en: name, uk: name },
  scenario: "A",
  readingOf: null,
  assumptions: [],
  referenceDate: null,
  variants: [],
  recipe: { kind: "circle", center: [...center], radiusMeters },
});

/** A state whose filter asks for a zone answers in steps. */
async function settle(store: AppStore): Promise<AppState> {
  const fail = (error: unknown) => {
    throw error;
  };
  startScans(
    store,
    (work) => void setTimeout(work, 0),
    () => performance.now(),
    fail,
  );
  while (store.getState().pendingScans.length > 0) await new Promise((resolve) => setTimeout(resolve, 1));
  return store.getState();
}

/** A state of the app with any window, mode, knowledge, filter and camera, over what comes with it and often an import. */
export function drawState(random: () => number): Omit<RandomState, "circle"> {
  const { store, imported } = drawStore(random);
  return { state: store.getState(), imported };
}

/** The same with densities and with filters that ask for a drawn zone among them, every clause answered. */
export async function drawSettledState(random: () => number, index: number): Promise<RandomState> {
  const { store, imported } = drawStore(random);
  const circle = random() < 0.25 ? drawCircle(random, index) : null;
  const { document, view } = store.getState();
  if (random() < 0.2) store.setState({ view: { ...view, display: "density" } });
  if (circle === null) return { state: await settle(store), imported, circle };
  const zone = zoneOf(circle);
  // Its figures are of other tests: off the map, it still asks.
  const shown = store.getState().view;
  const built = buildZoneGeometry(zone.recipe, noLookups);
  if (!built.ok) throw new Error("a circle cannot be made");
  store.setState({
    document: { ...document, zones: [zone], filter: { ...document.filter, zone: zone.id } },
    zoneShapes: { [zone.id]: { status: "ready", recipe: zone.recipe, geometry: built } },
    view: { ...shown, layers: { ...shown.layers, zones: false } },
  });
  return { state: await settle(store), imported, circle };
}

function drawStore(random: () => number): {
  readonly store: AppStore;
  readonly imported: EventTable | null;
} {
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
  const store = createAppStore({
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
  });
  return { store, imported };
}
