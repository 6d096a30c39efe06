import type { Dataset } from "../../core/control/dataset";

/** Browsers refuse single values of more than about 128 MB in private windows. */
const longestPartBytes = 32 * 2 ** 20;

/** A dataset with each of its buffers taken out: in their place stands which one it was. */
export interface PackedDataset {
  readonly skeleton: unknown;
  /** How many parts each buffer is in, in the order of the parts. */
  readonly partCounts: readonly number[];
  readonly parts: readonly Uint8Array[];
}

const viewTypes = { Uint8Array, Uint16Array, Uint32Array, Int32Array, Float32Array, Float64Array } as const;
type ViewType = keyof typeof viewTypes;

interface BufferReference {
  readonly packedBuffer: number;
  /** Null for a bare buffer. */
  readonly view: ViewType | null;
}

const isReference = (value: object): value is BufferReference => "packedBuffer" in value;

/** Takes the buffers of a dataset out and cuts them into parts that any browser stores. Copies no bytes. */
export function packDataset(dataset: Dataset): PackedDataset {
  const parts: Uint8Array[] = [];
  const partCounts: number[] = [];
  const take = (bytes: Uint8Array, view: ViewType | null): BufferReference => {
    const before = parts.length;
    for (let from = 0; from < bytes.length; from += longestPartBytes)
      parts.push(bytes.subarray(from, from + longestPartBytes));
    partCounts.push(parts.length - before);
    return { packedBuffer: partCounts.length - 1, view };
  };
  const walk = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null) return value;
    if (value instanceof ArrayBuffer) return take(new Uint8Array(value), null);
    if (ArrayBuffer.isView(value)) {
      const view = value.constructor.name as ViewType;
      if (!(view in viewTypes)) throw new TypeError(`a ${view} is not stored`);
      return take(new Uint8Array(value.buffer, value.byteOffset, value.byteLength), view);
    }
    if (Array.isArray(value)) return value.map(walk);
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, walk(member)]));
  };
  return { skeleton: walk(dataset), partCounts, parts };
}

function joinParts(parts: readonly Uint8Array[]): ArrayBuffer {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes.buffer;
}

/** The dataset of its skeleton and parts. Throws where parts are missing. */
export function unpackDataset({ skeleton, partCounts, parts }: PackedDataset): Dataset {
  const expected = partCounts.reduce((sum, count) => sum + count, 0);
  if (parts.length !== expected) throw new RangeError(`${parts.length} of ${expected} parts are stored`);
  let next = 0;
  const buffers = partCounts.map((count) => {
    const from = next;
    next += count;
    return joinParts(parts.slice(from, next));
  });
  const walk = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.map(walk);
    if (!isReference(value))
      return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, walk(member)]));
    const buffer = buffers[value.packedBuffer]!;
    return value.view === null ? buffer : new viewTypes[value.view](buffer);
  };
  return walk(skeleton) as Dataset;
}
