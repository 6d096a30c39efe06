import { afterEach, expect, it } from "vitest";
import type { LngLat } from "../../../src/core/geo/position";
import { keepComparisonInView } from "../../../src/map/keep-comparison-in-view";
import { keepSelectionInView } from "../../../src/map/keep-selection-in-view";
import { startComparison } from "../../../src/workspace/commands/scenario-commands";
import { select } from "../../../src/workspace/commands/view-commands";
import { mountZoneMap, pointOf, unmountZoneMap, zoneOf } from "./mount-zone-map";

let stop: (() => void) | null = null;
let sheet: HTMLElement | null = null;

afterEach(() => {
  stop?.();
  sheet?.remove();
  sheet = null;
  unmountZoneMap();
});

const path: readonly LngLat[] = [
  [30.6, 48.2],
  [31.4, 47.9],
];

/** A map with a zone in its lower part that is selected once everything stands; where its ends are then. */
async function selectZone(sheetShare: number) {
  const shown = await mountZoneMap([zoneOf({ kind: "line", path: { positions: path } })], {
    widthPx: 390,
    heightPx: 700,
    zoom: 6.5,
    state: { selection: null },
  });
  stop = keepSelectionInView(shown.map, shown.store);
  sheet = document.body.appendChild(document.createElement("div"));
  sheet.style.cssText = `position: absolute; z-index: 9; left: 0; width: 390px; bottom: ${innerHeight - 700}px; height: ${700 * sheetShare}px; background: white`;
  select(shown.store, { kind: "zone", id: "zone" });
  await new Promise((resolve) => setTimeout(resolve, 1500));
  return path.map((position) => pointOf(shown, position));
}

it("a zone drawn here is brought above the sheet that covers it", async () => {
  for (const { x, y } of await selectZone(0.62)) {
    expect(y).toBeGreaterThan(70);
    expect(y).toBeLessThan(700 * 0.38);
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(390);
  }
});

it("a zone that is seen stays where its author sees it", async () => {
  const [first] = await selectZone(0);
  expect(first!.y).toBeGreaterThan(400);
});

it("all zones of a comparison are brought into the map, and stay where they are seen", async () => {
  const far: readonly LngLat[] = [
    [39.6, 48.2],
    [40.4, 47.9],
  ];
  const shown = await mountZoneMap(
    [
      zoneOf({ kind: "line", path: { positions: path } }),
      zoneOf({ kind: "line", path: { positions: far } }, "far"),
    ],
    { widthPx: 390, heightPx: 700, zoom: 6.5, state: { selection: null } },
  );
  stop = keepComparisonInView(shown.map, shown.store);
  startComparison(shown.store, ["zone"]);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const [before] = path.map((position) => pointOf(shown, position));
  expect(pointOf(shown, far[0]!).x).toBeGreaterThan(390);
  startComparison(shown.store, ["zone", "far"]);
  await expect.poll(() => pointOf(shown, far[1]!).x, { timeout: 5000 }).toBeLessThan(390);
  expect(pointOf(shown, path[0]!).x).toBeGreaterThan(0);
  expect(pointOf(shown, path[0]!)).not.toEqual(before);
});
