import { expect, test } from "vitest";
import { compareGrounds } from "../../../src/core/zones/compare/compare-zones";
import type { Zone } from "../../../src/core/zones/recipe";
import { differenceOfState } from "../../../src/snapshot/content/difference-of-state";
import { zoneAreasOfState } from "../../../src/snapshot/content/zone-areas-of-state";
import { shownState } from "../../../src/ui/export/page-request";
import { emptyDocument } from "../../../src/workspace/document";
import type { AppState } from "../../../src/workspace/state";
import { createAppStore } from "../../../src/workspace/store";
import { initialView } from "../../../src/workspace/view-state";
import { measureState } from "../../../src/workspace/zones/measure-state";
import { box } from "../../core/zones/lookups";
import { drawnZone } from "../../ui/panels/sample-store";
import { sampleSpec } from "../sample-content";

const zone = (id: string, scenario: string, west: number): Zone => ({
  ...drawnZone,
  id,
  scenario,
  recipe: { kind: "polygon", rings: [box(west, 47, west + 2, 48)] },
});

function compared(change: Partial<AppState["view"]> = {}): AppState {
  const comparison = { zoneIds: ["a", "b"], layout: "together" as const };
  const state = measureState(
    createAppStore({
      document: { ...emptyDocument, zones: [zone("a", "A", 34), zone("b", "B", 35)] },
      view: { ...initialView, comparison, ...change },
    }).getState(),
  );
  const [a, b] = [state.zoneShapes.a, state.zoneShapes.b];
  if (a?.status !== "ready" || b?.status !== "ready") throw new Error("the zones were not made");
  const grounds = compareGrounds(a.geometry.geometry, b.geometry.geometry);
  return { ...state, zoneDifference: { zoneIds: ["a", "b"], of: [a.geometry, b.geometry], grounds } };
}

const onPage = (state: AppState, locale: "en" | "uk" = "en") =>
  differenceOfState(state, sampleSpec({ locale }), zoneAreasOfState(state));

test("the difference of two compared zones is on the page, with words in the page's language", () => {
  const found = onPage(compared(), "uk");
  expect(found?.drawn.scenarios).toEqual(["A", "B"]);
  expect(found?.drawn.hues).toEqual([0, 1]);
  expect(found?.drawn.parts.map(({ part }) => part)).toEqual(["onlyA", "onlyB", "common"]);
  expect(found?.labels).toHaveLength(3);
  for (const { kind, name } of found?.labels ?? []) {
    expect(kind).toBe("difference");
    expect(name).toMatch(/[а-яіїєґ]/i);
  }
});

test("the difference is on a page that is fit to be published, too", () => {
  const publishSafe = { gridKm: 10, delayDays: 2 };
  const shown = shownState(compared(), sampleSpec({ publishSafe }), Date.UTC(2026, 0, 15));
  expect(onPage(shown)?.drawn).toEqual(onPage(compared())?.drawn);
});

test("none where nothing is compared, beside each other, hidden, or of earlier geometries", () => {
  const state = compared();
  expect(onPage(compared({ comparison: null }))).toBeNull();
  expect(onPage(compared({ comparison: { zoneIds: ["a", "b"], layout: "side-by-side" } }))).toBeNull();
  expect(onPage(compared({ layers: { ...initialView.layers, zones: false } }))).toBeNull();
  expect(onPage({ ...state, zoneDifference: null })).toBeNull();
  expect(onPage({ ...state, zoneDifference: { ...state.zoneDifference!, grounds: null } })).toBeNull();
  const shape = state.zoneShapes.a!;
  const moved = { ...shape, geometry: { ...(shape as { geometry: object }).geometry } } as typeof shape;
  expect(onPage({ ...state, zoneShapes: { ...state.zoneShapes, a: moved } })).toBeNull();
});
