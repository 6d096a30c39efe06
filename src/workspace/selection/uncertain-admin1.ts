import { buildCountIndex, type CountIndex, countTerms, noRowBits } from "../../core/events/count-index";
import type { RowMask } from "../../core/events/counts";
import type { EventSet } from "../../core/events/event-set/event-set";
import { toTableWindow } from "../../core/events/window-rows";
import type { AppState } from "../state";
import { effectiveWindow } from "../time-state";

const indexes = new WeakMap<EventSet, { readonly mask: RowMask; readonly index: CountIndex }>();

/** Whether a row is known by its admin area alone, so that the area itself is its place. */
export function wholeUnitTest({
  table,
  facets,
}: Pick<EventSet, "table" | "facets">): (row: number) => boolean {
  const admin1Code = facets.precision.terms.indexOf("admin1");
  const [precision] = facets.precision.columns;
  return (row) => precision?.[row] === admin1Code && table.radiusMeters[row] === 0;
}

/** Rows by the admin area that stands for them, code 0 for all others; made anew when the filter changes. */
function unitIndex(events: EventSet, mask: RowMask): CountIndex {
  const known = indexes.get(events);
  if (known && known.mask === mask) return known.index;
  const { table, facets } = events;
  const [oblast] = facets.oblast.columns;
  const isWholeUnit = wholeUnitTest(events);
  const codes = new Uint32Array(table.count);
  for (let row = 0; row < table.count; row++)
    if ((mask === null || mask[row] !== 0) && isWholeUnit(row)) codes[row] = oblast?.[row] ?? 0;
  const index = buildCountIndex(table.count, [codes], facets.oblast.terms.length, noRowBits, 0);
  indexes.set(events, { mask, index });
  return index;
}

/** Admin areas that stand for visible incidents whose place is known no closer, however many incidents there are. */
export function uncertainAdmin1({
  events,
  time,
  rowMask,
}: Pick<AppState, "events" | "time" | "rowMask">): string[] {
  const { table, facets } = events;
  if (!facets.precision.terms.includes("admin1")) return [];
  const window = toTableWindow(table, effectiveWindow(time));
  const { certain, possible } = countTerms(unitIndex(events, rowMask), table, window);
  return facets.oblast.terms.filter((_, code) => code > 0 && certain[code]! + possible[code]! > 0).sort();
}
