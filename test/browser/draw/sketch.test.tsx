import { afterEach, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { distanceMeters, lineLengthMeters } from "../../../src/core/geo/geodesic";
import type { LngLat } from "../../../src/core/geo/position";
import { undo } from "../../../src/workspace/commands/execute";
import type { AppStore } from "../../../src/workspace/store";
import { canvas, click, expectSoundPage, hover, mountSketch, unmountSketch } from "./mount-sketch";

afterEach(unmountSketch);

const button = (name: string) => page.getByRole("button", { name, exact: true });
const part = (name: string) => document.querySelectorAll(`[data-demarc-sketch] [data-part=${name}]`);
const words = () => document.querySelector("[data-demarc-sketch]")?.textContent ?? "";
const recipes = (store: AppStore) => store.getState().document.zones.map(({ recipe }) => recipe);
const drawnPoints = (store: AppStore) => {
  const { drawing } = store.getState();
  return "points" in drawing ? drawing.points : [];
};

/** The map has 1.2 km to a pixel. */
function expectNear(actual: LngLat | undefined, expected: LngLat): void {
  expect(actual && distanceMeters(actual, expected)).toBeLessThan(1500);
}

it("an outline is clicked and closed on its first point, as one step", async () => {
  const store = await mountSketch();
  const corners: LngLat[] = [
    [34, 47],
    [35, 47],
    [35, 47.8],
  ];
  await button("Draw polygon").click();
  for (const corner of corners) await click(corner);
  expect(part("vertex")).toHaveLength(3);
  await click(corners[0]!);
  const [recipe] = recipes(store);
  expect(recipe?.kind).toBe("polygon");
  const ring = recipe?.kind === "polygon" ? recipe.rings[0]! : [];
  expect(ring).toHaveLength(4);
  expect(ring[3]).toEqual(ring[0]);
  corners.forEach((corner, index) => {
    expectNear(ring[index], corner);
  });
  expect(document.querySelector("[data-demarc-sketch]")).toBeNull();
  undo(store);
  expect(recipes(store)).toEqual([]);
});

it("a double click ends an outline without zooming", async () => {
  const store = await mountSketch();
  const { zoom } = store.getState().view.camera;
  await button("Draw polygon").click();
  for (const corner of [
    [34, 47],
    [35, 47],
    [35, 47.8],
    [35, 47.8],
  ] as LngLat[])
    await click(corner);
  expect(recipes(store)).toHaveLength(1);
  expect(store.getState().view.camera.zoom).toBe(zoom);
});

it("a circle is its centre and a place on it, and says its radius while it grows", async () => {
  const store = await mountSketch();
  await button("Draw circle").click();
  await click([34, 47]);
  await hover([35, 47]);
  await expect.poll(words).toMatch(/^7\d\.\d km$/);
  await click([35, 47]);
  const [recipe] = recipes(store);
  const radiusMeters = recipe?.kind === "circle" ? recipe.radiusMeters : 0;
  expect(radiusMeters / distanceMeters([34, 47], [35, 47])).toBeCloseTo(1, 1);
});

it("range rings are one click", async () => {
  const store = await mountSketch();
  await button("Range rings").click();
  await click([34, 47]);
  expect(recipes(store)).toMatchObject([{ kind: "rings", radiiMeters: [5000, 10_000, 20_000] }]);
});

it("a line follows the contact line between two clicks on it, and Backspace takes the whole stretch back", async () => {
  const store = await mountSketch();
  await button("Draw line").click();
  await click([36, 47.2]);
  await expect.element(page.getByText("On the contact line of 1 Jan 2026.")).toBeVisible();
  await hover([37, 48.4]);
  await expect.poll(words).toContain("Along the contact line of 1 Jan 2026");
  expect(part("snap")).toHaveLength(1);
  await click([37, 48.4]);
  expect(drawnPoints(store)[1]?.between).toEqual([
    [36, 48],
    [37, 48],
  ]);
  await userEvent.keyboard("{Backspace}");
  expect(drawnPoints(store)).toHaveLength(1);
  await button("Follow lines").click();
  await expect.element(button("Follow lines")).toHaveAttribute("aria-pressed", "false");
  await click([37, 48.4]);
  expect(drawnPoints(store)[1]?.between).toEqual([]);
  await userEvent.keyboard("{Backspace}");
  await button("Follow lines").click();
  await click([37, 48.4]);
  await userEvent.keyboard("{Enter}");
  const [zone] = store.getState().document.zones;
  expect(zone?.referenceDate).toBe("2026-01-01");
  const path =
    zone?.recipe.kind === "strip" && "positions" in zone.recipe.path ? zone.recipe.path.positions : [];
  expect(path.slice(1, -1)).toEqual([
    [36, 48],
    [37, 48],
  ]);
  expect(path[0]?.[0]).toBe(36);
  expect(path.at(-1)?.[0]).toBe(37);
});

it("without snapping a point lies where it was clicked", async () => {
  const store = await mountSketch();
  await button("Snapping").click();
  await button("Draw line").click();
  await click([36.05, 47.5]);
  const [point] = drawnPoints(store);
  expect(point?.snappedTo).toBeNull();
  expect(point?.position[0]).toBeGreaterThan(36.03);
});

it("a measurement says total, last leg, bearing and area, and Escape leaves nothing of it", async () => {
  const store = await mountSketch();
  const { document: before } = store.getState();
  const path: LngLat[] = [
    [33, 47],
    [35, 47],
    [35, 47.6],
  ];
  await button("Measure").click();
  for (const position of path) await click(position);
  const figure = (name: string) =>
    page.getByRole("term").filter({ hasText: name }).element().nextElementSibling?.textContent ?? "";
  const km = (text: string) => Number(/[\d.]+/.exec(text)?.[0]);
  await expect.poll(() => Math.abs(km(figure("Total")) - lineLengthMeters(path) / 1000)).toBeLessThan(3);
  expect(Math.abs(km(figure("Last leg")) - distanceMeters(path[1]!, path[2]!) / 1000)).toBeLessThan(3);
  expect(figure("Bearing")).toMatch(/^(359|000|001)°$/);
  await click(path[0]!);
  await expect.poll(() => figure("Area")).toMatch(/^1?\d,\d{3} km²$/);
  await userEvent.keyboard("{Escape}");
  expect(drawnPoints(store)).toEqual([]);
  await userEvent.keyboard("{Escape}");
  expect(store.getState().drawing.mode).toBe("idle");
  expect(store.getState().document).toBe(before);
});

it("a measurement is kept as a line when asked", async () => {
  const store = await mountSketch();
  await button("Measure").click();
  await click([33, 47]);
  await click([34, 47.5]);
  await button("Keep as line").click();
  expect(recipes(store)).toMatchObject([{ kind: "line" }]);
});

it("an outline is drawn by keyboard alone, with a cross in the map's middle", async () => {
  const store = await mountSketch();
  (button("Draw polygon").element() as HTMLElement).focus();
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => document.activeElement).toBe(canvas());
  await expect.poll(() => part("crosshair").length).toBe(1);
  const pan = async (key: string) => {
    const { camera } = store.getState().view;
    await userEvent.keyboard(key);
    await expect.poll(() => store.getState().view.camera).not.toBe(camera);
  };
  await userEvent.keyboard(" ");
  await pan("{ArrowRight}");
  await userEvent.keyboard(" ");
  await pan("{ArrowDown}");
  await userEvent.keyboard(" ");
  await expect.poll(() => drawnPoints(store)).toHaveLength(3);
  await userEvent.keyboard("{Enter}");
  const [recipe] = recipes(store);
  const ring = recipe?.kind === "polygon" ? recipe.rings[0]! : [];
  expectNear(ring[0], [35, 48]);
  expect(ring[1]?.[0]).toBeGreaterThan(35.3);
  expect(ring[2]?.[1]).toBeLessThan(47.8);
});

it("a line is drawn by buttons alone, with no rule of axe broken", async () => {
  const store = await mountSketch();
  await button("Draw line").click();
  await button("Add point at the centre").click();
  await button("Take back").click();
  expect(drawnPoints(store)).toHaveLength(0);
  await button("Add point at the centre").click();
  await click([34, 47]);
  await expectSoundPage();
  await button("Finish").click();
  const [recipe] = recipes(store);
  expect(recipe?.kind).toBe("strip");
});

it("Escape abandons a sketch, and Backspace takes its last point back", async () => {
  const store = await mountSketch();
  await button("Draw line").click();
  await click([34, 47]);
  await click([35, 47]);
  await userEvent.keyboard("{Backspace}");
  expect(drawnPoints(store)).toHaveLength(1);
  await userEvent.keyboard("{Escape}");
  expect(store.getState().drawing.mode).toBe("idle");
  expect(recipes(store)).toEqual([]);
});
