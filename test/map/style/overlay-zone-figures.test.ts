import { describe, expect, it } from "vitest";
import { distanceMeters } from "../../../src/core/geo/geodesic";
import { buildZoneGeometry, type ZoneGeometry } from "../../../src/core/zones/build-geometry";
import { measurePath, nearestPlace } from "../../../src/core/zones/depths/measured-path";
import type { RingsRecipe, StripRecipe, ZoneRecipe } from "../../../src/core/zones/recipe";
import { colorTokens, themeNames, zoneColor } from "../../../src/look/theme/tokens";
import { zoneData } from "../../../src/map/style/overlay-data";
import { colorOfZone, hueOfZone } from "../../../src/map/style/overlay-zone-color";
import * as zoneWords from "../../../src/map/style/overlay-zone-figures";
import { describeStripDepths, zoneFigureLabels } from "../../../src/map/style/overlay-zone-figures";
import { createAppStore } from "../../../src/workspace/store";
import { lookups } from "../../core/zones/lookups";
import { createDrawnStore, stripZone } from "./sample-style";

const positions = [
  [36.2, 47.5],
  [37.8, 47.5],
] as const;
const strip: StripRecipe = {
  kind: "strip",
  path: { positions },
  leftMeters: 10_000,
  rightMeters: 5000,
  segments: [{ fromMeters: 80_000, toMeters: 500_000, leftMeters: 2000, rightMeters: 0 }],
};
const shapeOf = (recipe: ZoneRecipe): ZoneGeometry => {
  const shape = buildZoneGeometry(recipe, lookups);
  if (!shape.ok) throw new Error(JSON.stringify(shape.issues));
  return shape;
};
const labelsOf = (recipe: ZoneRecipe) => zoneFigureLabels(recipe, shapeOf(recipe), "en");

describe("the depths on a strip", () => {
  it("stand on each side of each stretch that has one, half way to its edge", () => {
    const labels = labelsOf(strip);
    expect(labels.map(({ text }) => text)).toEqual(["10 km", "5 km", "2 km"]);
    const places = labels.map(({ position }) => nearestPlace(measurePath(positions), position)!);
    expect(places.map(({ side }) => side)).toEqual(["left", "right", "left"]);
    for (const [index, meters] of [5000, 2500, 1000].entries())
      expect(Math.abs(places[index]!.distanceMeters - meters)).toBeLessThan(10);
    expect(places[0]!.alongMeters).toBeCloseTo(40_000, -3);
    expect(places[2]!.alongMeters).toBeCloseTo((80_000 + measurePath(positions).lengthMeters) / 2, -3);
  });

  it("come with the zoom at which they have room: an octave later for half the depth", () => {
    const [deep, half] = labelsOf(strip);
    expect(half!.minZoom - deep!.minZoom).toBeCloseTo(1, 6);
    expect(deep!.minZoom).toBeGreaterThan(6);
    expect(deep!.minZoom).toBeLessThan(9);
  });

  it("are not written where the strip was cut away", () => {
    const texts = labelsOf({
      ...strip,
      segments: [],
      clip: [{ to: "control", date: "2025-12-01", holder: "RU" }],
    });
    // The middle of the line lies at 37° E, on the edge of what is held there.
    expect(texts.length).toBeLessThanOrEqual(2);
    const away = { ...strip, segments: [], clip: [{ to: "oblast", id: "UA-09" }] } as const;
    const high: StripRecipe = { ...away, leftMeters: 80_000 };
    expect(labelsOf(high).map(({ text }) => text)).toEqual([]);
  });

  it("of the line of a control map are written on its longest part", () => {
    const given: StripRecipe = { ...strip, segments: [], path: { fromControl: { date: "2025-12-01" } } };
    expect(labelsOf(given).map(({ text }) => text)).toEqual(["10 km", "5 km"]);
  });

  it("are summed up beside its name, from the least to the greatest", () => {
    expect(describeStripDepths("en", { ...strip, segments: [] })).toBe("10 km | 5 km");
    expect(describeStripDepths("en", strip)).toBe("2 km – 10 km | 0 m – 5 km");
    expect(describeStripDepths("uk", strip)).toBe("2 км – 10 км | 0 м – 5 км");
  });
});

describe("the radii of rings", () => {
  const rings: RingsRecipe = { kind: "rings", center: [37, 47.5], radiiMeters: [5000, 20_000] };

  it("stand in the north of each, on the line", () => {
    const labels = labelsOf(rings);
    expect(labels.map(({ text }) => text)).toEqual(["5 km", "20 km"]);
    for (const [index, { position }] of labels.entries()) {
      expect(distanceMeters(rings.center, position)).toBeCloseTo(rings.radiiMeters[index]!, 0);
      expect(position[1]).toBeGreaterThan(47.5);
    }
  });

  it("move to what is left of a ring that was cut", () => {
    const [near, far] = labelsOf({ ...rings, center: [37, 47.9], clip: [{ to: "oblast", id: "UA-14" }] });
    expect(near!.position[1]).toBeGreaterThan(47.9);
    expect(far!.position[1]).toBeLessThanOrEqual(48);
  });
});

describe("a zone", () => {
  it("has the colour it was given, else that of its letter", () => {
    expect([hueOfZone({ scenario: "B" }), hueOfZone({ scenario: "B", color: 0 })]).toEqual([1, 0]);
    for (const theme of themeNames) {
      expect(colorOfZone(theme, { scenario: "C" })).toBe(zoneColor(theme, "C"));
      expect(colorTokens[theme].zones).toContain(colorOfZone(theme, { scenario: "A", color: 99 }));
    }
    const store = createDrawnStore();
    const { document } = store.getState();
    store.setState({ document: { ...document, zones: [{ ...stripZone, color: 2 }] } });
    const hues = zoneData(store.getState(), zoneWords).features.filter(
      ({ properties }) => properties?.id === "strip",
    );
    expect(new Set(hues.map(({ properties }) => properties?.hue))).toEqual(new Set([2]));
  });

  it("that is hidden is not drawn", () => {
    const sample = createDrawnStore().getState();
    const zones = [{ ...stripZone, isHidden: true }];
    const store = createAppStore({ ...sample, document: { ...sample.document, zones } });
    expect(
      zoneData(store.getState(), zoneWords).features.filter(({ properties }) => properties?.id === "strip"),
    ).toEqual([]);
  });
});
