/** A number as short as it can be written within a thousandth, never with an exponent. */
export function shortNumber(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  if (!(Math.abs(rounded) < 1e15)) throw new RangeError(`${value} cannot be drawn`);
  return String(rounded === 0 ? 0 : rounded);
}

/** Numbers, a space between. */
export function shortNumbers(...values: readonly number[]): string {
  return values.map(shortNumber).join(" ");
}
