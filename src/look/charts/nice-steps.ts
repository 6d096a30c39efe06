/** Round values of one step (1, 2 or 5 times a power of ten) from `least` to `most`, at most `count` and a few of them. */
export function niceSteps(least: number, most: number, count: number): number[] {
  const span = most - least;
  if (!(span > 0) || !Number.isFinite(span)) return [];
  const rough = span / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((one) => one * power >= rough) ?? 10;
  const step = factor * power;
  const first = Math.ceil(least / step);
  const steps = Math.floor(most / step) - first + 1;
  return Array.from({ length: Math.max(0, steps) }, (_, index) => (first + index) * step);
}
