import { hiddenRow, type RowMask, shownRow } from "./counts";
import type { EventTable } from "./event-table";
import { weaponFamilies } from "./weapons";

/** Counts per bin and weapon family; a row counts once, shared out over the bins that its interval overlaps. */
export interface Histogram {
  /** Ascending bin edges, UTC epoch milliseconds; bin `i` is `[edges[i], edges[i + 1])`. */
  readonly edges: readonly number[];
  /** `[bin * families + family]`: rows that surely belong to the bin. */
  readonly certain: Float32Array;
  /** The same for the shares of rows that may belong to one bin or another. */
  readonly possible: Float32Array;
  /** The highest bin in all, for the scale of the axis. */
  readonly highest: number;
}

/**
 * Histogram over calendar bins. A `within` row inside one bin is certain there; one that straddles bins is shared out
 * as possible in proportion to time; a `throughout` row is certain and shared out likewise; one that is only possibly
 * shown is possible wherever it lies. Totals equal row counts.
 */
export function buildHistogram(table: EventTable, edges: readonly number[], mask: RowMask = null): Histogram {
  const families = weaponFamilies.length;
  const bins = Math.max(0, edges.length - 1);
  const certain = new Float32Array(bins * families);
  const possible = new Float32Array(bins * families);
  const edgeSeconds = Float64Array.from(edges, (edge) => (edge - table.epochMs) / 1000);
  const binOf = (seconds: number) => {
    let low = 0;
    let high = bins;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (edgeSeconds[middle + 1]! <= seconds) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  for (let row = 0; row < table.count; row++) {
    const shown = mask === null ? shownRow : mask[row]!;
    if (shown === hiddenRow) continue;
    const earliest = table.earliestSeconds[row]!;
    const latest = table.latestSeconds[row]!;
    const family = table.family[row]!;
    const first = binOf(earliest);
    if (first >= bins || latest <= edgeSeconds[0]!) continue;
    const isInsideOneBin = latest <= edgeSeconds[first + 1]! && earliest >= edgeSeconds[first]!;
    const isCertain = shown === shownRow && (isInsideOneBin || table.throughout[row] === 1);
    const column = isCertain ? certain : possible;
    for (let bin = first; bin < bins && edgeSeconds[bin]! < latest; bin++) {
      const overlap = Math.min(latest, edgeSeconds[bin + 1]!) - Math.max(earliest, edgeSeconds[bin]!);
      column[bin * families + family]! += overlap / (latest - earliest);
    }
  }
  let highest = 0;
  for (let bin = 0; bin < bins; bin++) {
    let height = 0;
    for (let family = 0; family < families; family++)
      height += certain[bin * families + family]! + possible[bin * families + family]!;
    highest = Math.max(highest, height);
  }
  return { edges, certain, possible, highest };
}
