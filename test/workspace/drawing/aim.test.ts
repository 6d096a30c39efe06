import { describe, expect, it } from "vitest";
import { destination } from "../../../src/core/geo/geodesic";
import { metersPerPixel } from "../../../src/core/geo/ground-resolution";
import type { LngLat } from "../../../src/core/geo/position";
import { setDrawingAid, startSketch } from "../../../src/workspace/commands/drawing-commands";
import { finishLine } from "../../../src/workspace/commands/finish-line";
import { setLayerVisible } from "../../../src/workspace/commands/view-commands";
import { aimAt, closingPoint, snapAt } from "../../../src/workspace/drawing/aim";
import { snapIndexOf } from "../../../src/workspace/drawing/snap-lines";
import { nameOfSnapSource } from "../../../src/workspace/drawing/snap-names";
import type { AppStore } from "../../../src/workspace/store";
import { sketchStore } from "./sketch-state";

const zoom = 8;
const east = (from: LngLat, pixels: number) => destination(from, 90, pixels * metersPerPixel(from[1], zoom));
const snapEast = (store: AppStore, from: LngLat, pixels: number) =>
  snapAt(store.getState(), east(from, pixels), zoom);

describe("snapAt", () => {
  it("takes the contact line within 12 pixels, borders and rivers within 6", () => {
    const store = sketchStore();
    expect(snapEast(store, [36, 47.5], 11)?.target).toEqual({
      source: { kind: "contact-line", sourceId: "control", date: "2026-01-01" },
      part: "edge",
    });
    expect(snapEast(store, [36, 47.5], 13)).toBeNull();
    expect(snapEast(store, [30, 48], 5)?.target.source).toEqual({ kind: "border" });
    expect(snapEast(store, [30, 48], 7)).toBeNull();
    const river = snapEast(store, [32, 47], -5)?.target.source;
    expect(river).toEqual({ kind: "river", id: "Inhul" });
    expect(nameOfSnapSource(store.getState(), river!)?.uk).toBe("Інгул");
  });

  it("takes nothing while snapping is off, nor a contact line that is not drawn", () => {
    const store = sketchStore();
    setDrawingAid(store, "snapping", false);
    expect(snapEast(store, [36, 47.5], 0)).toBeNull();
    setDrawingAid(store, "snapping", true);
    setLayerVisible(store, "contact-line", false);
    expect(snapEast(store, [36, 47.5], 0)).toBeNull();
  });

  it("takes points and edges of drawn zones, but of none that is hidden or being edited", () => {
    const store = sketchStore();
    finishLine(store, [
      [33, 48],
      [34, 48],
    ]);
    const [zone] = store.getState().document.zones;
    const { id, recipe } = zone!;
    const edge: [number, number][] = [
      [33, 48.045],
      [34, 48.045],
      [34, 48.1],
    ];
    const geometry = { type: "MultiPolygon" as const, coordinates: [[[...edge, edge[0]!]]] };
    const shape = {
      status: "ready" as const,
      recipe,
      geometry: { ok: true as const, geometry, left: null, right: null, baseline: null },
    };
    store.setState({ zoneShapes: { [id]: shape } });
    expect(snapEast(store, [33, 48], 5)?.target).toEqual({ source: { kind: "zone", id }, part: "vertex" });
    expect(snapEast(store, [33.5, 48.045], 0)?.target).toEqual({
      source: { kind: "zone", id },
      part: "edge",
    });
    expect(nameOfSnapSource(store.getState(), { kind: "zone", id })?.en).toBe("Line A");
    expect(snapAt(store.getState(), [33, 48], zoom, id)).toBeNull();
    const { document } = store.getState();
    store.setState({ document: { ...document, zones: [{ ...zone!, isHidden: true }] } });
    expect(snapEast(store, [33, 48], 5)).toBeNull();
  });

  it("keeps one index as long as what it is made of stays the same", () => {
    const store = sketchStore();
    const index = snapIndexOf(store.getState());
    startSketch(store, "line");
    expect(snapIndexOf(store.getState())).toBe(index);
    setLayerVisible(store, "contact-line", false);
    expect(snapIndexOf(store.getState())).not.toBe(index);
  });
});

describe("aimAt", () => {
  const [low, high]: LngLat[] = [
    [36.001, 47.5],
    [37.001, 48.5],
  ];

  it("follows the line that two points in a row lie on, and only while following is on", () => {
    const store = sketchStore();
    startSketch(store, "line");
    const first = aimAt(store.getState(), [], low!, zoom);
    const second = aimAt(store.getState(), [first], high!, zoom);
    expect(second.between).toEqual([
      [36, 48],
      [37, 48],
    ]);
    expect(second.followed?.kind).toBe("contact-line");
    setDrawingAid(store, "following", false);
    expect(aimAt(store.getState(), [first], high!, zoom)).toEqual({ ...second, between: [], followed: null });
  });

  it("says which line it cannot follow over a gap, and nothing where the lines are not one", () => {
    const store = sketchStore();
    const { data } = store.getState();
    const course: [number, number][][] = [
      [
        [32, 48],
        [32, 47.5],
      ],
      [
        [32, 47],
        [32, 46.5],
      ],
    ];
    const river = { ...data.rivers[0]!, course: { type: "MultiLineString" as const, coordinates: course } };
    store.setState({ data: { ...data, rivers: [river] } });
    startSketch(store, "line");
    const above = aimAt(store.getState(), [], [32.001, 47.8], zoom);
    const within = aimAt(store.getState(), [above], [32.001, 47.6], zoom);
    expect(within.followed).toEqual({ kind: "river", id: "Inhul" });
    expect(within.unfollowed).toBeUndefined();
    const below = aimAt(store.getState(), [above], [32.001, 46.8], zoom);
    expect(below).toMatchObject({ followed: null, between: [], unfollowed: { kind: "river", id: "Inhul" } });
    expect(aimAt(store.getState(), [above], low!, zoom).unfollowed).toBeUndefined();
    setDrawingAid(store, "following", false);
    expect(aimAt(store.getState(), [above], [32.001, 46.8], zoom).unfollowed).toBeUndefined();
  });

  it("goes straight from a point that lies on nothing, and to one", () => {
    const store = sketchStore();
    startSketch(store, "line");
    const free = aimAt(store.getState(), [], [35, 47.5], zoom);
    expect(free).toEqual({ position: [35, 47.5], snappedTo: null, between: [], followed: null });
    expect(aimAt(store.getState(), [free], high!, zoom).followed).toBeNull();
  });

  it("measures straight, whatever is followed elsewhere", () => {
    const store = sketchStore();
    startSketch(store, "measure");
    const first = aimAt(store.getState(), [], low!, zoom);
    expect(aimAt(store.getState(), [first], high!, zoom).followed).toBeNull();
  });

  it("closes an outline along the line that its ends lie on", () => {
    const store = sketchStore();
    startSketch(store, "polygon");
    const first = aimAt(store.getState(), [], low!, zoom);
    const free = aimAt(store.getState(), [first], [38, 47.5], zoom);
    const last = aimAt(store.getState(), [first, free], high!, zoom);
    const closing = closingPoint(store.getState(), [first, free, last]);
    expect(closing.position).toEqual(first.position);
    expect(closing.between).toEqual([
      [37, 48],
      [36, 48],
    ]);
  });
});
