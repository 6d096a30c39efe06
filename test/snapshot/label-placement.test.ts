import fc from "fast-check";
import { expect, test } from "vitest";
import { placeLabels } from "../../src/snapshot/label-placement";
import { type Box, boxesCollide } from "../../src/snapshot/page-primitives";
import { gapBetween } from "../../src/snapshot/symbols/box-index";
import type { LabelRequest, SymbolSpot } from "../../src/snapshot/symbols/label-request";
import { approximateMeasure } from "./approximate-measure";

const request = (name: string, x: number, y: number, change: Partial<LabelRequest> = {}): LabelRequest => ({
  lines: [name],
  x,
  y,
  kind: "point",
  priority: 3,
  population: null,
  font: { family: "map", sizePx: 11, weight: 400 },
  dotRadiusPx: 2,
  ...change,
});
const frame = {
  widthPx: 400,
  heightPx: 300,
  symbols: [] as SymbolSpot[],
  blocks: [] as Box[],
  maxLabels: 100,
};
const namesOf = (labels: ReturnType<typeof placeLabels>) => labels.map((label) => label.request.lines[0]);

test("the more important place wins the room", () => {
  const labels = placeLabels(
    [
      request("Village", 200, 150, { priority: 5, population: 900 }),
      request("Capital", 202, 151, { priority: 1, population: 10 }),
    ],
    { ...frame, maxLabels: 1 },
    approximateMeasure,
  );
  expect(namesOf(labels)).toEqual(["Capital"]);
  const byPopulation = [
    request("Small", 10, 100, { population: 5 }),
    request("Large", 100, 100, { population: 50 }),
  ];
  expect(namesOf(placeLabels(byPopulation, frame, approximateMeasure))).toEqual(["Large", "Small"]);
});

test("names keep off symbols, blocks, edges and each other", () => {
  const box = fc.record({
    x: fc.integer({ min: 0, max: 380 }),
    y: fc.integer({ min: 0, max: 280 }),
    width: fc.integer({ min: 5, max: 60 }),
    height: fc.integer({ min: 5, max: 40 }),
  });
  const place = fc.record({
    name: fc.constantFrom("Запоріжжя", "Kyiv", "Кривий Ріг", "Sloviansk"),
    x: fc.integer({ min: -20, max: 420 }),
    y: fc.integer({ min: -20, max: 320 }),
    kind: fc.constantFrom("point" as const, "area" as const),
  });
  fc.assert(
    fc.property(
      fc.array(place, { maxLength: 60 }),
      fc.array(box, { maxLength: 8 }),
      fc.array(box, { maxLength: 3 }),
      (places, symbolBoxes, blocks) => {
        const symbols = symbolBoxes.map((box) => ({ box, origin: { x: box.x + 4, y: box.y + 4 } }));
        const requests = places.map(({ name, x, y, kind }) => request(name, x, y, { kind }));
        const options = { ...frame, symbols, blocks };
        const labels = placeLabels(requests, options, approximateMeasure);
        expect(placeLabels(requests, options, approximateMeasure)).toEqual(labels);
        const boxes = labels.flatMap((label) => label.lines.map((line) => line.box));
        boxes.forEach((one, index) => {
          expect(one.x >= 0 && one.y >= 0 && one.x + one.width <= 400 && one.y + one.height <= 300).toBe(
            true,
          );
          for (const other of [...symbolBoxes, ...blocks, ...boxes.slice(index + 1)])
            expect(boxesCollide(one, other)).toBe(false);
        });
      },
    ),
    { numRuns: 60 },
  );
});

const symbolAt = (x: number, y: number, origin = { x, y }): SymbolSpot => ({
  box: { x: x - 8, y: y - 8, width: 16, height: 16 },
  origin,
});

test("a symbol stands for the dot of the place it is at; a place it merely covers is not named", () => {
  const requests = [request("Kyiv", 200, 150)];
  const place = (symbol: SymbolSpot) =>
    placeLabels(requests, { ...frame, symbols: [symbol] }, approximateMeasure);
  const [label] = place(symbolAt(200, 150, { x: 201, y: 150 }));
  expect(label?.hasDot).toBe(false);
  expect(label?.leader).toBe(null);
  expect(place(symbolAt(200, 150, { x: 191, y: 150 }))).toEqual([]);
});

/** Symbols all around a place, so near that its name has no room between it and them. */
const ringOf = (count: number, reachPx: number) =>
  Array.from({ length: count }, (_, index) => {
    const angle = (2 * Math.PI * index) / count;
    return symbolAt(200 + reachPx * Math.cos(angle), 150 + reachPx * Math.sin(angle));
  });

test("a name off its place never stands beside another place’s symbol without a leader to its own", () => {
  const spot = fc.record({ x: fc.integer({ min: 120, max: 280 }), y: fc.integer({ min: 100, max: 200 }) });
  let led = 0;
  let written = 0;
  fc.assert(
    fc.property(fc.array(spot, { maxLength: 14 }), (others) => {
      const own = symbolAt(200, 150);
      const strangers = others
        .filter(({ x, y }) => Math.hypot(x - 200, y - 150) > 14)
        .map(({ x, y }) => symbolAt(x, y));
      const [label] = placeLabels(
        [request("Kyiv", 200, 150)],
        { ...frame, symbols: [own, ...strangers] },
        approximateMeasure,
      );
      if (!label) return;
      written++;
      const { box } = label.lines[0]!;
      const nearest = Math.min(...strangers.map((other) => gapBetween(other.box, box)), 99);
      if (label.leader) {
        led++;
        const [from, to] = label.leader;
        expect(to).toEqual({ x: 200, y: 150 });
        // It crosses nobody's symbol but its own.
        for (let share = 0; share <= 1; share += 0.02) {
          const piece = { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) };
          const point = { ...piece, width: 0.01, height: 0.01 };
          for (const other of strangers) expect(boxesCollide(other.box, point)).toBe(false);
        }
      } else expect(nearest > 9 || nearest > gapBetween(own.box, box)).toBe(true);
    }),
    { numRuns: 400, seed: 7 },
  );
  expect(written).toBeGreaterThan(100);
  expect(led).toBeGreaterThan(3);
});

test("a name that nothing but another place’s symbols surround is left out", () => {
  const symbols = [symbolAt(200, 150), ...ringOf(16, 24), ...ringOf(30, 42)];
  expect(placeLabels([request("Kyiv", 200, 150)], { ...frame, symbols }, approximateMeasure)).toEqual([]);
});
