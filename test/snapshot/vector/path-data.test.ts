import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PathDataError, parsePathData } from "../../../src/snapshot/vector/path-data";
import type { PathSegment } from "../../../src/snapshot/vector/path-segment";
import { shortNumber, shortNumbers } from "../../../src/snapshot/vector/short-number";

const parse = (d: string) => [...parsePathData(d)];

/** Points along the curves of an outline. */
function pointsAlong(segments: readonly PathSegment[]): [number, number][] {
  const points: [number, number][] = [];
  let [x, y] = [0, 0];
  for (const segment of segments) {
    if (segment[0] === "Z") continue;
    if (segment[0] === "C") {
      const [, ax, ay, bx, by, cx, cy] = segment;
      for (let step = 1; step <= 16; step++) {
        const t = step / 16;
        const u = 1 - t;
        const mix = (p: number, q: number, r: number, s: number) =>
          u ** 3 * p + 3 * u ** 2 * t * q + 3 * u * t ** 2 * r + t ** 3 * s;
        points.push([mix(x, ax, bx, cx), mix(y, ay, by, cy)]);
      }
      [x, y] = [cx, cy];
    } else {
      [x, y] = [segment[1], segment[2]];
      points.push([x, y]);
    }
  }
  return points;
}

describe("path data", () => {
  it("become absolute, with repeated and relative commands spelt out", () => {
    expect(parse("M1 2L3 4 5,6h-1v2H0V0z m1 1 2 2")).toEqual([
      ["M", 1, 2],
      ["L", 3, 4],
      ["L", 5, 6],
      ["L", 4, 6],
      ["L", 4, 8],
      ["L", 0, 8],
      ["L", 0, 0],
      ["Z"],
      ["M", 2, 3],
      ["L", 4, 5],
    ]);
    expect(parse("M.5.5-1e1-.5")).toEqual([
      ["M", 0.5, 0.5],
      ["L", -10, -0.5],
    ]);
  });

  it("mirror the control points of smooth curves of the same kind", () => {
    expect(parse("M0 0C1 1 2 1 3 0S5-1 6 0")[2]).toEqual(["C", 4, -1, 5, -1, 6, 0]);
    expect(parse("M0 0Q1 2 2 0T4 0")[2]).toEqual(parse("M2 0Q3-2 4 0")[1]);
    expect(parse("M0 0L3 0S5 1 6 0")[2]).toEqual(["C", 3, 0, 5, 1, 6, 0]);
  });

  it("turn a circle of arcs into curves that stay on it", () => {
    const random = fc.record({
      x: fc.double({ min: -500, max: 500, noNaN: true }),
      y: fc.double({ min: -500, max: 500, noNaN: true }),
      r: fc.double({ min: 0.1, max: 300, noNaN: true }),
    });
    fc.assert(
      fc.property(random, ({ x, y, r }) => {
        const segments = parse(`M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`);
        expect(segments.map(([kind]) => kind).join("")).toBe("MCCCCZ");
        for (const [px, py] of pointsAlong(segments))
          expect(Math.abs(Math.hypot(px - x, py - y) - r)).toBeLessThan(0.0004 * r + 1e-9);
      }),
    );
  });

  it("take the arc that the flags name, also where they stand close together", () => {
    const middle = (d: string) => pointsAlong(parse(d))[8]!;
    // A quarter of a circle of radius 10 from its top to its right, by the short way and by the others.
    const short = middle("M0-10A10 10 0 0110 0");
    expect(Math.hypot(...short)).toBeCloseTo(10, 2);
    expect(short[0]).toBeGreaterThan(0);
    expect(short[1]).toBeLessThan(0);
    expect(pointsAlong(parse("M0-10A10 10 0 1 0 10 0")).some(([x]) => x < -9.9)).toBe(true);
    expect(pointsAlong(parse("M0-10A10 10 0 0 0 10 0")).every(([x, y]) => x >= -1e-9 && y <= 1e-9)).toBe(
      true,
    );
  });

  it("grow radii that are too short, and draw a line for none", () => {
    expect(pointsAlong(parse("M0 0A1 1 0 0 1 10 0")).some(([, y]) => Math.abs(y + 5) < 0.01)).toBe(true);
    expect(parse("M0 0A0 5 0 0 1 10 0")).toEqual([
      ["M", 0, 0],
      ["L", 10, 0],
    ]);
    expect(parse("M4 4A5 5 0 0 1 4 4")).toEqual([["M", 4, 4]]);
  });

  it.each(["L", "M0", "M0 0 1", "M0 0X1 1", "M0 0A1 1 0 2 0 3 3", "0 0", "M0 0L nope", "M0 0 url(#x)"])(
    "%s is refused",
    (d) => {
      expect(() => parse(d)).toThrow(PathDataError);
    },
  );
});

describe("a short number", () => {
  it("has no exponent, no trailing zeros and no negative zero", () => {
    expect(shortNumbers(1, -0.0001, 1e-9, 2.5, -3.1239, 1e6)).toBe("1 0 0 2.5 -3.124 1000000");
  });

  it("lies within a thousandth, and what is none is refused", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (value) => {
        const text = shortNumber(value);
        expect(text).toMatch(/^-?\d+(\.\d{1,3})?$/);
        expect(Math.abs(Number(text) - value)).toBeLessThanOrEqual(0.000501);
      }),
    );
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, 1e300])
      expect(() => shortNumber(value)).toThrow(RangeError);
  });
});
