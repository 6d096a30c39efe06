import { countUp, sortByDigit } from "../sort-by-digit";

/** Steps along each side of the unit square: 2.4 m at the equator, less elsewhere. */
const side = 2 ** 24;
const digitBits = 12;
const lowMask = 0xfff;

const toStep = (value: number) => Math.max(0, Math.min(side - 1, Math.floor(value * side)));

/** Twelve bits, each with a zero before it. */
function spread(bits: number): number {
  let spaced = (bits | (bits << 8)) & 0x00ff00ff;
  spaced = (spaced | (spaced << 4)) & 0x0f0f0f0f;
  spaced = (spaced | (spaced << 2)) & 0x33333333;
  return (spaced | (spaced << 1)) & 0x55555555;
}

/**
 * Points of the unit square along its Z-order curve, so that neighbours in the order are mostly neighbours in the
 * square: a radix sort in four passes, in time proportional to their number.
 */
export function sortByPlace(xs: Float64Array, ys: Float64Array): Uint32Array<ArrayBuffer> {
  const coarse = new Uint32Array(xs.length);
  const fine = new Uint32Array(xs.length);
  for (let item = 0; item < xs.length; item++) {
    const x = toStep(xs[item]!);
    const y = toStep(ys[item]!);
    coarse[item] = spread(x >>> digitBits) | (spread(y >>> digitBits) << 1);
    fine[item] = spread(x & lowMask) | (spread(y & lowMask) << 1);
  }
  let order = countUp(xs.length);
  for (const keys of [fine, coarse])
    for (const shift of [0, digitBits]) order = sortByDigit(order, { keys, shift, bits: digitBits });
  return order;
}
