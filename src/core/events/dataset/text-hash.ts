/** The hash of no units at all. */
export const emptyHash = 0x811c9dc5;

/** A step of FNV-1a: the hash with one more byte or UTF-16 unit. */
export function addToHash(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** A hash, 0 to 2³² − 1, whose upper bits are mixed into the lower ones, by which slots of a table are chosen. */
export function spreadHash(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}
