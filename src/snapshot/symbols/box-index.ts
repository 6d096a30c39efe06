import { type Box, boxesCollide } from "../page-primitives";

const cellPx = 48;

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

  collides(box: Box): boolean {
    for (const key of this.#keys(box)) {
      if (this.#cells.get(key)?.some((other) => boxesCollide(box, other))) return true;
    }
    return false;
  }
}
