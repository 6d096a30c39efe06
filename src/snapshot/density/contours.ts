/** Values at the nodes of a square grid, row by row from the top. */
export interface ValueGrid {
  readonly columns: number;
  readonly rows: number;
  readonly values: Float32Array;
}

/** In units of the grid: x is the column, y the row. */
export interface GridPoint {
  readonly x: number;
  readonly y: number;
}

/** Edges of a cell: between its top, right, bottom and left nodes. */
type Side = 0 | 1 | 2 | 3;

// By which of the four corners (1 top left, 2 top right, 4 bottom right, 8 bottom left) are inside: strokes from side to
// side with the inside on their right. 5 and 10 are saddles, listed with joined corners; apart they are the other's.
const strokesOf: readonly (readonly (readonly [Side, Side])[])[] = [
  [],
  [[0, 3]],
  [[1, 0]],
  [[1, 3]],
  [[2, 1]],
  [
    [0, 1],
    [2, 3],
  ],
  [[2, 0]],
  [[2, 3]],
  [[3, 2]],
  [[0, 2]],
  [
    [3, 0],
    [1, 2],
  ],
  [[1, 2]],
  [[3, 1]],
  [[0, 1]],
  [[3, 0]],
  [],
];
const saddleApart: ReadonlyMap<number, readonly (readonly [Side, Side])[]> = new Map([
  [
    5,
    [
      [0, 3],
      [2, 1],
    ],
  ],
  [
    10,
    [
      [1, 0],
      [3, 2],
    ],
  ],
]);

/**
 * The outlines of where a grid's values, between the nodes in proportion, are at least `level`: closed rings, holes among
 * them. Whatever lies at the grid's rim counts as below, so that every ring closes.
 */
export function contourRings(grid: ValueGrid, level: number): GridPoint[][] {
  const { columns, rows, values } = grid;
  const at = (column: number, row: number) =>
    column <= 0 || row <= 0 || column >= columns - 1 || row >= rows - 1 ? 0 : values[row * columns + column]!;
  // An edge of the grid is known by its upper or left node: even for the one to the right, odd for the one down.
  const edgeOf = (column: number, row: number, side: Side) => {
    if (side === 0) return 2 * (row * columns + column);
    if (side === 1) return 2 * (row * columns + column + 1) + 1;
    if (side === 2) return 2 * ((row + 1) * columns + column);
    return 2 * (row * columns + column) + 1;
  };
  const nextOf = new Map<number, number>();
  for (let row = 0; row + 1 < rows; row++)
    for (let column = 0; column + 1 < columns; column++) {
      const corners = [at(column, row), at(column + 1, row), at(column + 1, row + 1), at(column, row + 1)];
      const inside = corners.reduce(
        (bits, value, corner) => (value >= level ? bits | (1 << corner) : bits),
        0,
      );
      if (inside === 0 || inside === 15) continue;
      const isMiddleIn = corners.reduce((sum, value) => sum + value, 0) / 4 >= level;
      const strokes = (isMiddleIn ? undefined : saddleApart.get(inside)) ?? strokesOf[inside]!;
      for (const [from, to] of strokes) nextOf.set(edgeOf(column, row, from), edgeOf(column, row, to));
    }
  const crossing = (edge: number): GridPoint => {
    const node = edge >> 1;
    const column = node % columns;
    const row = (node - column) / columns;
    const isDown = (edge & 1) === 1;
    const from = at(column, row);
    const to = isDown ? at(column, row + 1) : at(column + 1, row);
    const share = (level - from) / (to - from);
    return isDown ? { x: column, y: row + share } : { x: column + share, y: row };
  };
  const rings: GridPoint[][] = [];
  for (const first of nextOf.keys()) {
    const ring: GridPoint[] = [];
    let edge: number | undefined = first;
    while (edge !== undefined) {
      const next = nextOf.get(edge);
      nextOf.delete(edge);
      if (next !== undefined) ring.push(crossing(edge));
      edge = next;
    }
    if (ring.length > 2) rings.push(ring);
  }
  return rings;
}
