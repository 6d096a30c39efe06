import { describe, expect, it } from "vitest";
import { weaponFamilies } from "../../../src/core/events/weapons";
import { colorTokens } from "../../../src/look/theme/tokens";
import type { HatchPrimitive, Primitive, SymbolPrimitive } from "../../../src/snapshot/page-primitives";
import { symbolParts } from "../../../src/snapshot/symbols/symbol-parts";
import { countTexts } from "../../../src/snapshot/vector/count-texts";
import { flattenPrimitives } from "../../../src/snapshot/vector/flatten-primitives";
import { pageShapes } from "../../../src/snapshot/vector/page-shapes";
import { parsePathData } from "../../../src/snapshot/vector/path-data";
import type { ClipShape, OutlineShape, Shape } from "../../../src/snapshot/vector/shapes";
import { samplePage } from "../encode/page-fixture";

const colors = colorTokens.light;
const flatten = (...primitives: Primitive[]) => [...flattenPrimitives(primitives, colors)];
const outlineOf = (...primitives: Primitive[]) => flatten(...primitives)[0] as OutlineShape;

describe("primitives as shapes", () => {
  it("a line is a stroked outline from where it begins", () => {
    const line = outlineOf({
      kind: "line",
      x1: 3,
      y1: 4,
      x2: 13,
      y2: 2,
      color: "#123456",
      widthPx: 2,
      dash: [1],
    });
    expect([...parsePathData(line.d)]).toEqual([
      ["M", 0, 0],
      ["L", 10, -2],
    ]);
    expect(line).toMatchObject({ x: 3, y: 4, fill: null });
    expect(line.stroke).toEqual({
      color: "#123456",
      widthPx: 2,
      dash: [1],
      opacity: 1,
      cap: "butt",
      join: "miter",
    });
  });

  it("opacity counts for fill and stroke, that of the fill once more", () => {
    const { fill, stroke } = outlineOf({
      kind: "path",
      d: "M0 0L1 1",
      x: 0,
      y: 0,
      fill: "#111111",
      fillOpacity: 0.5,
      fillRule: "evenodd",
      stroke: "#222222",
      roundCaps: true,
      opacity: 0.4,
    });
    expect(fill).toEqual({ color: "#111111", opacity: 0.2, rule: "evenodd" });
    expect(stroke).toMatchObject({ color: "#222222", opacity: 0.4, widthPx: 1, cap: "round", join: "round" });
  });

  it("a stroke of no width is none", () => {
    expect(
      outlineOf({ kind: "path", d: "M0 0", x: 0, y: 0, stroke: "#222222", strokeWidthPx: 0 }).stroke,
    ).toBeNull();
  });

  it.each(["assessed", "contested", "claimed", "possible"] as const)(
    "a hatch of %s is clipped to its box",
    (pattern) => {
      const hatch: HatchPrimitive = {
        kind: "hatch",
        pattern,
        x: 5,
        y: 6,
        width: 40,
        height: 20,
        color: "#7a2e22",
        opacity: 0.5,
      };
      const [clip, ...rest] = flatten(hatch) as ClipShape[];
      expect(rest).toEqual([]);
      expect(clip).toMatchObject({ kind: "clip", box: { x: 5, y: 6, width: 40, height: 20 } });
      // One outline, so that crossing strokes are no darker where they cross.
      expect(clip?.shapes).toHaveLength(1);
      const shape = clip?.shapes[0] as OutlineShape;
      const look = pattern === "claimed" ? shape.fill : shape.stroke;
      expect(look?.color).toBe("#7a2e22");
      expect(look?.opacity).toBeGreaterThan(0);
      expect(look?.opacity).toBeLessThan(0.5);
    },
  );

  it("symbols of all kinds become outlines and their marks texts", () => {
    for (const family of weaponFamilies) {
      for (const match of ["certain", "possible"] as const) {
        for (const status of ["confirmed", "disputed", "attacker-only"] as const) {
          const symbol: SymbolPrimitive = {
            kind: "symbol",
            x: 1,
            y: 2,
            radiusPx: 7,
            family,
            match,
            status,
            count: 3,
            opacity: 0.5,
          };
          const shapes = flatten(symbol);
          expect(shapes).toHaveLength(symbolParts(symbol, colors).length);
          expect(countTexts(shapes)).toBe(status === "disputed" ? 1 : 0);
          const opacities = shapes.flatMap((shape) => {
            if (shape.kind === "text") return [shape.opacity];
            return shape.kind === "clip"
              ? []
              : [shape.fill?.opacity, shape.stroke?.opacity].filter((one) => one !== undefined);
          });
          expect(new Set(opacities)).toEqual(new Set([0.5]));
        }
      }
    }
  });
});

describe("a page as shapes", () => {
  it("has every text of the layout once, in the order in which it is painted", () => {
    const { layout } = samplePage("uk");
    const { map, page, ground, paper } = pageShapes(layout);
    const expected = (primitives: readonly Primitive[]): string[] =>
      primitives.flatMap((primitive): string[] => {
        if (primitive.kind === "text") return [primitive.text];
        return primitive.kind === "symbol" ? expected(symbolParts(primitive, layout.style.colors)) : [];
      });
    const found = (shapes: Iterable<Shape>) =>
      [...shapes].flatMap((shape) => (shape.kind === "text" ? [shape.text] : []));
    expect(found(map)).toEqual(expected(layout.mapPrimitives));
    expect(found(page)).toEqual(expected(layout.primitives));
    expect(found(page)[0]).toContain("Шість днів");
    expect(paper).toBe(layout.style.colors.surface);
    // On whole device pixels, within half a one of the frame.
    for (const value of [ground.x, ground.y, ground.width, ground.height])
      expect(Math.abs(value * layout.scale - Math.round(value * layout.scale))).toBeLessThan(1e-9);
    expect(Math.abs(ground.x - layout.mapFrame.x) * layout.scale).toBeLessThanOrEqual(0.5);
  });

  it("can be painted more than once", () => {
    const { map } = pageShapes(samplePage("en").layout);
    expect([...map].length).toBe([...map].length);
    expect([...map].length).toBeGreaterThan(20);
  });
});
