/** Half-open `[startMs, endMs)` window of UTC epoch milliseconds. */
export interface TimeWindow {
  readonly startMs: number;
  readonly endMs: number;
}

/** `within`: it happened at some moment inside. `throughout`: it lasted from one end to the other. */
export type IntervalExtent = "within" | "throughout";

export const intervalPrecisions = [
  "minute",
  "hour",
  "part-of-day",
  "night",
  "day",
  "week",
  "month",
  "unknown",
] as const;
export type IntervalPrecision = (typeof intervalPrecisions)[number];

/** When something happened, as far as its sources say: half-open `[earliestMs, latestMs)`, UTC epoch milliseconds. */
export interface UncertainInterval {
  readonly earliestMs: number;
  readonly latestMs: number;
  readonly extent: IntervalExtent;
  readonly precision: IntervalPrecision;
  /** IANA name of the zone the sources speak in. */
  readonly zone: string;
}

export type WindowMatch = "certain" | "possible" | "outside";

/**
 * Whether a window holds an incident: `certain` for a `within` interval inside it or a `throughout` interval that
 * overlaps it, `possible` for a `within` interval that merely overlaps, `outside` otherwise. An empty window holds
 * nothing. This is the rule that the GPU and the columnar predicate repeat on integers.
 */
export function matchWindow(
  interval: Pick<UncertainInterval, "earliestMs" | "latestMs" | "extent">,
  window: TimeWindow,
): WindowMatch {
  const overlaps = interval.earliestMs < window.endMs && interval.latestMs > window.startMs;
  if (!overlaps || window.endMs <= window.startMs) return "outside";
  if (interval.extent === "throughout") return "certain";
  const inside = interval.earliestMs >= window.startMs && interval.latestMs <= window.endMs;
  return inside ? "certain" : "possible";
}

/** The smallest interval that holds all of the given ones, or null for none: what several sources' times make. */
export function envelopeOf(intervals: readonly TimeWindow[]): TimeWindow | null {
  if (intervals.length === 0) return null;
  return {
    startMs: Math.min(...intervals.map((interval) => interval.startMs)),
    endMs: Math.max(...intervals.map((interval) => interval.endMs)),
  };
}
