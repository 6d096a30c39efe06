/** Numbers distinct lattice points from 0, the same point always the same. */
export interface PointIndex {
  readonly xs: number[];
  readonly ys: number[];
  idOf(x: number, y: number): number;
}

/** An empty index. */
export function createPointIndex(expectedCount: number): PointIndex {
  const xs: number[] = [];
  const ys: number[] = [];
  let mask = 15;
  while (mask < 2 * expectedCount) mask = 2 * mask + 1;
  let slots = new Int32Array(mask + 1).fill(-1);

  const findSlot = (x: number, y: number): number => {
    let slot = hash(x, y) & mask;
    for (let id = slots[slot] as number; id >= 0; id = slots[slot] as number) {
      if (xs[id] === x && ys[id] === y) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  };
  const grow = (): void => {
    mask = 2 * mask + 1;
    slots = new Int32Array(mask + 1).fill(-1);
    for (let id = 0; id < xs.length; id++) slots[findSlot(xs[id] as number, ys[id] as number)] = id;
  };
  return {
    xs,
    ys,
    idOf(x, y) {
      const slot = findSlot(x, y);
      const known = slots[slot] as number;
      if (known >= 0) return known;
      slots[slot] = xs.length;
      xs.push(x);
      ys.push(y);
      if (2 * xs.length > mask) grow();
      return xs.length - 1;
    },
  };
}

function hash(x: number, y: number): number {
  const mixed = Math.imul(x | 0, 0x9e3779b1) ^ Math.imul(y | 0, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
