import { forEachMatch, type RowMask } from "../../core/events/counts";
import type { EventSet } from "../../core/events/event-set/event-set";
import type { EventTable } from "../../core/events/event-table";
import { certainlyInWindow, matchRow, outsideWindow, toTableWindow } from "../../core/events/window-rows";
import type { TimeWindow } from "../../core/time/uncertain-interval";
import { ageOpacity, ageShareOf, trailOpacity } from "../../look/theme/age-emphasis";
import { sourceOrdinals } from "../../workspace/selection/source-colors";
import { wholeUnitTest } from "../../workspace/selection/uncertain-admin1";
import type { Coloring } from "../../workspace/view-state";
import type { SnapshotIncidents } from "../page-content";
import { equatorMeters } from "./snapshot-incidents";

/** How incidents are to look. */
export interface IncidentLook {
  readonly colorBy: Coloring;
  readonly isPalerWithAge: boolean;
  /** Whose incidents are drawn faded; null for no trail. */
  readonly trailWindow: TimeWindow | null;
}

export const plainLook: IncidentLook = { colorBy: "weapon", isPalerWithAge: false, trailWindow: null };

export interface ShownOnPage {
  readonly incidents: SnapshotIncidents;
  /** Those of the trail that are not among the incidents; null where there is no trail. */
  readonly trail: SnapshotIncidents | null;
  /** Whether an admin area stands for one of them whose place is known no closer. */
  readonly hasWholeAreas: boolean;
}

interface Picked {
  readonly rows: Uint32Array;
  /** 1 for certain, 0 for possible. */
  readonly isCertain: Uint8Array;
}

let last: { readonly inputs: readonly unknown[]; readonly result: ShownOnPage } | null = null;

/** The rows that the window holds or may hold, but none that it shares with the other window. */
function pickRows(
  table: EventTable,
  window: TimeWindow,
  mask: RowMask,
  without: TimeWindow | null = null,
): Picked {
  const rows = new Uint32Array(table.count);
  const isCertain = new Uint8Array(table.count);
  const avoided = without === null ? null : toTableWindow(table, without);
  let count = 0;
  forEachMatch(table, window, mask, (row, match) => {
    if (avoided !== null && matchRow(table, row, avoided) !== outsideWindow) return;
    rows[count] = row;
    isCertain[count++] = match === certainlyInWindow ? 1 : 0;
  });
  return { rows: rows.subarray(0, count), isCertain: isCertain.slice(0, count) };
}

function widestHalo(lat: Float64Array, radiusMeters: Float32Array): number {
  let widest = 0;
  for (let index = 0; index < lat.length; index++) {
    const radius = radiusMeters[index]!;
    if (radius > 0) widest = Math.max(widest, equatorMeters(radius, lat[index]!) || 0);
  }
  return widest;
}

/** The picked rows column by column; `opacityAt` tells by the end of a row's interval how strong it is drawn. */
function collect(
  { table }: EventSet,
  { rows, isCertain }: Picked,
  ordinals: Uint8Array | null,
  opacityAt: ((latestMs: number) => number) | null,
): SnapshotIncidents {
  const lat = Float64Array.from(rows, (row) => table.lat[row]!);
  const radiusMeters = Float32Array.from(rows, (row) => table.radiusMeters[row]!);
  const opacity =
    opacityAt &&
    Float32Array.from(rows, (row) => opacityAt(table.epochMs + table.latestSeconds[row]! * 1000));
  return {
    count: rows.length,
    lng: Float64Array.from(rows, (row) => table.lng[row]!),
    lat,
    family: Uint8Array.from(rows, (row) => table.family[row]!),
    isCertain,
    status: Uint8Array.from(rows, (row) => table.status[row]!),
    radiusMeters,
    sourceOrdinal: ordinals && Uint8Array.from(rows, (row) => ordinals[row]!),
    opacity,
    widestHaloMeters: widestHalo(lat, radiusMeters),
  };
}

function show(events: EventSet, window: TimeWindow, mask: RowMask, look: IncidentLook): ShownOnPage {
  const { trailWindow } = look;
  const ordinals = look.colorBy === "source" ? sourceOrdinals(events) : null;
  const picked = pickRows(events.table, window, mask);
  const byAge = (latestMs: number) => ageOpacity(ageShareOf(latestMs, window.startMs, window.endMs));
  const isWholeUnit = wholeUnitTest(events);
  return {
    incidents: collect(events, picked, ordinals, look.isPalerWithAge ? byAge : null),
    trail:
      trailWindow &&
      collect(events, pickRows(events.table, trailWindow, mask, window), ordinals, (latestMs) =>
        trailOpacity(ageShareOf(latestMs, trailWindow.startMs, trailWindow.endMs)),
      ),
    hasWholeAreas: picked.rows.some(isWholeUnit),
  };
}

/**
 * The incidents that the window holds or may hold and the mask lets through, as a page counts and draws them, and those
 * of the trail before it. The last answer is kept: while a page's words are edited, nothing about them changes.
 */
export function incidentsOfState(
  events: EventSet,
  window: TimeWindow,
  mask: RowMask,
  look: IncidentLook = plainLook,
): ShownOnPage {
  const { colorBy, isPalerWithAge, trailWindow } = look;
  const inputs = [
    events,
    window.startMs,
    window.endMs,
    mask,
    colorBy,
    isPalerWithAge,
    trailWindow?.startMs,
    trailWindow?.endMs,
  ];
  if (last?.inputs.every((input, index) => input === inputs[index])) return last.result;
  const result = show(events, window, mask, look);
  last = { inputs, result };
  return result;
}
