import { expect, test } from "vitest";
import proposals from "../../../data/zones.geojson?raw";
import type { LngLat } from "../../../src/core/geo/position";
import type { ZoneRecipe } from "../../../src/core/zones/recipe";
import { validateRecipe } from "../../../src/core/zones/validate-recipe";
import { box } from "./lookups";

const codes = (recipe: ZoneRecipe) => validateRecipe(recipe).map(({ code }) => code);
const ring = (...positions: LngLat[]): ZoneRecipe => ({ kind: "polygon", rings: [positions] });

test("every authored proposal is sound", () => {
  const { features } = JSON.parse(proposals) as { features: { properties: { recipe: ZoneRecipe } }[] };
  expect(features.length).toBeGreaterThan(0);
  for (const { properties } of features) expect(validateRecipe(properties.recipe)).toEqual([]);
});

test("rings", () => {
  expect(codes({ kind: "polygon", rings: [] })).toEqual(["no-rings"]);
  expect(codes(ring([36, 48], [37, 48], [36, 48]))).toEqual(["ring-too-few-points"]);
  expect(codes(ring([36, 48], [37, 48], [37, 49], [36, 49]))).toEqual(["ring-not-closed"]);
  expect(codes(ring([36, 48], [37, Number.NaN], [37, 49], [36, 48]))).toEqual(["ring-not-finite"]);
  expect(codes({ kind: "polygon", rings: [box(36, 48, 37, 49), box(36.1, 48.1, 36.2, 48.2)] })).toEqual([]);
});

test("a bow-tie is refused with its knot", () => {
  const [issue] = validateRecipe(ring([36, 48], [37, 49], [37, 48], [36, 49], [36, 48]));
  expect(issue).toMatchObject({ code: "ring-self-crossing", ringIndex: 0 });
  const [lng, lat] = issue?.code === "ring-self-crossing" ? issue.position : [0, 0];
  expect(lng).toBeCloseTo(36.5, 2);
  expect(lat).toBeCloseTo(48.5, 1);
});

test("circles", () => {
  const circle = (center: LngLat, radiusMeters: number) => codes({ kind: "circle", center, radiusMeters });
  expect(circle([36, 48], 1000)).toEqual([]);
  expect(circle([0, 0], 1)).toEqual([]);
  expect(circle([Number.NaN, 48], 1000)).toEqual(["center-not-finite"]);
  for (const radius of [0, 0.5, 500_001, Number.NaN])
    expect(circle([36, 48], radius)).toEqual(["radius-out-of-range"]);
  expect(circle([179.9, 48], 50_000)).toEqual(["antimeridian"]);
  expect(circle([36, 89], 10_000)).toEqual(["too-near-pole"]);
  expect(circle([36, 87], 500_000)).toEqual(["too-near-pole"]);
});

test("expressions need two operands and real dates", () => {
  expect(codes({ kind: "derived", expression: { op: "union", of: [{ oblast: "UA-14" }] } })).toEqual([
    "too-few-operands",
  ]);
  const held = { control: { date: "1 December", holder: "RU", include: "assessed" } } as const;
  expect(
    codes({ kind: "derived", expression: { op: "difference", of: [{ oblast: "UA-14" }, held] } }),
  ).toEqual(["bad-date"]);
  expect(codes({ kind: "line", path: { fromControl: { date: "2025-13-01" } } })).toEqual(["bad-date"]);
});

test("lines and strips are refused for their path and their depths", () => {
  const path = { positions: [[36, 48]] as LngLat[] };
  expect(codes({ kind: "line", path })).toEqual(["too-few-points"]);
  expect(codes({ kind: "strip", path, leftMeters: 1e7, rightMeters: 0 })).toEqual([
    "too-few-points",
    "depth-out-of-range",
  ]);
});
