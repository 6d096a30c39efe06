import fc from "fast-check";
import { expect, test } from "vitest";
import { incidentStatuses } from "../../src/core/events/incident";
import { weaponFamilies } from "../../src/core/events/weapons";
import { symbolPath } from "../../src/look/theme/symbols";
import { colorTokens } from "../../src/look/theme/tokens";
import type { SymbolPrimitive } from "../../src/snapshot/page-primitives";
import { arrangeSymbols } from "../../src/snapshot/symbols/arrange-symbols";
import { hatchGeometry } from "../../src/snapshot/symbols/hatch-lines";
import { symbolParts } from "../../src/snapshot/symbols/symbol-parts";
import { zoneDash } from "../../src/snapshot/symbols/zone-line";

const incident = fc.record({
  family: fc.constantFrom(...weaponFamilies),
  match: fc.constantFrom("certain" as const, "possible" as const),
  status: fc.constantFrom(...incidentStatuses),
});
const point = fc.record({ x: fc.integer({ min: 0, max: 60 }), y: fc.integer({ min: 0, max: 60 }), incident });

test("arranged symbols stand for every incident, kind by kind", () => {
  fc.assert(
    fc.property(fc.array(point, { maxLength: 80 }), (points) => {
      const symbols = arrangeSymbols(points, 7);
      for (const family of weaponFamilies)
        for (const match of ["certain", "possible"] as const) {
          const counted = symbols
            .filter((symbol) => symbol.family === family && symbol.match === match)
            .reduce((sum, { count }) => sum + count, 0);
          const given = points.filter(
            (one) => one.incident.family === family && one.incident.match === match,
          ).length;
          expect(counted).toBe(given);
        }
    }),
  );
});

test("different incidents on one point are fanned out, equal ones counted", () => {
  const at = (family: "missile" | "artillery") => ({
    x: 10,
    y: 10,
    incident: { family, match: "certain", status: "confirmed" } as const,
  });
  const symbols = arrangeSymbols([at("missile"), at("artillery"), at("missile")], 7);
  expect(symbols.map(({ family, count }) => [family, count])).toEqual([
    ["missile", 2],
    ["artillery", 1],
  ]);
  const [first, second] = symbols;
  expect(Math.hypot(first!.x - second!.x, first!.y - second!.y)).toBeGreaterThan(14);
  expect(arrangeSymbols([at("missile")], 7)[0]).toMatchObject({ x: 10, y: 10, count: 1 });
});

const symbol: SymbolPrimitive = {
  kind: "symbol",
  x: 0,
  y: 0,
  radiusPx: 7,
  family: "missile",
  match: "certain",
  status: "confirmed",
  count: 1,
};
const colors = colorTokens.light;

test("certain is filled, possible is hollow, in the family's shape and colour", () => {
  const filled = symbolParts(symbol, colors);
  expect(filled.some((part) => part.kind === "path" && part.fill === colors.family.missile)).toBe(true);
  const hollow = symbolParts({ ...symbol, match: "possible" }, colors);
  expect(hollow.some((part) => part.kind === "path" && part.fill === colors.family.missile)).toBe(false);
  expect(hollow.some((part) => part.kind === "path" && part.stroke === colors.family.missile)).toBe(true);
  expect(filled.some((part) => part.kind === "path" && part.d === symbolPath("missile", 0, 0, 7))).toBe(true);
});

test("disputed has a broken ring and a question mark, attacker only a dotted ring; a count is none of its strokes", () => {
  const textsOf = (change: Partial<SymbolPrimitive>) =>
    symbolParts({ ...symbol, ...change }, colors).flatMap((part) =>
      part.kind === "text" ? [part.text] : [],
    );
  const ringsOf = (change: Partial<SymbolPrimitive>) =>
    symbolParts({ ...symbol, ...change }, colors).filter(
      (part) => part.kind === "path" && part.dash !== undefined,
    );
  expect(textsOf({})).toEqual([]);
  expect(textsOf({ status: "disputed" })).toEqual(["?"]);
  expect(textsOf({ count: 3 })).toEqual([]);
  expect(ringsOf({})).toHaveLength(0);
  expect(ringsOf({ status: "disputed" })).toHaveLength(2);
  expect(ringsOf({ status: "attacker-only" })[0]).toMatchObject({ roundCaps: true });
});

test("every hatch has strokes or dots, anchored to the page", () => {
  const box = { x: 5, y: 7, width: 30, height: 16 };
  for (const pattern of ["assessed", "contested", "claimed", "possible"] as const) {
    const { strokes, dots } = hatchGeometry(pattern, box);
    expect(strokes.length + dots.length).toBeGreaterThan(0);
  }
  const phase = ({ strokes }: ReturnType<typeof hatchGeometry>) => (strokes[0]!.x1 + strokes[0]!.y1) % 12;
  expect(phase(hatchGeometry("assessed", box))).toBeCloseTo(
    phase(hatchGeometry("assessed", { ...box, x: 91, y: 40 })),
    9,
  );
});

test("outlines of zones are solid, long-dashed or short-dashed", () => {
  expect(zoneDash("solid")).toEqual([]);
  expect(zoneDash("long")[0]).toBeGreaterThan(zoneDash("short")[0]!);
});
