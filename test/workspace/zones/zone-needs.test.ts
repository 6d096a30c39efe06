import { expect, it } from "vitest";
import type { Clip, Expression, ZoneRecipe } from "../../../src/core/zones/recipe";
import { zoneNeeds } from "../../../src/workspace/zones/zone-needs";

const circle = (cuts: Pick<ZoneRecipe, "clip" | "subtract"> = {}): ZoneRecipe => ({
  kind: "circle",
  center: [30, 50],
  radiusMeters: 1000,
  ...cuts,
});
const derived = (expression: Expression): ZoneRecipe => ({ kind: "derived", expression });
const needsOf = (recipe: ZoneRecipe, others: Readonly<Record<string, ZoneRecipe>> = {}) => {
  const { ground, rivers, control, zones } = zoneNeeds(recipe, (id) => others[id] ?? null);
  return { ground, rivers, control, zones: [...zones.keys()] };
};

it.each<[string, ZoneRecipe, boolean, boolean]>([
  ["a drawn circle", circle(), false, false],
  ...(["oblast", "country", "land"] as const).map((to): [string, ZoneRecipe, boolean, boolean] => [
    `a cut to ${to}`,
    circle({ clip: [{ to, id: "x", bank: "left" } as Clip] }),
    true,
    false,
  ]),
  ["a cut to control", circle({ clip: [{ to: "control", date: "2026-01-01", holder: "RU" }] }), false, true],
  [
    "a line along the contact line",
    { kind: "line", path: { fromControl: { date: "2026-01-01" } } },
    false,
    true,
  ],
  [
    "an oblast deep in an expression",
    derived({ op: "union", of: [{ op: "union", of: [{ oblast: "UA-14" }] }] }),
    true,
    false,
  ],
  [
    "control in an expression",
    derived({
      op: "difference",
      of: [{ polygon: [] }, { control: { date: "2026-01-01", holder: "RU", include: "assessed" } }],
    }),
    false,
    true,
  ],
])("%s needs what it names", (_, recipe, ground, control) => {
  expect(needsOf(recipe)).toEqual({ ground, rivers: false, control, zones: [] });
});

it("needs what the zones need that it takes away, each once, circles and unknown ones included", () => {
  const others = {
    b: circle({ subtract: ["c", "gone"] }),
    c: circle({ subtract: ["b"], clip: [{ to: "control", date: "2026-01-01", holder: "UA" }] }),
    d: circle({ clip: [{ to: "land" }, { to: "river", id: "Don", bank: "left" }] }),
  };
  expect(needsOf(circle({ subtract: ["b"] }), others)).toEqual({
    ground: false,
    rivers: false,
    control: true,
    zones: ["b", "c"],
  });
  expect(needsOf(circle({ subtract: ["c", "d"] }), others)).toEqual({
    ground: true,
    rivers: true,
    control: true,
    zones: ["c", "b", "d"],
  });
});
