import { describe, expect, it } from "vitest";
import type { LngLat } from "../../../../src/core/geo/position";
import { measurePath } from "../../../../src/core/zones/depths/measured-path";
import { listStretches } from "../../../../src/core/zones/depths/stretches";
import type { StripRecipe, ZoneRecipe } from "../../../../src/core/zones/recipe";
import { mapHandleMessages } from "../../../../src/look/text/messages/zones/map-handles";
import type { MapHandle, ScreenPoint } from "../../../../src/map/draw/edit/handle";
import { type HandleView, roundToView } from "../../../../src/map/draw/edit/handle-view";
import { zoneHandles } from "../../../../src/map/draw/edit/zone-handles";

/** A plane map: so many pixels a degree of longitude around 31° E 49° N. */
function viewOf(pixelsPerDegree: number, more: Partial<HandleView> = {}): HandleView {
  const [widthPx, heightPx] = [900, 600];
  const [lng, lat] = [31, 49];
  const project = ([x, y]: LngLat): ScreenPoint => ({
    x: widthPx / 2 + (x - lng) * pixelsPerDegree,
    y: heightPx / 2 - (y - lat) * 1.52 * pixelsPerDegree,
  });
  return {
    project,
    widthPx,
    heightPx,
    center: [lng, lat],
    metersPerPixel: 73_000 / pixelsPerDegree,
    gapPx: 24,
    mayShow: (position) => {
      const { x, y } = project(position);
      return x >= 0 && y >= 0 && x <= widthPx && y <= heightPx;
    },
    isUncovered: () => true,
    ...more,
  };
}

const handlesOf = (recipe: ZoneRecipe, view: HandleView, keptId: string | null = null) =>
  zoneHandles(recipe, view, mapHandleMessages.en, "en", keptId);
const pointOf = (view: HandleView, { lngLat, offsetPx }: MapHandle) => {
  const { x, y } = view.project(lngLat);
  return { x: x + offsetPx.x, y: y + offsetPx.y };
};

const long: readonly LngLat[] = Array.from({ length: 2000 }, (_, index) => [
  28 + index * 0.003,
  49 + 0.3 * Math.sin(index / 40),
]);
const stretches = Array.from({ length: 40 }, (_, index) => ({
  fromMeters: 10_000 * index,
  toMeters: 10_000 * index + 5000,
  leftMeters: 1000 * index,
  rightMeters: 2000,
}));
const crowded: StripRecipe = {
  kind: "strip",
  path: { positions: long },
  leftMeters: 10_000,
  rightMeters: 0,
  segments: stretches,
};

describe("the handles of a zone", () => {
  it.each([20, 120, 1000, 8000])(
    "are few and apart from each other, at %i px a degree",
    (pixelsPerDegree) => {
      const view = viewOf(pixelsPerDegree);
      const handles = handlesOf(crowded, view);
      expect(handles.length).toBeGreaterThan(2);
      expect(handles.length).toBeLessThanOrEqual(60);
      expect(new Set(handles.map(({ id }) => id)).size).toBe(handles.length);
      const points = handles.map((one) => pointOf(view, one));
      for (const [index, a] of points.entries()) {
        expect(a.x >= 0 && a.x <= 900 && a.y >= 0 && a.y <= 600).toBe(true);
        for (const b of points.slice(index + 1))
          expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(23.99);
      }
    },
  );

  it("are those of all vertices close up, and spread along the line from afar", () => {
    const line: ZoneRecipe = { kind: "line", path: { positions: long } };
    const indices = (view: HandleView) =>
      handlesOf(line, view)
        .filter(({ kind }) => kind === "vertex")
        .map(({ id }) => Number(id.split("-")[2]));
    const near = indices(viewOf(12_000));
    expect(near.length).toBeGreaterThan(3);
    expect(near.every((index, at) => at === 0 || index === near[at - 1]! + 1)).toBe(true);
    const far = indices(viewOf(120));
    expect(far[0]).toBe(0);
    expect(far.at(-1)).toBe(1999);
    expect(far.length).toBeGreaterThan(15);
    for (const [at, index] of far.entries()) if (at > 0) expect(index - far[at - 1]!).toBeLessThan(300);
  });

  it("keep the one with the focus, wherever it is", () => {
    const far = viewOf(20);
    expect(handlesOf(crowded, far).map(({ id }) => id)).not.toContain("vertex-0-777");
    expect(handlesOf(crowded, far, "vertex-0-777").map(({ id }) => id)).toContain("vertex-0-777");
    const away = viewOf(8000);
    expect(handlesOf(crowded, away, "vertex-0-0").map(({ id }) => id)).toContain("vertex-0-0");
    expect(handlesOf(crowded, away, "depth-0-left").map(({ id }) => id)).toContain("depth-0-left");
  });

  it("stay clear of what lies over the map", () => {
    const view = viewOf(150, { isUncovered: ({ x }) => x > 450 });
    for (const one of handlesOf(crowded, view)) expect(pointOf(view, one).x).toBeGreaterThan(450);
  });

  it("come in the order of the line, kind by kind, with their numbers", () => {
    const path: LngLat[] = [
      [29, 48.5],
      [30.5, 49.4],
      [32.5, 48.8],
    ];
    const strip: StripRecipe = {
      kind: "strip",
      path: { positions: path },
      leftMeters: 20_000,
      rightMeters: 0,
      segments: [{ fromMeters: 190_000, toMeters: 900_000, leftMeters: 5000, rightMeters: 5000 }],
    };
    expect(handlesOf(strip, viewOf(180)).map(({ name }) => name)).toEqual([
      "Move zone",
      "Vertex 1 of 3",
      "Vertex 2 of 3",
      "Vertex 3 of 3",
      "Add a vertex after vertex 1",
      "Add a vertex after vertex 2",
      "Depth left, stretch 1",
      "Depth right, stretch 1",
      "Depth left, stretch 2",
      "Depth right, stretch 2",
      "Boundary between stretches 1 and 2",
      "Divide stretch 1 in two",
      "Divide stretch 2 in two",
    ]);
  });

  it("change what they stand for, and nothing else", () => {
    const view = viewOf(180);
    const { lengthMeters } = measurePath(long);
    for (const one of handlesOf(crowded, view)) {
      const next = one.move?.(crowded, [31.2, 49.2]) ?? one.press?.(crowded);
      // Seen from one side, a pointer on the other asks for no depth.
      if (one.kind !== "depth") expect(next, one.name).not.toEqual(crowded);
      expect(next?.kind).toBe("strip");
      if (one.kind === "depth" && next?.kind === "strip") {
        expect(next.path).toBe(crowded.path);
        expect(listStretches(next, lengthMeters)).toHaveLength(listStretches(crowded, lengthMeters).length);
      }
    }
  });

  it("are none for what has nothing to take hold of", () => {
    const given: ZoneRecipe = { ...crowded, path: { fromControl: { date: "2025-12-01" } } };
    expect(handlesOf(given, viewOf(180))).toEqual([]);
  });

  it("round to what a pixel can tell", () => {
    expect([400, 50, 5, 0.5].map((metersPerPixel) => roundToView(1234.5, metersPerPixel))).toEqual([
      1200, 1200, 1230, 1235,
    ]);
  });
});
