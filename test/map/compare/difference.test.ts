import { expect, it } from "vitest";
import { compareGrounds } from "../../../src/core/zones/compare/compare-zones";
import { differenceData } from "../../../src/map/compare/difference-data";
import { drawHatch, type HatchKind } from "../../../src/map/compare/hatch-image";
import { setComparisonLayout, startComparison } from "../../../src/workspace/commands/scenario-commands";
import { setLayerVisible, setView } from "../../../src/workspace/commands/view-commands";
import { removeZone } from "../../../src/workspace/commands/zone-commands";
import { emptyDocument } from "../../../src/workspace/document";
import { box } from "../../core/zones/lookups";
import { createSampleStore, drawnZone } from "../../ui/panels/sample-store";

const area = (west: number, east: number) =>
  ({
    type: "MultiPolygon",
    coordinates: [[box(west, 47, east, 48).map(([lng, lat]): [number, number] => [lng, lat])]],
  }) as const;

function start(a = area(36, 38), b = area(37, 39)) {
  const store = createSampleStore({
    document: {
      ...emptyDocument,
      zones: [
        { ...drawnZone, id: "a" },
        { ...drawnZone, id: "b", scenario: "B", color: 4 },
      ],
    },
  });
  const built = (geometry: ReturnType<typeof area>) => ({
    ok: true as const,
    geometry,
    left: null,
    right: null,
    baseline: null,
  });
  startComparison(store, ["a", "b"]);
  store.setState({
    zoneDifference: {
      zoneIds: ["a", "b"],
      of: [built(a) as never, built(b) as never],
      grounds: compareGrounds(a as never, b as never),
    },
  });
  return store;
}

const parts = (store: ReturnType<typeof start>) =>
  differenceData(store.getState()).data.features.map(
    ({ properties }) => properties?.text ?? properties?.part,
  );

it("has the ground of each zone alone and that of both, with words that do not need a colour", () => {
  const store = start();
  expect(parts(store)).toEqual(["onlyA", "Only A", "onlyB", "Only B", "common", "A and B"]);
  expect(differenceData(store.getState()).hues).toEqual([0, 4]);
  setView(store, { locale: "uk" });
  expect(parts(store)).toEqual(["onlyA", "Лише A", "onlyB", "Лише B", "common", "A і B"]);
});

it("names no slivers", () => {
  expect(parts(start(area(36, 38), area(36.000_001, 38)))).toEqual(["onlyA", "common", "A and B"]);
});

it("is nothing where each zone has its own map, where zones are hidden, and where a zone is gone", () => {
  const store = start();
  setLayerVisible(store, "zones", false);
  expect(parts(store)).toEqual([]);
  setLayerVisible(store, "zones", true);
  setComparisonLayout(store, "side-by-side");
  expect(parts(store)).toEqual([]);
  setComparisonLayout(store, "together");
  startComparison(store, ["b", "a"]);
  expect(parts(store)).toEqual([]);
  startComparison(store, ["a", "b"]);
  removeZone(store, "b");
  expect(parts(store)).toEqual([]);
});

it("hatches each part in a direction of its own, seamlessly", () => {
  const cover = (kind: HatchKind, ratio: number) => {
    const { width, height, data } = drawHatch(kind, ["#FF0000", "#0000FF"], ratio);
    const at = (x: number, y: number) =>
      data[(((y + height) % height) * width + ((x + width) % width)) * 4 + 3]!;
    let rising = 0;
    let falling = 0;
    // The neighbours of the last column and row are those of the first: the tile goes on beyond its edges.
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        rising += Math.abs(at(x, y) - at(x + 1, y - 1));
        falling += Math.abs(at(x, y) - at(x + 1, y + 1));
      }
    return { rising, falling, data };
  };
  for (const ratio of [1, 2, 3]) {
    expect(cover("rising", ratio).rising).toBe(0);
    expect(cover("falling", ratio).falling).toBe(0);
    expect(cover("rising", ratio).falling).toBeGreaterThan(0);
    const { data } = cover("crossed", ratio);
    const reds = data.filter((value, index) => index % 4 === 0 && value === 255).length;
    const blues = data.filter((value, index) => index % 4 === 2 && value === 255).length;
    expect(Math.min(reds, blues)).toBeGreaterThan(0);
  }
});
