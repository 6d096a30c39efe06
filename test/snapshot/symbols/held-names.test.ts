import { expect, test } from "vitest";
import { placeLabels } from "../../../src/snapshot/label-placement";
import { boxesCollide } from "../../../src/snapshot/page-primitives";
import { holdDots, uniteObstacles } from "../../../src/snapshot/symbols/held-names";
import type { LabelRequest, SymbolSpot } from "../../../src/snapshot/symbols/label-request";
import { approximateMeasure } from "../approximate-measure";

const symbolAt = (x: number, y: number): SymbolSpot => ({
  box: { x: x - 8, y: y - 8, width: 16, height: 16 },
  origin: { x, y },
});
const town = (name: string, x: number, y: number): LabelRequest => ({
  lines: [name],
  x,
  y,
  kind: "point",
  priority: 3,
  population: null,
  font: { family: "map", sizePx: 11, weight: 400 },
  dotRadiusPx: 2,
});
const towns = [town("Suma", 100, 100), town("Pryluky", 200, 150), town("Nizhyn", 300, 200)];
const frame = { widthPx: 400, heightPx: 300, maxLabels: 100 };

/** A symbol goes from west to east through all names, and stands on two of the towns on its way. */
const pages = Array.from({ length: 12 }, (_, index) => ({
  symbols: [symbolAt(100 + index * 20, 100 + index * 10)],
  blocks: index < 6 ? [] : [{ x: 300, y: 0, width: 100, height: 40 }],
}));

const setOn = (obstacles: (typeof pages)[number]) =>
  placeLabels(towns, { ...frame, ...obstacles }, approximateMeasure);
const spotsOf = (labels: ReturnType<typeof setOn>) =>
  labels.map(({ request, lines }) => [request.lines[0], lines[0]?.x, lines[0]?.y]);

test("names stand still through a series, clear of what stands on each of its pages", () => {
  const alone = new Set(pages.map((page) => JSON.stringify(spotsOf(setOn(page)))));
  expect(alone.size, "each page by itself").toBeGreaterThan(1);

  const union = uniteObstacles();
  for (const page of pages) union.add(page);
  const placed = placeLabels(towns, { ...frame, ...union.all() }, approximateMeasure);
  expect(placed.length).toBeGreaterThan(0);
  for (const page of pages) {
    const held = holdDots(placed, page.symbols);
    expect(spotsOf(held)).toEqual(spotsOf(placed));
    for (const { lines } of held)
      for (const { box } of lines)
        for (const other of [...page.symbols.map((symbol) => symbol.box), ...page.blocks])
          expect(boxesCollide(box, other)).toBe(false);
  }
});

test("a town has a dot on the pages where no symbol stands on it", () => {
  const union = uniteObstacles();
  for (const page of pages) union.add(page);
  const placed = placeLabels(towns, { ...frame, ...union.all() }, approximateMeasure);
  const dots = (symbols: readonly SymbolSpot[]) =>
    new Map(holdDots(placed, symbols).map(({ request, hasDot }) => [request.lines[0], hasDot]));
  expect(dots([symbolAt(100, 100)]).get("Suma")).toBe(false);
  expect(dots([symbolAt(300, 200)]).get("Suma")).toBe(true);
});

test("what stands at the same place on many pages counts once", () => {
  const union = uniteObstacles();
  for (let page = 0; page < 50; page++) union.add({ symbols: [symbolAt(50, 50)], blocks: [] });
  expect(union.all().symbols).toHaveLength(1);
});
