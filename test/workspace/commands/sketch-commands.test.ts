import { describe, expect, it } from "vitest";
import { distanceMeters } from "../../../src/core/geo/geodesic";
import type { LngLat } from "../../../src/core/geo/position";
import { startSketch } from "../../../src/workspace/commands/drawing-commands";
import { undo } from "../../../src/workspace/commands/execute";
import {
  abandonSketch,
  addSketchPoint,
  closeSketch,
  finishSketch,
  keepMeasureAsLine,
  takeBackSketchPoint,
} from "../../../src/workspace/commands/sketch-commands";
import type { AppStore } from "../../../src/workspace/store";
import { sketchStore } from "../drawing/sketch-state";

const zoom = 8;
const add = (store: AppStore, ...positions: LngLat[]) => {
  for (const position of positions) addSketchPoint(store, position, zoom);
};
const zonesOf = (store: AppStore) => store.getState().document.zones;
const pointCount = (store: AppStore) => {
  const { drawing } = store.getState();
  return "points" in drawing ? drawing.points.length : null;
};

describe("a sketched line", () => {
  it("becomes a strip of 5 km each side, as one step that undo takes back", () => {
    const store = sketchStore();
    startSketch(store, "line");
    add(store, [33, 48], [34, 48.123456789], [34, 48.123456789]);
    expect(pointCount(store)).toBe(2);
    finishSketch(store);
    const [zone] = zonesOf(store);
    expect(zone?.recipe).toMatchObject({
      kind: "strip",
      path: {
        positions: [
          [33, 48],
          [34, 48.123457],
        ],
      },
      leftMeters: 5000,
      rightMeters: 5000,
    });
    expect(zone?.referenceDate).toBeNull();
    expect(store.getState().selection).toEqual({ kind: "zone", id: zone?.id });
    expect(store.getState().drawing.mode).toBe("idle");
    undo(store);
    expect(zonesOf(store)).toEqual([]);
  });

  it("that follows the contact line has its corners and its date; the last point goes with the way to it", () => {
    const store = sketchStore();
    startSketch(store, "line");
    add(store, [36.001, 47.5], [37.001, 48.5]);
    takeBackSketchPoint(store);
    expect(pointCount(store)).toBe(1);
    add(store, [37.001, 48.5]);
    finishSketch(store);
    const [zone] = zonesOf(store);
    expect(zone?.referenceDate).toBe("2026-01-01");
    const positions =
      zone?.recipe.kind === "strip" && "positions" in zone.recipe.path && zone.recipe.path.positions;
    expect(positions).toMatchObject([
      [36, expect.closeTo(47.5, 4)],
      [36, 48],
      [37, 48],
      [37, expect.closeTo(48.5, 4)],
    ]);
  });

  it("of one point is refused with the reason", () => {
    const store = sketchStore();
    startSketch(store, "line");
    add(store, [33, 48]);
    finishSketch(store);
    expect(zonesOf(store)).toEqual([]);
    expect(store.getState().notices).toMatchObject([
      { code: "line-refused", values: { issue: "too-few-points" } },
    ]);
  });
});

describe("a sketched outline", () => {
  it("becomes a closed ring when its first point is taken again", () => {
    const store = sketchStore();
    startSketch(store, "polygon");
    add(store, [33, 48], [34, 48]);
    closeSketch(store);
    expect(pointCount(store)).toBe(2);
    add(store, [34, 49]);
    closeSketch(store);
    expect(zonesOf(store)[0]?.recipe).toMatchObject({
      kind: "polygon",
      rings: [
        [
          [33, 48],
          [34, 48],
          [34, 49],
          [33, 48],
        ],
      ],
    });
  });

  it("that crosses itself is refused, and the place is said", () => {
    const store = sketchStore();
    startSketch(store, "polygon");
    add(store, [33, 48], [34, 49], [34, 48], [33, 49]);
    finishSketch(store);
    expect(zonesOf(store)).toEqual([]);
    expect(store.getState().notices).toMatchObject([
      {
        code: "zone-refused",
        values: { issue: "ring-self-crossing", lng: expect.closeTo(33.5, 1), lat: expect.closeTo(48.5, 1) },
      },
    ]);
  });

  it("of two points is refused", () => {
    const store = sketchStore();
    startSketch(store, "polygon");
    add(store, [33, 48], [34, 49]);
    finishSketch(store);
    expect(zonesOf(store)).toEqual([]);
    expect(store.getState().notices[0]?.code).toBe("zone-refused");
  });
});

describe("a sketched circle and range rings", () => {
  it("takes the center, then how far it reaches", () => {
    const store = sketchStore();
    const [center, rim]: LngLat[] = [
      [33, 48],
      [33.5, 48],
    ];
    startSketch(store, "circle");
    add(store, [33, 47], center!);
    expect(zonesOf(store)).toHaveLength(1);
    undo(store);
    startSketch(store, "circle");
    add(store, [33, 47]);
    takeBackSketchPoint(store);
    add(store, center!, center!, rim!);
    const radiusMeters = Math.round(distanceMeters(center!, rim!));
    expect(zonesOf(store)[0]?.recipe).toMatchObject({ kind: "circle", center, radiusMeters });
  });

  it("refuses a circle wider than 500 km", () => {
    const store = sketchStore();
    startSketch(store, "circle");
    add(store, [33, 48], [33, 54]);
    expect(store.getState().notices).toMatchObject([{ values: { issue: "radius-out-of-range" } }]);
  });

  it("makes rings of 5, 10 and 20 km of one point, on the line near it", () => {
    const store = sketchStore();
    startSketch(store, "rings");
    add(store, [36.001, 47.5]);
    expect(zonesOf(store)[0]?.recipe).toMatchObject({
      kind: "rings",
      center: [36, expect.closeTo(47.5, 4)],
      radiiMeters: [5000, 10_000, 20_000],
    });
  });
});

describe("a measurement", () => {
  it("never enters the document, is cleared first and left then", () => {
    const store = sketchStore();
    const { document, history } = store.getState();
    startSketch(store, "measure");
    add(store, [33, 48], [34, 48], [34, 49]);
    finishSketch(store);
    closeSketch(store);
    expect(pointCount(store)).toBe(4);
    add(store, [33, 47]);
    expect(pointCount(store)).toBe(1);
    abandonSketch(store);
    expect(store.getState().drawing).toEqual({ mode: "measure", points: [] });
    abandonSketch(store);
    expect(store.getState().drawing.mode).toBe("idle");
    expect(store.getState().document).toBe(document);
    expect(store.getState().history).toBe(history);
  });

  it("is kept as a line without depth when asked", () => {
    const store = sketchStore();
    startSketch(store, "measure");
    add(store, [33, 48], [34, 48]);
    keepMeasureAsLine(store);
    expect(zonesOf(store)[0]?.recipe).toMatchObject({ kind: "line" });
  });
});
