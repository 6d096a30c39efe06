import { Map as MapLibreMap } from "maplibre-gl";
import { afterEach, beforeEach, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { polygonAreaSqMeters } from "../../../src/core/geo/geodesic";
import { buildZoneGeometry } from "../../../src/core/zones/build-geometry";
import { setComparisonLayout, startComparison } from "../../../src/workspace/commands/scenario-commands";
import { setView } from "../../../src/workspace/commands/view-commands";
import { changeZone } from "../../../src/workspace/commands/zone-commands";
import { scoreOfZone } from "../../../src/workspace/selection/zone-score";
import type { AppStore } from "../../../src/workspace/store";
import { measureState } from "../../../src/workspace/zones/measure-state";
import { lookups } from "../../core/zones/lookups";
import { clearPage, expectNoViolations } from "../page-host";
import { dragPointer } from "../timeline/real-pointer";
import { mountCompare, strip } from "./mount-compare";

const a = strip("a", "A", 5000);
const b = strip("b", "B", 25_000);
const patient = { timeout: 20_000 };

const maps: MapLibreMap[] = [];
const { setMissingStyleImageResolver } = MapLibreMap.prototype;

/** Where the maps that are there look. */
const cameras = () =>
  maps
    .filter((map) => map.getCanvas().isConnected)
    .map((map) => {
      const { lng, lat } = map.getCenter();
      return [lng.toFixed(6), lat.toFixed(6), map.getZoom().toFixed(5), map.getBearing()].join(" ");
    });

/** The graphics contexts that are not lost, of all that were ever made here. */
const contexts = new Set<WebGL2RenderingContext>();
const getContext = HTMLCanvasElement.prototype.getContext;
beforeEach(async () => {
  await page.viewport(1100, 700);
  MapLibreMap.prototype.setMissingStyleImageResolver = function (resolver) {
    maps.push(this);
    return setMissingStyleImageResolver.call(this, resolver);
  };
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...args: unknown[]) {
    const context = (getContext as (...values: unknown[]) => unknown).apply(this, args);
    if (context instanceof WebGL2RenderingContext) contexts.add(context);
    return context;
  } as typeof getContext;
});
afterEach(() => {
  HTMLCanvasElement.prototype.getContext = getContext;
  MapLibreMap.prototype.setMissingStyleImageResolver = setMissingStyleImageResolver;
  clearPage();
  maps.length = 0;
  contexts.clear();
});
const liveContexts = () => [...contexts].filter((context) => !context.isContextLost()).length;

const readyMaps = () => document.querySelectorAll('[data-ready="true"]');
const cell = (row: string, column: number) => {
  const rows = [...document.querySelectorAll("tbody tr")];
  const found = rows.find((candidate) => candidate.querySelector("th")?.textContent === row);
  return found?.querySelectorAll("td")[column]?.textContent ?? null;
};
const comparison = page.getByRole("region", { name: "Comparison" });

async function compare(zones = [a, b]): Promise<AppStore> {
  const store = mountCompare(zones);
  await expect.poll(() => readyMaps().length, patient).toBe(1);
  startComparison(
    store,
    zones.map(({ id }) => id),
  );
  await expect.element(comparison, patient).toBeVisible();
  return store;
}

it("has the figures that are calculated without workers, panel or map", async () => {
  const store = await compare();
  await expect.poll(() => document.querySelector('[aria-busy="true"]'), patient).toBeNull();
  const areas = [a, b].map(({ recipe }) => {
    const built = buildZoneGeometry(recipe, lookups);
    if (!built.ok || built.geometry.type !== "MultiPolygon") throw new Error("no area");
    return polygonAreaSqMeters(built.geometry) / 1e6;
  });
  const km2 = (value: number) =>
    `${new Intl.NumberFormat("en", { maximumFractionDigits: 0 }).format(value)} km²`;
  expect([cell("Area", 0), cell("Area", 1)]).toEqual(areas.map(km2));
  expect(cell("Area", 2)).toBe(`+${km2(areas[1]! - areas[0]!)}`);
  expect(cell("Only B", 1)).toBe(km2(areas[1]! - areas[0]!));
  expect(cell("A and B", 0)).toBe(km2(areas[0]!));
  const here = measureState({ ...store.getState(), zoneShapes: {}, zoneMeasures: {} });
  const counts = ["a", "b"].map((id) => scoreOfZone(here, id)!.scorecard.incidentsInside.certain);
  expect(counts[1]!).toBeGreaterThan(counts[0]!);
  expect([0, 1].map((column) => cell("Incidents inside, certain", column))).toEqual(counts.map(String));
  expect(cell("Incidents inside, certain", 2)).toBe(`+${counts[1]! - counts[0]!}`);
});

