import { kernelSquarePx } from "./density-measures";

const finestLevel = 10;
const finestSide = 2 ** finestLevel;
/** A table with little in it: so many incidents in one place end the ramp. */
const leastReference = 8;

/** The density at which the ramp ends, by zoom. */
export type DensityReference = (zoom: number) => number;

/**
 * Counts a table's positions to find its greatest density at any zoom. The reference takes in every row whatever the
 * window and the mask, so that the colours keep their meaning while the time is scrubbed and nothing flickers.
 */
export class DensityCensus {
  #counts = new Uint32Array(finestSide * finestSide);

  /** Counts a Web Mercator 0…1 position. */
  add(x: number, y: number): void {
    const column = Math.min(finestSide - 1, Math.max(0, Math.floor(x * finestSide)));
    const line = Math.min(finestSide - 1, Math.max(0, Math.floor(y * finestSide)));
    this.#counts[line * finestSide + column]!++;
  }

  /**
   * The reference: the most rows of any square of 1/2^level of the world that is as large as the kernel at a zoom,
   * between two levels in proportion. Beyond the finest level it halves with each zoom, between what evenly spread
   * rows (a quarter) and rows on one spot (all of them) would do.
   */
  finish(): DensityReference {
    const greatest = greatestByLevel(this.#counts);
    this.#counts = new Uint32Array(0);
    return (zoom) => {
      const level = Math.max(0, zoom + Math.log2(512 / kernelSquarePx));
      const coarser = Math.min(finestLevel, Math.floor(level));
      const finer = Math.min(finestLevel, coarser + 1);
      const share = Math.min(1, level - coarser);
      const within = greatest[coarser]! ** (1 - share) * greatest[finer]! ** share;
      return Math.max(leastReference, within / 2 ** Math.max(0, level - finestLevel));
    };
  }
}

function greatestByLevel(finest: Uint32Array): number[] {
  const greatest: number[] = [];
  let counts = finest;
  for (let level = finestLevel; level >= 0; level--) {
    let most = 0;
    for (let index = 0; index < counts.length; index++) if (counts[index]! > most) most = counts[index]!;
    greatest[level] = most;
    if (level > 0) counts = halve(counts, 2 ** level);
  }
  return greatest;
}

function halve(counts: Uint32Array, side: number): Uint32Array {
  const halfSide = side / 2;
  const half = new Uint32Array(halfSide * halfSide);
  for (let line = 0, index = 0; line < side; line++) {
    const halfLine = (line >> 1) * halfSide;
    for (let column = 0; column < side; column++, index++) {
      const count = counts[index]!;
      if (count !== 0) half[halfLine + (column >> 1)]! += count;
    }
  }
  return half;
}
