import { describe, expect, it } from "vitest";
import type { ZoneRecipe } from "../../../src/core/zones/recipe";
import { undo } from "../../../src/workspace/commands/execute";
import {
  applyPrecedent,
  copyProposal,
  hasMeasure,
  recipeWithMeasure,
} from "../../../src/workspace/commands/zone-precedent-commands";
import { emptyDocument } from "../../../src/workspace/document";
import { createAppStore } from "../../../src/workspace/store";
import { drawnZone, proposal } from "../../ui/panels/sample-store";

const path = {
  positions: [
    [36, 48],
    [37, 48],
  ] as [number, number][],
};
const depths = { kind: "depths", leftMeters: 2000, rightMeters: 2000 } as const;
const radius = { kind: "radius", radiusMeters: 15_000 } as const;
const segments = [{ fromMeters: 0, toMeters: 9, leftMeters: 1, rightMeters: 1 }];
const recipes: readonly ZoneRecipe[] = [
  { kind: "line", path, clip: [{ to: "land" }] },
  { kind: "strip", path, leftMeters: 1, rightMeters: 0, ends: "round", segments },
  { kind: "circle", center: [36, 48], radiusMeters: 5 },
  { kind: "rings", center: [36, 48], radiiMeters: [5] },
  { kind: "polygon", rings: [] },
];

describe("what a precedent gives", () => {
  it("makes a strip of a line, keeps its limits, and takes a strip's other depths away", () => {
    const [line, strip] = recipes.map((recipe) => recipeWithMeasure(recipe, depths));
    const given = { kind: "strip", path, leftMeters: 2000, rightMeters: 2000, segments: [] };
    expect(line).toEqual({ ...given, ends: "flat", clip: [{ to: "land" }] });
    expect(strip).toEqual({ ...given, ends: "round" });
    expect(line && hasMeasure(line, depths)).toBe(true);
  });

  it("fits no other recipe, and a radius only a circle", () => {
    expect(recipes.slice(2).map((recipe) => recipeWithMeasure(recipe, depths))).toEqual([null, null, null]);
    expect(recipes.map((recipe) => recipeWithMeasure(recipe, radius)?.kind)).toEqual([
      undefined,
      undefined,
      "circle",
      undefined,
      undefined,
    ]);
  });

  it("is no longer there once a depth was changed", () => {
    const strip = recipeWithMeasure(recipes[1]!, depths) as Extract<ZoneRecipe, { kind: "strip" }>;
    expect(hasMeasure({ ...strip, leftMeters: 3000 }, depths)).toBe(false);
    expect(hasMeasure({ ...strip, segments }, depths)).toBe(false);
    expect(hasMeasure(drawnZone.recipe, depths)).toBe(false);
    expect(hasMeasure(drawnZone.recipe, radius)).toBe(false);
  });

  it("is applied as one step with its id and assumptions", () => {
    const zone = { ...drawnZone, recipe: recipes[1]! };
    const store = createAppStore({ document: { ...emptyDocument, zones: [zone] } });
    const assumption = { en: "Half", uk: "Половина" };
    applyPrecedent(store, zone, "korea-dmz", depths, [assumption]);
    expect(store.getState().document.zones[0]).toMatchObject({
      precedentId: "korea-dmz",
      assumptions: [assumption],
      recipe: { leftMeters: 2000 },
    });
    expect(store.getState().history.past.map(({ code }) => code)).toEqual(["apply-precedent"]);
    undo(store);
    expect(store.getState().document.zones).toEqual([zone]);
    applyPrecedent(store, zone, "south-ossetia-1992", radius, []);
    expect(store.getState().document.zones).toEqual([zone]);
  });
});

it("a proposal is copied as a zone of one's own that names where it came from", () => {
  const store = createAppStore();
  const words = { name: { en: "Copy", uk: "Копія" }, origin: { en: "From", uk: "Із" } };
  copyProposal(store, proposal, words);
  const [zone] = store.getState().document.zones;
  expect(zone).toMatchObject({
    name: words.name,
    readingOf: null,
    recipe: proposal.zone.recipe,
    referenceDate: proposal.zone.referenceDate,
    variants: [],
  });
  expect(zone?.assumptions).toEqual([words.origin, ...proposal.zone.assumptions]);
  expect(zone?.id).not.toBe(proposal.zone.id);
  expect(store.getState().selection).toEqual({ kind: "zone", id: zone?.id });
});
