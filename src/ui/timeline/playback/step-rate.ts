/** So many intervals between steps are looked at: enough that one hiccup says nothing. */
const leastIntervals = 3;
const mostIntervals = 5;
/** Below this share of what was asked for, playback is said to be slowed. */
const slowedShare = 0.85;

/**
 * How fast playback really goes, where the machine cannot draw as many steps a second as were asked for: steps a second
 * by the median of the last intervals (milliseconds), else null.
 */
export function slowedRate(intervalsMs: readonly number[], stepsPerSecond: number): number | null {
  if (intervalsMs.length < leastIntervals) return null;
  const sorted = intervalsMs.slice(-mostIntervals).sort((a, b) => a - b);
  const rate = 1000 / sorted[Math.floor(sorted.length / 2)]!;
  return rate < slowedShare * stepsPerSecond ? rate : null;
}
