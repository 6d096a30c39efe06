import fc from "fast-check";
import { expect, test } from "vitest";
import { colorTokens } from "../../../src/look/theme/tokens";
import { drawDifference } from "../../../src/snapshot/areas/draw-difference";
import { areaMarginPx } from "../../../src/snapshot/areas/draw-zone-areas";
import { type HatchLine, hatchRings } from "../../../src/snapshot/areas/hatch-rings";
import type { FrameCamera } from "../../../src/snapshot/frame-projection";
import { repetitions } from "../../support/repetitions";
import { isWithin, readPath } from "./paths";

const at = (...pairs: [number, number][]) => pairs.map(([x, y]) => ({ x, y }));
const square = at([0, 0], [20, 0], [20, 20], [0, 20]);
const lengthOf = (lines: readonly HatchLine[]) =>
  lines.reduce((sum, { from, to }) => sum + Math.hypot(to.x - from.x, to.y - from.y), 0);

test("a square of twenty has four diagonals at a pitch of ten, each way", () => {
  expect(hatchRings([square], "rising", 10)).toEqual([
    { from: { x: 0, y: 5 }, to: { x: 5, y: 0 } },
    { from: { x: 0, y: 15 }, to: { x: 15, y: 0 } },
    { from: { x: 5, y: 20 }, to: { x: 20, y: 5 } },
    { from: { x: 15, y: 20 }, to: { x: 20, y: 15 } },
  ]);
  expect(hatchRings([square], "falling", 10).map(({ from, to }) => [from, to])).toEqual([
    at([0, 15], [5, 20]),
    at([0, 5], [15, 20]),
    at([5, 0], [20, 15]),
    at([15, 0], [20, 5]),
  ]);
});

test("holes stay free, and corners on a diagonal count once", () => {
  const hole = at([5, 5], [15, 5], [15, 15], [5, 15]);
  const whole = lengthOf(hatchRings([square], "rising", 2));
  expect(lengthOf(hatchRings([square, hole], "rising", 2))).toBeCloseTo(whole * 0.75, 6);
  const diamond = at([0, 5], [5, 0], [10, 5], [5, 10]);
  for (const { from, to } of hatchRings([diamond], "rising", 10)) expect(to.x).toBeGreaterThan(from.x);
});

test("the middles of hatch lines lie in the ground, and their length is its area over their distance", () => {
  const radii = fc.array(fc.double({ min: 20, max: 200, noNaN: true }), { minLength: 5, maxLength: 40 });
  fc.assert(
    fc.property(radii, fc.constantFrom("rising" as const, "falling" as const), (list, direction) => {
      const ring = list.map((radius, index) => {
        const angle = (2 * Math.PI * index) / list.length;
        return { x: 300 + radius * Math.cos(angle), y: 200 + radius * Math.sin(angle) };
      });
      const lines = hatchRings([ring], direction, 3);
      const isWrong = ({ from, to }: HatchLine) =>
        Math.abs(Math.abs(to.x - from.x) - Math.abs(to.y - from.y)) > 1e-6 ||
        !isWithin([ring], (from.x + to.x) / 2, (from.y + to.y) / 2);
      expect(lines.filter(isWrong)).toEqual([]);
      const area = Math.abs(
        ring.reduce((sum, { x, y }, index) => {
          const next = ring[(index + 1) % ring.length]!;
          return sum + x * next.y - next.x * y;
        }, 0) / 2,
      );
      const covered = lengthOf(lines) * (3 / Math.SQRT2);
      expect(Math.abs(covered - area) / area).toBeLessThan(0.05);
    }),
    { numRuns: repetitions(100, 2000), seed: 20251227 },
  );
});

const camera: FrameCamera = { center: [36.9, 48.2], zoom: 6.5, bearing: 20, widthPx: 640, heightPx: 420 };
const block = (west: number, east: number): [number, number][] => [
  [west, 44],
  [east, 44],
  [east, 52],
  [west, 52],
  [west, 44],
];
const ground = (west: number, east: number) =>
  ({ type: "Polygon", coordinates: [block(west, east)] }) as const;

test("the first zone's own ground rises, the second's falls, and what both have is crossed, in their colours", () => {
  const { zones } = colorTokens.print;
  const paths = drawDifference(
    {
      scenarios: ["A", "B"],
      hues: [2, 1],
      parts: [
        { part: "onlyA", geometry: ground(35, 36) },
        { part: "onlyB", geometry: ground(37, 38) },
        { part: "common", geometry: ground(36, 37) },
      ],
    },
    camera,
    "print",
    1,
  );
  expect(paths.map(({ stroke }) => stroke)).toEqual([zones[2], zones[1], zones[2], zones[1]]);
  const leans = paths.map(({ d, fill, strokeWidthPx, opacity }) => {
    expect([fill, strokeWidthPx, opacity]).toEqual([undefined, 1.5, 0.85]);
    const { points } = readPath(d)[1]!;
    return Math.sign((points[1]!.y - points[0]!.y) / (points[1]!.x - points[0]!.x));
  });
  expect(leans).toEqual([-1, 1, -1, 1]);
  for (const { d } of paths)
    for (const { x, y } of readPath(d).flatMap(({ points }) => points)) {
      const beyond = Math.max(-x, -y, x - camera.widthPx, y - camera.heightPx);
      expect(beyond).toBeLessThanOrEqual(areaMarginPx + 0.06);
    }
  // Neighbours share their diagonals, so that the hatch runs on from ground to ground.
  const phase = (d: string) => {
    const { x, y } = readPath(d)[1]!.points[0]!;
    return (((x + y - 7) % 14) + 14) % 14;
  };
  for (const path of [paths[0]!, paths[2]!])
    expect(Math.min(phase(path.d), 14 - phase(path.d))).toBeLessThan(0.15);
});
