import { forEachMatch, type RowMask } from "../../core/events/counts";
import type { EventSet } from "../../core/events/event-set/event-set";
import { certainlyInWindow } from "../../core/events/window-rows";
import type { TimeWindow } from "../../core/time/uncertain-interval";
import { wholeUnitTest } from "../../workspace/selection/uncertain-admin1";
import type { SnapshotIncidents } from "../page-content";
import { equatorMeters } from "./snapshot-incidents";

export interface ShownOnPage {
  readonly incidents: SnapshotIncidents;
  /** Whether an admin area stands for one of them whose place is known no closer. */
  readonly hasWholeAreas: boolean;
}

let last: { readonly inputs: readonly unknown[]; readonly result: ShownOnPage } | null = null;

function collect(events: EventSet, window: TimeWindow, mask: RowMask): ShownOnPage {
  const { table } = events;
  const rows = new Uint32Array(table.count);
  const certain = new Uint8Array(table.count);
  let count = 0;
  forEachMatch(table, window, mask, (row, match) => {
    rows[count] = row;
    certain[count++] = match === certainlyInWindow ? 1 : 0;
  });
  const lng = new Float64Array(count);
  const lat = new Float64Array(count);
  const family = new Uint8Array(count);
  const status = new Uint8Array(count);
  const radiusMeters = new Float32Array(count);
  const isWholeUnit = wholeUnitTest(events);
  let hasWholeAreas = false;
  let widestHaloMeters = 0;
  for (let index = 0; index < count; index++) {
    const row = rows[index]!;
    lng[index] = table.lng[row]!;
    lat[index] = table.lat[row]!;
    family[index] = table.family[row]!;
    status[index] = table.status[row]!;
    radiusMeters[index] = table.radiusMeters[row]!;
    const haloMeters = radiusMeters[index] === 0 ? 0 : equatorMeters(radiusMeters[index]!, lat[index]!);
    if (haloMeters > widestHaloMeters) widestHaloMeters = haloMeters;
    if (isWholeUnit(row)) hasWholeAreas = true;
  }
  const isCertain = certain.slice(0, count);
  return {
    incidents: { count, lng, lat, family, isCertain, status, radiusMeters, widestHaloMeters },
    hasWholeAreas,
  };
}

/**
 * The incidents that the window holds or may hold and the mask lets through, as a page counts and draws them. The last
 * answer is kept: while a page's words are edited, nothing about them changes.
 */
export function incidentsOfState(events: EventSet, window: TimeWindow, mask: RowMask): ShownOnPage {
  const inputs = [events, window.startMs, window.endMs, mask];
  if (last?.inputs.every((input, index) => input === inputs[index])) return last.result;
  const result = collect(events, window, mask);
  last = { inputs, result };
  return result;
}
