import type { UncertainInterval } from "../../../../core/time/uncertain-interval";

/** A stretch of time in which something was published, and the share of the axis that it has: 0 is left, 1 right. */
export interface LedgerSpan {
  readonly startMs: number;
  readonly endMs: number;
  readonly from: number;
  readonly to: number;
}

const hourMs = 3_600_000;
/** A silence of this length is cut out of the axis. */
const longestSilenceMs = 12 * hourMs;
const shortestSpanMs = 6 * hourMs;
const mostSpans = 4;
/** Share of the axis that a cut has. */
const cutShare = 0.06;

interface Cluster {
  startMs: number;
  endMs: number;
  count: number;
}

function mergeNearest(clusters: readonly Cluster[], gapOf: (index: number) => number): Cluster[] {
  let nearest = 1;
  for (let index = 2; index < clusters.length; index++) if (gapOf(index) < gapOf(nearest)) nearest = index;
  const [left, right] = [clusters[nearest - 1]!, clusters[nearest]!];
  const merged = {
    startMs: left.startMs,
    endMs: Math.max(left.endMs, right.endMs),
    count: left.count + right.count,
  };
  return [...clusters.slice(0, nearest - 1), merged, ...clusters.slice(nearest + 1)];
}

/** Lengthens a short cluster on both sides to whole hours, so that minutes do not fill the axis. */
function widen({ startMs, endMs, count }: Cluster): Cluster {
  const missing = Math.max(0, shortestSpanMs - (endMs - startMs));
  if (missing === 0) return { startMs, endMs, count };
  const start = Math.floor((startMs - missing / 2) / hourMs) * hourMs;
  return { startMs: start, endMs: Math.max(endMs, start + shortestSpanMs), count };
}

function clustersOf(published: readonly UncertainInterval[]): Cluster[] {
  const clusters: Cluster[] = [];
  for (const { earliestMs, latestMs } of published.toSorted((a, b) => a.earliestMs - b.earliestMs)) {
    const last = clusters.at(-1);
    if (last && earliestMs - last.endMs < longestSilenceMs) {
      last.endMs = Math.max(last.endMs, latestMs);
      last.count++;
    } else clusters.push({ startMs: earliestMs, endMs: latestMs, count: 1 });
  }
  return clusters;
}

/**
 * The axis of a ledger: the stretches in which claims were published, with the long silences between them cut out, at most
 * four. The more was said in one, the wider it is. Empty where no claim has a date.
 */
export function buildLedgerSpans(published: readonly UncertainInterval[]): LedgerSpan[] {
  let clusters = clustersOf(published);
  while (clusters.length > mostSpans) {
    const current = clusters;
    clusters = mergeNearest(current, (index) => current[index]!.startMs - current[index - 1]!.endMs);
  }
  const total = clusters.reduce((sum, { count }) => sum + count + 1, 0);
  const room = 1 - cutShare * (clusters.length - 1);
  let from = 0;
  return clusters.map(widen).map(({ startMs, endMs, count }) => {
    const span = { startMs, endMs, from, to: from + (room * (count + 1)) / total };
    from = span.to + cutShare;
    return span;
  });
}

/** Where an instant lies on the axis, 0 to 1: in a cut in its middle, before and after everything at the end. */
export function ledgerPosition(spans: readonly LedgerSpan[], instantMs: number): number {
  const next = spans.findIndex(({ endMs }) => instantMs <= endMs);
  const span = spans[next];
  if (!span) return 1;
  if (instantMs < span.startMs) return next === 0 ? 0 : span.from - cutShare / 2;
  return span.from + ((instantMs - span.startMs) / (span.endMs - span.startMs)) * (span.to - span.from);
}
