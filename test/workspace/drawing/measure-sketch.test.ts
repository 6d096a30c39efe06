import { describe, expect, it } from "vitest";
import type { LngLat } from "../../../src/core/geo/position";
import { measureSketch } from "../../../src/workspace/drawing/measure-sketch";
import type { SketchPoint } from "../../../src/workspace/drawing/sketch-point";

const kyiv: LngLat = [30.5234, 50.4501];
const kharkiv: LngLat = [36.2304, 49.9935];
const odesa: LngLat = [30.7233, 46.4825];
const kyivToKharkivMeters = 410332.279;
const kharkivToOdesaMeters = 565188.036;
const at = (position: LngLat): SketchPoint => ({ position, snappedTo: null, between: [], followed: null });

describe("measureSketch", () => {
  // echo "50.4501 30.5234 49.9935 36.2304" | GeodSolve -i -p 3, and so on for the other legs
  it("measures Kyiv to Kharkiv and on to Odesa as GeodSolve does", () => {
    const measure = measureSketch([kyiv, kharkiv, odesa].map(at));
    expect(measure.metersAtPoint[0]).toBe(0);
    expect(measure.metersAtPoint[1]).toBeCloseTo(kyivToKharkivMeters, 2);
    expect(measure.lastLegMeters).toBeCloseTo(kharkivToOdesaMeters, 2);
    expect(measure.lengthMeters).toBeCloseTo(kyivToKharkivMeters + kharkivToOdesaMeters, 2);
    expect(measure.areaSqMeters).toBeNull();
    expect(measureSketch([kyiv, kharkiv].map(at)).lastBearingDegrees).toBeCloseTo(94.90864192, 6);
  });

  // Planimeter -p 3 over the same three places
  it("gives the area once it is closed, as Planimeter does", () => {
    const { areaSqMeters } = measureSketch([kyiv, kharkiv, odesa, kyiv].map(at));
    expect(areaSqMeters! / 89_967_168_530).toBeCloseTo(1, 9);
  });

  it("counts the way that a leg follows", () => {
    const [straight, round] = [[], [odesa]].map((between) =>
      measureSketch([at(kyiv), { ...at(kharkiv), between }]),
    );
    expect(straight!.lengthMeters).toBeCloseTo(kyivToKharkivMeters, 2);
    expect(round!.lengthMeters).toBeGreaterThan(850_000);
    expect(round!.lastLegMeters).toBe(round!.lengthMeters);
  });

  it("has nothing to say of no point and of one", () => {
    for (const points of [[], [at(kyiv)]])
      expect(measureSketch(points)).toMatchObject({
        lengthMeters: 0,
        lastBearingDegrees: null,
        areaSqMeters: null,
      });
  });
});
