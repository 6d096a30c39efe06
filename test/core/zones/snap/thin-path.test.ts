import { describe, expect, it } from "vitest";
import type { LngLat } from "../../../../src/core/geo/position";
import { thinPath } from "../../../../src/core/zones/snap/thin-path";

const wave = Array.from({ length: 2000 }, (_, at): LngLat => [30 + at * 0.005, 48 + Math.sin(at / 40) * 0.3]);

describe("thinPath", () => {
  it("leaves a short path as it is", () => {
    expect(thinPath(wave.slice(0, 300), 300)).toEqual(wave.slice(0, 300));
  });

  it("keeps so many of the path's own positions in their order, its ends and its turns among them", () => {
    const thin = thinPath(wave, 100);
    expect(thin).toHaveLength(100);
    expect(thin[0]).toBe(wave[0]);
    expect(thin.at(-1)).toBe(wave.at(-1));
    const places = thin.map((position) => wave.indexOf(position));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(Math.max(...thin.map(([, lat]) => lat))).toBeCloseTo(48.3, 3);
  });

  it("drops what lies on a straight line first", () => {
    const corner: LngLat[] = [
      ...Array.from({ length: 9 }, (_, at): LngLat => [30 + at / 10, 48]),
      [30.8, 49],
    ];
    expect(thinPath(corner, 3)).toEqual([
      [30, 48],
      [30.8, 48],
      [30.8, 49],
    ]);
  });
});
