import { expect, test } from "vitest";
import { weaponFamilies } from "../../../src/core/events/weapons";
import { type SymbolOutline, symbolOutlines } from "../../../src/look/theme/symbols";
import { outlineDistance, toFamilyPlanes } from "../../../src/map/layers/family-planes";

/** What the fragment shader computes. */
const planeDistance = (outline: SymbolOutline, x: number, y: number) =>
  outlineDistance(toFamilyPlanes(outline), x, y);

/** Distance to the nearest edge, negative inside by the even-odd rule. */
function exactDistance(outline: SymbolOutline, x: number, y: number): number {
  if (outline.kind === "circle") return Math.hypot(x, y) - outline.radius;
  let nearest = Infinity;
  let isInside = false;
  outline.points.forEach(([fromX, fromY], index) => {
    const [toX, toY] = outline.points[(index + 1) % outline.points.length]!;
    const [dx, dy] = [toX - fromX, toY - fromY];
    const along = ((x - fromX) * dx + (y - fromY) * dy) / (dx * dx + dy * dy);
    const clamped = Math.max(0, Math.min(1, along));
    nearest = Math.min(nearest, Math.hypot(x - fromX - clamped * dx, y - fromY - clamped * dy));
    if (fromY > y !== toY > y && x < fromX + (dx * (y - fromY)) / dy) isInside = !isInside;
  });
  return isInside ? -nearest : nearest;
}

test.each(weaponFamilies)(
  "the shader's planes of %s have the outline's inside, and its distance there",
  (family) => {
    const outline = symbolOutlines[family];
    for (let x = -1.2; x <= 1.2; x += 0.043) {
      for (let y = -1.2; y <= 1.2; y += 0.041) {
        const exact = exactDistance(outline, x, y);
        const planes = planeDistance(outline, x, y);
        if (Math.abs(exact) > 1e-9) expect(Math.sign(planes), `${x}, ${y}`).toBe(Math.sign(exact));
        if (exact < 0 && family !== "combined") expect(planes).toBeCloseTo(exact, 9);
        if (family !== "combined") expect(planes).toBeLessThanOrEqual(exact + 1e-9);
      }
    }
  },
);

test("an outline that the shader has no form for is refused, not drawn wrong", () => {
  const polygon = (points: [number, number][]) => () => toFamilyPlanes({ kind: "polygon", points });
  expect(
    polygon([
      [0, 0],
      [1, 0],
      [0, 1],
    ]),
  ).toThrow("the same left and right");
  expect(
    polygon([
      [0, -1],
      [1, 1],
      [0, 0],
      [-1, 1],
    ]),
  ).toThrow("a plus");
  const octagon = Array.from({ length: 8 }, (_, index): [number, number] => {
    const corners = [0.4, 1, 1, 0.4, -0.4, -1, -1, -0.4];
    return [corners[index]!, corners[(index + 6) % 8]!];
  });
  expect(polygon(octagon)).toThrow("5 edges on its right");
});
