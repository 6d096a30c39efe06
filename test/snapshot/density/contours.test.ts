import fc from "fast-check";
import { expect, test } from "vitest";
import { contourRings, type GridPoint, type ValueGrid } from "../../../src/snapshot/density/contours";

const gridOf = (columns: number, rows: number, at: (column: number, row: number) => number): ValueGrid => ({
  columns,
  rows,
  values: Float32Array.from({ length: columns * rows }, (_, index) =>
    at(index % columns, Math.floor(index / columns)),
  ),
});

/** Twice the signed area by the shoelace formula, positive clockwise on a page. */
const areaOf = (ring: readonly GridPoint[]) =>
  ring.reduce((sum, { x, y }, index) => {
    const next = ring[(index + 1) % ring.length]!;
    return sum + x * next.y - next.x * y;
  }, 0) / 2;

/** How often a point is inside the rings, by the even-odd rule. */
function isInside(rings: readonly (readonly GridPoint[])[], x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings)
    for (const [index, a] of ring.entries()) {
      const b = ring[(index + 1) % ring.length]!;
      if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
    }
  return inside;
}

test("a cone's outline is a circle of the right size, a crater's hole a ring that runs the other way", () => {
  const cone = gridOf(41, 41, (column, row) => Math.max(0, 15 - Math.hypot(column - 20, row - 20)));
  const [ring, ...none] = contourRings(cone, 5);
  expect(none).toEqual([]);
  expect(Math.abs(areaOf(ring!))).toBeCloseTo(Math.PI * 100, -1);
  for (const { x, y } of ring!) expect(Math.hypot(x - 20, y - 20)).toBeCloseTo(10, 0);
  const crater = gridOf(41, 41, (column, row) => 6 - Math.abs(10 - Math.hypot(column - 20, row - 20)));
  const rings = contourRings(crater, 3);
  expect(rings).toHaveLength(2);
  expect(Math.sign(areaOf(rings[0]!))).toBe(-Math.sign(areaOf(rings[1]!)));
});

test("exactly the nodes at or above the level lie inside, for any grid", () => {
  const columns = 9;
  const rows = 7;
  const values = fc.array(fc.integer({ min: 0, max: 9 }), {
    minLength: columns * rows,
    maxLength: columns * rows,
  });
  fc.assert(
    fc.property(values, fc.integer({ min: 0, max: 8 }), (list, below) => {
      const level = below + 0.5;
      const grid = gridOf(columns, rows, (column, row) => list[row * columns + column]!);
      const found = contourRings(grid, level);
      for (let row = 0; row < rows; row++)
        for (let column = 0; column < columns; column++) {
          const isRim = column === 0 || row === 0 || column === columns - 1 || row === rows - 1;
          const expected = !isRim && list[row * columns + column]! >= level;
          // A hair off the node, since outlines between nodes never pass within it.
          expect(isInside(found, column + 1e-7, row + 1e-7)).toBe(expected);
        }
    }),
    { numRuns: 300 },
  );
});

test("an even or empty field has no outlines inside", () => {
  expect(
    contourRings(
      gridOf(10, 10, () => 0),
      0.5,
    ),
  ).toEqual([]);
  expect(
    contourRings(
      gridOf(10, 10, () => 3),
      0.5,
    ),
  ).toHaveLength(1);
});
