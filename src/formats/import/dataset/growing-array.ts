export type NumberArray =
  | Uint8Array<ArrayBuffer>
  | Uint16Array<ArrayBuffer>
  | Uint32Array<ArrayBuffer>
  | Int32Array<ArrayBuffer>
  | Float32Array<ArrayBuffer>
  | Float64Array<ArrayBuffer>;

type ArrayOf<Values extends NumberArray> = new (length: number) => Values;

/** A longer array of the same kind that begins with the same values; the rest is 0. */
export function growArray<Values extends NumberArray>(values: Values, length: number): Values {
  const grown = new (values.constructor as ArrayOf<Values>)(length);
  grown.set(values);
  return grown;
}

/** Room for what is needed, and as much again. */
export const nextCapacity = (needed: number): number => needed * 2;

/** The values in another order and in a buffer of their own that is exactly long enough: `result[i] = values[order[i]]`. */
export function reorder<Values extends NumberArray>(values: Values, order: Uint32Array): Values {
  const result = new (values.constructor as ArrayOf<Values>)(order.length);
  if (values instanceof Float64Array) gatherDoubles(values, order, result as Float64Array);
  else if (values.BYTES_PER_ELEMENT === 1) gatherBytes(values as Uint8Array, order, result as Uint8Array);
  else if (values instanceof Uint16Array) gatherShorts(values, order, result as Uint16Array);
  else gatherWords(new Uint32Array(values.buffer), order, new Uint32Array(result.buffer));
  return result;
}

// The same loop for each width: one that sees every kind of array runs several times slower in today's engines.

function gatherBytes(values: Uint8Array, order: Uint32Array, result: Uint8Array): void {
  for (let row = 0; row < order.length; row++) result[row] = values[order[row]!]!;
}

function gatherShorts(values: Uint16Array, order: Uint32Array, result: Uint16Array): void {
  for (let row = 0; row < order.length; row++) result[row] = values[order[row]!]!;
}

function gatherWords(values: Uint32Array, order: Uint32Array, result: Uint32Array): void {
  for (let row = 0; row < order.length; row++) result[row] = values[order[row]!]!;
}

function gatherDoubles(values: Float64Array, order: Uint32Array, result: Float64Array): void {
  for (let row = 0; row < order.length; row++) result[row] = values[order[row]!]!;
}
