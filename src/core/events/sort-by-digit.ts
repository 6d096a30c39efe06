/** One pass of a radix sort: rows by some bits of their keys, rows of equal bits in the order given. */
export interface DigitPass {
  readonly keys: Uint32Array;
  readonly shift: number;
  readonly bits: number;
}

/**
 * Items in the order of one digit of their keys; items of the same digit stay in the order given. The same array where
 * all have the same digit, else a new one.
 */
export function sortByDigit(
  order: Uint32Array<ArrayBuffer>,
  { keys, shift, bits }: DigitPass,
): Uint32Array<ArrayBuffer> {
  const mask = 2 ** bits - 1;
  const count = order.length;
  if (count === 0) return order;
  const next = new Uint32Array(2 ** bits);
  for (let place = 0; place < count; place++) {
    const digit = (keys[place]! >>> shift) & mask;
    next[digit] = next[digit]! + 1;
  }
  if (next[(keys[0]! >>> shift) & mask] === count) return order;
  let start = 0;
  for (let digit = 0; digit <= mask; digit++) {
    const size = next[digit]!;
    next[digit] = start;
    start += size;
  }
  const sorted = new Uint32Array(count);
  for (let place = 0; place < count; place++) {
    const item = order[place]!;
    const digit = (keys[item]! >>> shift) & mask;
    const target = next[digit]!;
    next[digit] = target + 1;
    sorted[target] = item;
  }
  return sorted;
}

/** The numbers from 0 to below the count, in order. */
export function countUp(count: number): Uint32Array<ArrayBuffer> {
  const order = new Uint32Array(count);
  for (let item = 0; item < count; item++) order[item] = item;
  return order;
}
