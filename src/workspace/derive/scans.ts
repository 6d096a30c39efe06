import { searchWords } from "../../core/events/incident-filter";
import type { RowScan } from "../../core/events/match/scan";
import { scanText } from "../../core/events/match/scan-text";
import type { Area } from "../../core/geo/position";
import type { AppState } from "../state";
import { isShapeCurrent } from "../zones/zone-inputs";
import type { ScanName } from "./scan-result";

/** A question as the state asks it. */
export interface WantedScan {
  readonly key: readonly unknown[];
  /** Null where what answers it has to be loaded first (`load`). */
  readonly start: (() => RowScan) | null;
  readonly load: () => Promise<() => RowScan>;
}

/** Whether two keys stand for the same question. */
export function isSameKey(a: readonly unknown[] | undefined, b: readonly unknown[]): boolean {
  return a !== undefined && a.length === b.length && a.every((part, index) => part === b[index]);
}

/** The area of a drawn zone or a proposal: null where it has none, "awaited" while it is being made. */
function zoneArea(state: AppState, id: string): Area | "awaited" | null {
  const { zoneShapes, data, document } = state;
  const shape = zoneShapes[id];
  const drawn = document.zones.find((zone) => zone.id === id);
  if (drawn && !isShapeCurrent(state, drawn, shape)) return "awaited";
  const proposal = data.proposals.find(({ zone }) => zone.id === id);
  const geometry = shape?.status === "ready" ? shape.geometry.geometry : proposal?.geometry;
  return geometry?.type === "MultiPolygon" || geometry?.type === "Polygon" ? geometry : null;
}

/** The shape will come as a change of the state, which asks anew. */
const neverLoaded = () => new Promise<never>(() => undefined);

const nothing: Area = { type: "MultiPolygon", coordinates: [] };

/** What a state's filter asks of every row's text or place, null where it does not. */
export function wantedScan(state: AppState, name: ScanName): WantedScan | null {
  const { joined, document, data } = state;
  if (name === "text") {
    const words = searchWords(document.filter.text);
    if (words.length === 0) return null;
    const start = () => scanText(joined, words);
    return { key: [joined, words.join(" ")], start, load: async () => start };
  }
  if (document.filter.zone === null) return null;
  // A line, or a zone that could not be made, holds nothing.
  const area = zoneArea(state, document.filter.zone) ?? nothing;
  if (area === "awaited") return { key: [joined, area, document.zones], start: null, load: neverLoaded };
  const admin1 = (id: string) => data.admin1Areas.get(id) ?? null;
  return {
    key: [joined, area, data.admin1Areas],
    start: null,
    // The geometry of areas is large and most workspaces never ask for it here.
    load: async () => {
      const { scanArea } = await import("../../core/events/match/scan-area");
      return () => scanArea(joined, area, admin1);
    },
  };
}
