import { type Box, boxesCollide } from "../page-primitives";

const cellPx = 48;

/** Area in square CSS pixels that two boxes share. */
export function overlapPx2(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

/** A box with room around it. */
export function growBox({ x, y, width, height }: Box, byPx: number): Box {
  return { x: x - byPx, y: y - byPx, width: width + 2 * byPx, height: height + 2 * byPx };
}

/** How far two boxes are apart, 0 where they touch. */
export function gapBetween(a: Box, b: Box): number {
  const x = Math.max(0, b.x - a.x - a.width, a.x - b.x - b.width);
  const y = Math.max(0, b.y - a.y - a.height, a.y - b.y - b.height);
  return Math.hypot(x, y);
}

/** Boxes in a grid, so that a collision is found without looking at all of them. */
export class BoxIndex {
  readonly #cells = new Map<string, Box[]>();

  *#keys({ x, y, width, height }: Box): Generator<string> {
    for (let row = Math.floor(y / cellPx); row <= Math.floor((y + height) / cellPx); row++) {
      for (let column = Math.floor(x / cellPx); column <= Math.floor((x + width) / cellPx); column++) {
        yield `${column},${row}`;
      }
    }
  }

  add(box: Box): void {
    for (const key of this.#keys(box)) {
      const cell = this.#cells.get(key);
      if (cell === undefined) this.#cells.set(key, [box]);
      else cell.push(box);
    }
  }

  /** Boxes that collide with the given one, each once. */
  near(box: Box): ReadonlySet<Box> {
    const found = new Set<Box>();
    for (const key of this.#keys(box))
      for (const other of this.#cells.get(key) ?? []) if (boxesCollide(box, other)) found.add(other);
    return found;
  }

  collides(box: Box): boolean {
    for (const key of this.#keys(box)) {
      if (this.#cells.get(key)?.some((other) => boxesCollide(box, other))) return true;
    }
    return false;
  }
}
