import { afterEach, describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { distanceMeters } from "../../../src/core/geo/geodesic";
import type { LngLat } from "../../../src/core/geo/position";
import { positionAtDepth } from "../../../src/core/zones/depth-anchor";
import { measurePath, placeAlong } from "../../../src/core/zones/depths/measured-path";
import type { StripRecipe, Zone, ZoneRecipe } from "../../../src/core/zones/recipe";
import { undo } from "../../../src/workspace/commands/execute";
import { select } from "../../../src/workspace/commands/view-commands";
import type { AppStore } from "../../../src/workspace/store";
import { altKey, dragPointer, mouse, nextFrame } from "../timeline/real-pointer";
import {
  handleNames,
  handleOf,
  middleOf,
  mountZoneMap,
  placeAt,
  pointOf,
  touch,
  unmountZoneMap,
  type ZoneMap,
  zoneOf,
} from "./mount-zone-map";

afterEach(unmountZoneMap);

const path: readonly LngLat[] = [
  [29.2, 48.6],
  [30.4, 49.3],
  [31.6, 48.8],
  [32.6, 49.3],
];
const strip: StripRecipe = {
  kind: "strip",
  path: { positions: path },
  leftMeters: 20_000,
  rightMeters: 15_000,
  segments: [],
};

const zoneIn = (store: AppStore, id = "zone"): Zone =>
  store.getState().document.zones.find((zone) => zone.id === id)!;
const stripIn = (store: AppStore) => zoneIn(store).recipe as StripRecipe;
const pathIn = (store: AppStore, id = "zone") => {
  const { recipe } = zoneIn(store, id);
  return "path" in recipe && "positions" in recipe.path ? recipe.path.positions : [];
};
const codes = (store: AppStore) => store.getState().history.past.map(({ code }) => code);

function expectUndone(store: AppStore, recipe: ZoneRecipe): void {
  expect(store.getState().history.past).toHaveLength(1);
  undo(store);
  expect(store.getState().document.zones).toEqual([zoneOf(recipe)]);
}

function expectNear(actual: LngLat | undefined, expected: LngLat, meters = 1500): void {
  expect(actual && distanceMeters(actual, expected)).toBeLessThan(meters);
}

/** By how many pixels something is dragged on the page. */
async function dragBy(from: { x: number; y: number }, dx: number, dy: number, modifiers = 0): Promise<void> {
  await dragPointer(from, { x: from.x + dx, y: from.y + dy }, { modifiers });
}

async function cameraOf({ map }: ZoneMap) {
  await nextFrame();
  const { lng, lat } = map.getCenter();
  return { lng, lat, zoom: map.getZoom() };
}

describe("a vertex", () => {
  it("is moved by the mouse in one step, without moving the map, and undone to what it was", async () => {
    const shown = await mountZoneMap([zoneOf(strip)]);
    const { store } = shown;
    const before = await cameraOf(shown);
    const from = pointOf(shown, path[1]!);
    const expected = placeAt(shown, { x: from.x + 40, y: from.y - 60 });
    await dragBy(middleOf("Vertex 2 of 4"), 40, -60);
    expectNear(pathIn(store)[1], expected);
    expect(pathIn(store).filter((_, index) => index !== 1)).toEqual(path.filter((_, index) => index !== 1));
    expect(await cameraOf(shown)).toEqual(before);
    expect(codes(store)).toEqual(["edit-zone"]);
    expectUndone(store, strip);
    expectNear(placeAt(shown, middleOf("Vertex 2 of 4")), path[1]!);
  });

  it("is added by dragging a midpoint, and removed by a right click or Delete", async () => {
    const shown = await mountZoneMap([zoneOf(strip)]);
    const { store } = shown;
    await dragBy(middleOf("Add a vertex after vertex 3"), 10, 40);
    expect(pathIn(store)).toHaveLength(5);
    expect(pathIn(store)[3]).not.toEqual(path[3]);
    expect(document.activeElement).toBe(handleOf("Vertex 4 of 5"));
    await userEvent.keyboard("{Delete}");
    expect(pathIn(store)).toEqual(path);
    const at = middleOf("Vertex 2 of 4");
    await mouse("mousePressed", at.x, at.y, { button: "right", buttons: 2 });
    await mouse("mouseReleased", at.x, at.y, { button: "right", buttons: 0 });
    await expect.poll(() => pathIn(store)).toEqual([path[0], path[2], path[3]]);
    expect(codes(store)).toEqual(["edit-zone", "edit-zone", "edit-zone"]);
    for (let step = 0; step < 3; step++) undo(store);
    expect(store.getState().document.zones).toEqual([zoneOf(strip)]);
  });

  it("goes no further than what a path or ring needs", async () => {
    const line: ZoneRecipe = { kind: "line", path: { positions: path.slice(0, 2) } };
    const { store } = await mountZoneMap([zoneOf(line)]);
    handleOf("Vertex 1 of 2").focus();
    await userEvent.keyboard("{Delete}");
    expect(zoneIn(store).recipe).toEqual(line);
    expect(store.getState().history.past).toEqual([]);
  });

  it("is moved by arrow keys, ten times as far with Shift, one step a press", async () => {
    const shown = await mountZoneMap([zoneOf(strip)]);
    const { store } = shown;
    handleOf("Vertex 2 of 4").focus();
    await userEvent.keyboard("{ArrowRight}");
    expectNear(
      pathIn(store)[1],
      placeAt(shown, { ...pointOf(shown, path[1]!), x: pointOf(shown, path[1]!).x + 6 }),
      200,
    );
    await userEvent.keyboard("{Shift>}{ArrowUp}{/Shift}");
    const moved = pointOf(shown, pathIn(store)[1]!);
    expect(moved.y).toBeCloseTo(pointOf(shown, path[1]!).y - 60, 0);
    expect(document.activeElement).toBe(handleOf("Vertex 2 of 4"));
    expect(codes(store)).toEqual(["edit-zone", "edit-zone"]);
    expect((await cameraOf(shown)).lng).toBeCloseTo(31, 6);
    await userEvent.keyboard("{Escape}");
    expect(document.activeElement).toBe(shown.map.getCanvas());
  });

  it("goes back to where it was by Escape while it is dragged, and leaves no step", async () => {
    const shown = await mountZoneMap([zoneOf(strip)]);
    const { store } = shown;
    const at = middleOf("Vertex 2 of 4");
    await mouse("mousePressed", at.x, at.y);
    await mouse("mouseMoved", at.x + 30, at.y + 30);
    await mouse("mouseMoved", at.x + 40, at.y + 60);
    await expect.poll(() => pathIn(store)[1]).not.toEqual(path[1]);
    await userEvent.keyboard("{Escape}");
    expect(stripIn(store)).toEqual(strip);
    await mouse("mouseMoved", at.x + 80, at.y + 60);
    await mouse("mouseReleased", at.x + 80, at.y + 60);
    await nextFrame();
    expect(stripIn(store)).toEqual(strip);
    expect(store.getState().history).toEqual({ past: [], future: [] });
    expect(store.getState().selection).toEqual({ kind: "zone", id: "zone" });
    await dragBy(middleOf("Vertex 2 of 4"), 40, -60);
    expectUndone(store, strip);
  });

  it("leaves a line that it lies on by an arrow key, although snapping is on", async () => {
    const border: ZoneRecipe = {
      kind: "line",
      path: {
        positions: [
          [29, 49.3],
          [32, 49.3],
        ],
      },
    };
    const shown = await mountZoneMap([zoneOf(strip), zoneOf(border, "other")], {
      state: { drawingAids: { snapping: true, following: true } },
    });
    handleOf("Vertex 2 of 4").focus();
    const from = pointOf(shown, path[1]!);
    await userEvent.keyboard("{ArrowDown}");
    expect(pointOf(shown, pathIn(shown.store)[1]!).y - from.y).toBeCloseTo(6, 0);
  });

  it("of a polygon moves the closing position with it", async () => {
    const ring: LngLat[] = [
      [30, 48.5],
      [32, 48.5],
      [32, 49.5],
      [30, 49.5],
      [30, 48.5],
    ];
    const polygon: ZoneRecipe = { kind: "polygon", rings: [ring] };
    const { store } = await mountZoneMap([zoneOf(polygon)]);
    await dragBy(middleOf("Vertex 1 of 4"), -30, 20);
    const recipe = zoneIn(store).recipe;
    const [moved] = recipe.kind === "polygon" ? recipe.rings : [];
    expect(moved).toHaveLength(5);
    expect(moved![0]).toEqual(moved![4]);
    expect(moved![0]).not.toEqual(ring[0]);
    expectUndone(store, polygon);
  });

  it("snaps to another zone, if snapping is on", async () => {
    const other: ZoneRecipe = {
      kind: "line",
      path: {
        positions: [
          [30, 50],
          [32, 50],
        ],
      },
    };
    const shown = await mountZoneMap([zoneOf(strip), zoneOf(other, "other")], {
      state: { drawingAids: { snapping: true, following: true } },
    });
    const from = middleOf("Vertex 2 of 4");
    const to = pointOf(shown, [30, 50]);
    await dragBy(from, to.x + 5 - from.x, to.y + 5 - from.y);
    expectNear(pathIn(shown.store)[1], [30, 50], 1);
  });
});

describe("the depths of a strip", () => {
  it("are set by the handles of their stretch", async () => {
    const shown = await mountZoneMap([zoneOf(strip)]);
    const { store } = shown;
    const measured = measurePath(path);
    const anchor = placeAlong(measured, measured.lengthMeters / 2)!;
    const [from, to] = [20_000, 32_000].map((depth) =>
      pointOf(shown, positionAtDepth(anchor, "left", depth)),
    );
    await dragPointer(from!, to!);
    expect(stripIn(store).leftMeters).toBe(32_000);
    expect(stripIn(store).rightMeters).toBe(15_000);
    expectUndone(store, strip);
  });

  it("are overridden in a stretch that is divided off, whose boundary moves and goes", async () => {
    const shown = await mountZoneMap([zoneOf(strip)]);
    const { store } = shown;
    await userEvent.click(handleOf("Divide stretch 1 in two"));
    expect(stripIn(store).segments).toHaveLength(1);
    expect(document.activeElement).toBe(handleOf("Boundary between stretches 1 and 2"));
    const { fromMeters } = stripIn(store).segments![0]!;
    const measured = measurePath(path);
    expect(fromMeters / measured.lengthMeters).toBeGreaterThan(0.19);
    expect(fromMeters / measured.lengthMeters).toBeLessThan(0.81);

    const to = pointOf(shown, placeAlong(measured, 0.5 * measured.lengthMeters)!.position);
    await dragPointer(middleOf("Boundary between stretches 1 and 2"), to);
    expect(Math.abs(stripIn(store).segments![0]!.fromMeters - 0.5 * measured.lengthMeters)).toBeLessThan(
      2000,
    );

    const second = middleOf("Depth right, stretch 2");
    await dragBy(second, 0, 25);
    expect(stripIn(store).rightMeters).toBe(15_000);
    expect(stripIn(store).segments![0]!.rightMeters).toBeGreaterThan(18_000);
    expect(store.getState().history.past).toHaveLength(3);

    handleOf("Boundary between stretches 1 and 2").focus();
    await userEvent.keyboard("{Delete}");
    expect(stripIn(store)).toEqual(strip);
    for (let step = 0; step < 4; step++) undo(store);
    expect(store.getState().document.zones).toEqual([zoneOf(strip)]);
  });

  it("are dragged by the drawn edge; with Alt for a stretch around the place alone", async () => {
    const shown = await mountZoneMap([zoneOf(strip)]);
    const { store } = shown;
    const measured = measurePath(path);
    const along = 0.2 * measured.lengthMeters;
    const anchor = placeAlong(measured, along)!;
    const at = (depth: number) => pointOf(shown, positionAtDepth(anchor, "right", depth));
    await mouse("mouseMoved", at(15_000).x, at(15_000).y, { buttons: 0 });
    await expect.poll(() => shown.map.getCanvas().style.cursor).toMatch(/-resize$/);
    const before = await cameraOf(shown);
    await dragPointer(at(15_000), at(25_000));
    expect(stripIn(store)).toMatchObject({ leftMeters: 20_000, segments: [] });
    expect(Math.abs(stripIn(store).rightMeters - 25_000)).toBeLessThan(1000);
    expect(await cameraOf(shown)).toEqual(before);
    expectUndone(store, strip);

    await dragPointer(at(15_000), at(30_000), { modifiers: altKey });
    const { rightMeters, segments } = stripIn(store);
    expect(rightMeters).toBe(15_000);
    expect(segments).toHaveLength(1);
    expect(Math.abs(segments![0]!.rightMeters - 30_000)).toBeLessThan(1000);
    expect(segments![0]!.leftMeters).toBe(20_000);
    expect(segments![0]!.fromMeters / measured.lengthMeters).toBeCloseTo(0.1, 1);
    expect(segments![0]!.toMeters / measured.lengthMeters).toBeCloseTo(0.3, 1);
    expectUndone(store, strip);
  });

  it("go back to what they were by Escape while the edge is dragged", async () => {
    const shown = await mountZoneMap([zoneOf(strip)]);
    const { store } = shown;
    const measured = measurePath(path);
    const anchor = placeAlong(measured, 0.2 * measured.lengthMeters)!;
    const at = (depth: number) => pointOf(shown, positionAtDepth(anchor, "right", depth));
    await mouse("mouseMoved", at(15_000).x, at(15_000).y, { buttons: 0 });
    await mouse("mousePressed", at(15_000).x, at(15_000).y);
    await mouse("mouseMoved", at(25_000).x, at(25_000).y);
    await expect.poll(() => stripIn(store).rightMeters).toBeGreaterThan(20_000);
    await userEvent.keyboard("{Escape}");
    await mouse("mouseMoved", at(35_000).x, at(35_000).y);
    await mouse("mouseReleased", at(35_000).x, at(35_000).y);
    await nextFrame();
    expect(stripIn(store)).toEqual(strip);
    expect(store.getState().history.past).toEqual([]);
  });

  it("can be given on the map to a side that has none", async () => {
    const oneSided: StripRecipe = { ...strip, rightMeters: 0 };
    const { store } = await mountZoneMap([zoneOf(oneSided)]);
    await dragBy(middleOf("Depth right, stretch 1"), 0, 30);
    expect(stripIn(store).rightMeters).toBeGreaterThan(10_000);
    expectUndone(store, oneSided);
  });
});

describe("a whole zone", () => {
  it("is moved by its handle in one step, and by the keyboard", async () => {
    const shown = await mountZoneMap([zoneOf(strip)]);
    const { store } = shown;
    await dragBy(middleOf("Move zone"), 50, 30);
    for (const [index, position] of path.entries()) {
      const { x, y } = pointOf(shown, position);
      expectNear(pathIn(store)[index], placeAt(shown, { x: x + 50, y: y + 30 }), 4000);
    }
    expect(codes(store)).toEqual(["move-zone"]);
    expectUndone(store, strip);
    handleOf("Move zone").focus();
    await userEvent.keyboard("{ArrowLeft}");
    expect(pointOf(shown, pathIn(store)[0]!).x).toBeCloseTo(pointOf(shown, path[0]!).x - 6, 0);
    expectUndone(store, strip);
    // Held down, the key goes on repeating.
    await userEvent.keyboard("{ArrowLeft>4/}");
    expect(pointOf(shown, pathIn(store)[0]!).x).toBeCloseTo(pointOf(shown, path[0]!).x - 24, 0);
    expectUndone(store, strip);
  });

  it("that is a circle has its centre and its radius", async () => {
    const circle: ZoneRecipe = { kind: "circle", center: [31, 49], radiusMeters: 50_000 };
    const { store } = await mountZoneMap([zoneOf(circle)]);
    expect(handleNames()).toEqual(["Centre", "Radius"]);
    await dragBy(middleOf("Radius"), 40, 0);
    const wider = zoneIn(store).recipe;
    expect(wider.kind === "circle" && wider.radiusMeters).toBeGreaterThan(64_000);
    await dragBy(middleOf("Centre"), 60, 0);
    expect(codes(store)).toEqual(["edit-zone", "move-zone"]);
    undo(store);
    undo(store);
    expect(zoneIn(store).recipe).toEqual(circle);
  });

  it("that takes its line from a control map, is hidden, or is not selected has no handles", async () => {
    const given: ZoneRecipe = { ...strip, path: { fromControl: { date: "2025-12-01" } } };
    const { store } = await mountZoneMap([
      zoneOf(given),
      zoneOf(strip, "own"),
      { ...zoneOf(strip, "gone"), isHidden: true },
    ]);
    expect(handleNames()).toEqual([]);
    select(store, { kind: "zone", id: "own" });
    expect(handleNames()).toContain("Vertex 1 of 4");
    select(store, { kind: "zone", id: "gone" });
    expect(handleNames()).toEqual([]);
  });
});

describe("a line to be split", () => {
  it("is split by a click on it, and only there; Escape leaves it whole", async () => {
    const shown = await mountZoneMap([zoneOf(strip)]);
    const { store } = shown;
    const split = () => store.setState({ drawing: { mode: "split", zoneId: "zone" } });
    split();
    await expect.poll(handleNames).toEqual(["Split the line here"]);
    await userEvent.keyboard("{Escape}");
    expect(store.getState().drawing).toEqual({ mode: "idle" });
    split();
    const away = pointOf(shown, [30.4, 48.3]);
    await mouse("mouseMoved", away.x, away.y, { buttons: 0 });
    await mouse("mousePressed", away.x, away.y);
    await mouse("mouseReleased", away.x, away.y);
    await nextFrame();
    expect(store.getState().document.zones).toHaveLength(1);
    const measured = measurePath(path);
    const at = pointOf(shown, placeAlong(measured, 0.5 * measured.lengthMeters)!.position);
    await mouse("mouseMoved", at.x, at.y + 4, { buttons: 0 });
    await mouse("mousePressed", at.x, at.y + 4);
    await mouse("mouseReleased", at.x, at.y + 4);
    await expect.poll(() => store.getState().document.zones.length).toBe(2);
    const [first, second] = store.getState().document.zones;
    const [head, tail] = [pathIn(store, first!.id), pathIn(store, second!.id)];
    expect(head.at(-1)).toEqual(tail[0]);
    expect([...head.slice(0, -1), ...tail.slice(1)]).toEqual(path);
    expect(codes(store)).toEqual(["split-zone"]);
    undo(store);
    expect(store.getState().document.zones).toEqual([zoneOf(strip)]);
  });

  it("is split by the keyboard alone", async () => {
    const { store } = await mountZoneMap([zoneOf(strip)]);
    store.setState({ drawing: { mode: "split", zoneId: "zone" } });
    await expect.poll(() => document.activeElement).toBe(handleOf("Split the line here"));
    await userEvent.keyboard("{Shift>}{ArrowRight}{/Shift}{Enter}");
    expect(store.getState().document.zones).toHaveLength(2);
    expect(codes(store)).toEqual(["split-zone"]);
  });
});

describe("many vertices", () => {
  const long: readonly LngLat[] = Array.from({ length: 2000 }, (_, index) => [
    28 + index * 0.003,
    49 + 0.4 * Math.sin(index / 40),
  ]);

  it("have few handles from afar, and their own close up", async () => {
    const shown = await mountZoneMap([zoneOf({ kind: "line", path: { positions: long } })]);
    const names = () => handleNames().filter((name) => name.startsWith("Vertex"));
    expect(names().length).toBeGreaterThan(8);
    expect(handleNames().length).toBeLessThanOrEqual(60);
    const [x, y] = long[1000]!;
    shown.map.jumpTo({ center: [x, y], zoom: 13 });
    await expect.poll(names).toContain("Vertex 1001 of 2000");
    await dragBy(middleOf("Vertex 1001 of 2000"), 30, -50);
    expect(pathIn(shown.store)).toHaveLength(2000);
    expect(pathIn(shown.store)[1000]).not.toEqual(long[1000]);
    expectUndone(shown.store, { kind: "line", path: { positions: long } });
  });
});

describe("at 390 px", () => {
  const narrow = { widthPx: 390, heightPx: 700, zoom: 6 };

  it("handles are as large as a fingertip, and a finger moves a vertex but not the map", async () => {
    const shown = await mountZoneMap([zoneOf(strip)], narrow);
    const { width, height } = handleOf("Vertex 1 of 4").getBoundingClientRect();
    expect([width, height]).toEqual([44, 44]);
    const before = await cameraOf(shown);
    const from = middleOf("Vertex 1 of 4");
    await touch("touchStart", from);
    for (const share of [0.3, 0.6, 1]) {
      await touch("touchMove", { x: from.x + 20 * share, y: from.y + 80 * share });
      await nextFrame();
    }
    await touch("touchEnd", null);
    await expect.poll(() => shown.store.getState().history.past.length).toBe(1);
    expect(pointOf(shown, pathIn(shown.store)[0]!).y).toBeCloseTo(from.y + 80, 0);
    expect(await cameraOf(shown)).toEqual(before);
    expectUndone(shown.store, strip);
  });

  it("a long press removes a vertex", async () => {
    const { store } = await mountZoneMap([zoneOf(strip)], narrow);
    const at = middleOf("Vertex 4 of 4");
    await touch("touchStart", at);
    await expect.poll(() => pathIn(store).length).toBe(3);
    await touch("touchEnd", null);
    expect(pathIn(store)).toEqual(path.slice(0, 3));
    expectUndone(store, strip);
  });
});
