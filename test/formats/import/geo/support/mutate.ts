import { makeRandom } from "../../../../core/geo/random";

export type Bytes = Uint8Array<ArrayBuffer>;

/** Copies of a file with one thing wrong: a byte changed, put in or taken out, a run of bytes taken out, the end cut off. */
export function mutate(bytes: Bytes, seed: number, count: number): Bytes[] {
  const random = makeRandom(seed);
  const upTo = (limit: number) => Math.floor(random() * limit);
  return Array.from({ length: count }, (_, index) => {
    const at = upTo(bytes.length);
    switch (index % 5) {
      case 0: {
        const flipped = bytes.slice();
        flipped[at] = (flipped[at] ?? 0) ^ (1 << upTo(8));
        return flipped;
      }
      case 1: {
        const replaced = bytes.slice();
        replaced[at] = upTo(256);
        return replaced;
      }
      case 2:
        return join(bytes.subarray(0, at), Uint8Array.of(upTo(256)), bytes.subarray(at));
      case 3:
        return join(bytes.subarray(0, at), bytes.subarray(at + 1 + upTo(4)));
      default:
        return bytes.slice(0, at);
    }
  });
}

function join(...parts: readonly Uint8Array[]): Bytes {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
