/** A 32-bit float as the shortest decimal that names it, for 0.1 was never meant as 0.10000000149011612. */
export function shortestFloat(value: number): number {
  for (let digits = 6; digits <= 9; digits++) {
    const rounded = Number(value.toPrecision(digits));
    if (Math.fround(rounded) === value) return rounded;
  }
  return value;
}
