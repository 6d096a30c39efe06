import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { annotationData, showsSameAnnotations } from "../../../src/map/style/annotation-data";
import type { Annotation } from "../../../src/workspace/annotation";
import { emptyDocument } from "../../../src/workspace/document";
import { createAppStore } from "../../../src/workspace/store";
import { initialTime } from "../../../src/workspace/time-state";

const base = { id: "a", text: "Words", window: null } as const;
const stateWith = (...annotations: Annotation[]) =>
  createAppStore({ document: { ...emptyDocument, annotations } }).getState();
const featuresOf = (...annotations: Annotation[]) => annotationData(stateWith(...annotations)).features;
const arrow = (tail: [number, number], head: [number, number], text = "Words") =>
  ({ ...base, text, kind: "arrow", tail, head }) as const;
const part = (features: ReturnType<typeof featuresOf>, name: string) =>
  features.find(({ properties }) => properties?.part === name);

describe("annotation data", () => {
  it("is a point with the words as they are for a note", () => {
    const text = "<b>2 < 3</b>\n{name} ['get']";
    expect(featuresOf({ ...base, kind: "text", text, lngLat: [31, 49] })).toEqual([
      {
        type: "Feature",
        geometry: { type: "Point", coordinates: [31, 49] },
        properties: { id: "a", part: "words", text, anchor: "center" },
      },
    ]);
  });

  it.each([
    ["east", [33, 49], 0, "right"],
    ["west", [29, 49], 180, "left"],
    ["north", [31, 52], -90, "top"],
    ["south", [31, 46], 90, "bottom"],
  ] as const)(
    "turns the head of an arrow to the %s, its words behind the tail",
    (_, head, degrees, anchor) => {
      const features = featuresOf(arrow([31, 49], [...head]));
      expect(part(features, "head")?.properties?.degrees).toBeCloseTo(degrees, 9);
      expect(part(features, "words")).toMatchObject({
        geometry: { coordinates: [31, 49] },
        properties: { anchor },
      });
      expect(part(features, "line")?.geometry).toEqual({ type: "LineString", coordinates: [[31, 49], head] });
    },
  );

  it("has no words for an arrow without", () => {
    expect(featuresOf(arrow([31, 49], [32, 49], " ")).map(({ properties }) => properties?.part)).toEqual([
      "line",
      "head",
    ]);
  });

  it("takes the shorter way over the antimeridian", () => {
    const eastward = featuresOf(arrow([179, 10], [-179, 10]));
    expect(part(eastward, "line")?.geometry).toMatchObject({
      coordinates: [
        [179, 10],
        [181, 10],
      ],
    });
    expect(part(eastward, "head")?.properties?.degrees).toBeCloseTo(0, 9);
    const westward = featuresOf(arrow([-179, 10], [179, 10]));
    expect(part(westward, "head")?.geometry).toMatchObject({ coordinates: [-181, 10] });
  });

  it("never runs further than half round the world", () => {
    const position = fc.tuple(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -85, max: 85, noNaN: true }),
    );
    fc.assert(
      fc.property(position, position, (tail, head) => {
        const line = part(featuresOf(arrow(tail, head)), "line")?.geometry as unknown as {
          coordinates: [[number, number], [number, number]];
        };
        const [[from], [to]] = line.coordinates;
        expect(Math.abs(to - from)).toBeLessThanOrEqual(180);
        expect(Math.abs(Math.cos(((to - head[0]) * Math.PI) / 180) - 1)).toBeLessThan(1e-9);
      }),
    );
  });

  it("is the same while time passes over what is always shown, and another when a window begins", () => {
    const always = { ...base, kind: "text", lngLat: [31, 49] } as const;
    const timed = {
      ...always,
      id: "b",
      window: { startMs: initialTime.window.endMs, endMs: Number.MAX_SAFE_INTEGER },
    };
    const state = stateWith(always, timed);
    const later = (byMs: number) => ({
      ...state,
      time: {
        ...initialTime,
        window: { startMs: initialTime.window.startMs + byMs, endMs: initialTime.window.endMs + byMs },
      },
    });
    expect(showsSameAnnotations(state, later(-1))).toBe(true);
    expect(showsSameAnnotations(state, later(1))).toBe(false);
    expect(showsSameAnnotations(later(1), later(2))).toBe(true);
  });
});