it("follows a zone that is changed, and says so until it has", async () => {
  const store = await compare();
  await expect.poll(() => cell("Only B", 1), patient).not.toBeNull();
  const before = cell("Only B", 1);
  changeZone(store, "b", { recipe: strip("b", "B", 40_000).recipe });
  await expect.poll(() => document.querySelector('[aria-busy="true"]')).not.toBeNull();
  await expect.poll(() => document.querySelector('[aria-busy="true"]'), patient).toBeNull();
  expect(cell("Only B", 1)).not.toBe(before);
});

it("draws a history of each zone to one scale, with the same figures as a table", async () => {
  await compare();
  const charts = page.getByRole("img", { name: /^Incidents inside/ });
  await expect.poll(() => charts.elements().length, patient).toBe(2);
  await expect
    .poll(
      () => charts.elements()[1]?.querySelector('[data-part="certain"]')?.getAttribute("d")?.length,
      patient,
    )
    .toBeGreaterThan(100);
  await page.getByText("As a table").click();
  const rows = page.getByRole("table", { name: /over time/ }).getByRole("row");
  await expect.poll(() => rows.elements().length).toBeGreaterThan(20);
});

it("moves both maps with a drag on either, and by the keyboard", async () => {
  const store = await compare();
  setComparisonLayout(store, "side-by-side");
  await expect.poll(() => readyMaps().length, patient).toBe(2);
  const canvases = [...document.querySelectorAll<HTMLCanvasElement>(".maplibregl-canvas")];
  expect(canvases).toHaveLength(2);
  for (const canvas of canvases) {
    const before = store.getState().view.camera;
    const { left, top, width, height } = canvas.getBoundingClientRect();
    const from = { x: left + width / 2, y: top + height / 2 + 40 };
    await dragPointer(from, { x: from.x - 60, y: from.y - 50 });
    await expect.poll(() => store.getState().view.camera.lng).toBeGreaterThan(before.lng + 0.2);
    expect(cameras()).toHaveLength(2);
    await expect.poll(() => new Set(cameras()).size).toBe(1);
  }
  const { lng } = store.getState().view.camera;
  canvases[1]?.focus();
  await userEvent.keyboard("{ArrowRight}");
  await expect.poll(() => store.getState().view.camera.lng).toBeGreaterThan(lng + 0.2);
  await expect.poll(() => new Set(cameras()).size).toBe(1);
});

/** Chromium takes the seventeenth context from the first: `npm run soak` opens more than that. */
const openings = Number(import.meta.env.VITE_SOAK_OPENINGS ?? 4);

it("leaves no graphics context behind", async () => {
  const store = await compare();
  const before = liveContexts();
  for (let opening = 0; opening < openings; opening++) {
    setComparisonLayout(store, "side-by-side");
    await expect.poll(() => readyMaps().length, patient).toBe(2);
    setComparisonLayout(store, "together");
    await expect.poll(() => readyMaps().length, patient).toBe(1);
  }
  expect(contexts.size).toBeGreaterThanOrEqual(openings + 1);
  expect(liveContexts()).toBe(before);
  expect(store.getState().notices).toEqual([]);
});

it("breaks no rule of accessibility, and can be worked by the keyboard", async () => {
  const store = await compare();
  await expect.poll(() => cell("Only B", 1), patient).not.toBeNull();
  await expectNoViolations();
  await page.getByRole("button", { name: "Side by side" }).click();
  await expect.element(page.getByRole("region", { name: "Map of scenario B: Strip B" })).toBeVisible();
  await expect.poll(() => readyMaps().length, patient).toBe(2);
  await expectNoViolations();
  setView(store, { locale: "uk" });
  await page.getByRole("button", { name: "Завершити порівняння" }).click();
  expect(store.getState().view.comparison).toBeNull();
  await expect.poll(() => readyMaps().length).toBe(1);
});
