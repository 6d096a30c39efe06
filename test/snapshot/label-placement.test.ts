import fc from "fast-check";
import { expect, test } from "vitest";
import { type LabelRequest, placeLabels } from "../../src/snapshot/label-placement";
import { type Box, boxesCollide } from "../../src/snapshot/page-primitives";
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
  symbols: [] as Box[],
  blocks: [] as Box[],
  origins: [] as { x: number; y: number }[],
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
      (places, symbols, blocks) => {
        const requests = places.map(({ name, x, y, kind }) => request(name, x, y, { kind }));
        const options = { ...frame, symbols, blocks };
        const labels = placeLabels(requests, options, approximateMeasure);
        expect(placeLabels(requests, options, approximateMeasure)).toEqual(labels);
        const boxes = labels.flatMap((label) => label.lines.map((line) => line.box));
        boxes.forEach((one, index) => {
          expect(one.x >= 0 && one.y >= 0 && one.x + one.width <= 400 && one.y + one.height <= 300).toBe(
            true,
          );
          for (const other of [...symbols, ...blocks, ...boxes.slice(index + 1)])
            expect(boxesCollide(one, other)).toBe(false);
        });
      },
    ),
    { numRuns: 60 },
  );
});

test("a symbol stands for the dot of the place it is at; a place it merely covers is not named", () => {
  const covered = { ...frame, symbols: [{ x: 192, y: 142, width: 16, height: 16 }] };
  const requests = [request("Kyiv", 200, 150)];
  const [label] = placeLabels(requests, { ...covered, origins: [{ x: 201, y: 150 }] }, approximateMeasure);
  expect(label?.hasDot).toBe(false);
  expect(placeLabels(requests, { ...covered, origins: [{ x: 191, y: 150 }] }, approximateMeasure)).toEqual(
    [],
  );
});
