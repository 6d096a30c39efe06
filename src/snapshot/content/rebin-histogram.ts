import type { Histogram } from "../../core/events/histogram";
import { weaponFamilies } from "../../core/events/weapons";

/** The histogram with as many neighbouring bins joined as it takes to have at most `maxBins`; totals stay. */
export function rebinHistogram(histogram: Histogram, maxBins: number): Histogram {
  const bins = histogram.edges.length - 1;
  const joined = Math.ceil(bins / Math.max(1, maxBins));
  if (joined <= 1) return histogram;
  const families = weaponFamilies.length;
  const count = Math.ceil(bins / joined);
  const certain = new Float32Array(count * families);
  const possible = new Float32Array(count * families);
  const heights = new Float64Array(count);
  for (let bin = 0; bin < bins; bin++) {
    const target = Math.floor(bin / joined);
    for (let family = 0; family < families; family++) {
      const isCertain = histogram.certain[bin * families + family] ?? 0;
      const isPossible = histogram.possible[bin * families + family] ?? 0;
      certain[target * families + family]! += isCertain;
      possible[target * families + family]! += isPossible;
      heights[target]! += isCertain + isPossible;
    }
  }
  const edges = Array.from(
    { length: count + 1 },
    (_, index) => histogram.edges[Math.min(bins, index * joined)]!,
  );
  return { edges, certain, possible, highest: Math.max(0, ...heights) };
}
