import { describe, expect, it } from "vitest";
import type { ControlArea } from "../../../src/core/control/control-version";
import { heldShares } from "../../../src/core/control/shares";
import type { Area } from "../../../src/core/geo/position";

function box(west: number, south: number, east: number, north: number): Area {
  return {
    type: "Polygon",
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  };
}

function area(geometry: Area, part: Partial<ControlArea> = {}): ControlArea {
  return { id: "a", holder: "RU", status: "assessed", geometry, facts: [], ...part };
}

// The northern edges are geodesics, which bow away from the parallel the more the longer they are: hence three digits.
const unit = { id: "UA-14", geometry: box(36, 0, 38, 1) };

describe("heldShares", () => {
  it("gives the held part of a unit, and nothing where nothing is held", () => {
    const other = { id: "UA-05", geometry: box(28, 0, 29, 1) };
    const [held, empty] = heldShares([area(box(37, -1, 40, 2))], [unit, other], "RU");
    expect(held?.unitId).toBe("UA-14");
    expect(held?.share).toBeCloseTo(0.5, 3);
    expect(empty).toEqual({ unitId: "UA-05", heldSqMeters: 0, share: 0 });
  });

  it("measures on the WGS84 ellipsoid", () => {
    // GeographicLib's Planimeter: the box 37..38 E, 0..1 N.
    const [held] = heldShares([area(box(37, 0, 38, 1))], [unit], "RU");
    expect(held?.heldSqMeters).toBeCloseTo(12308778361, -1);
  });

  it("counts assessed ground only, unless told otherwise", () => {
    const areas = [area(box(36, 0, 36.5, 1)), area(box(36.5, 0, 37, 1), { status: "contested" })];
    expect(heldShares(areas, [unit], "RU")[0]?.share).toBeCloseTo(0.25, 3);
    expect(heldShares(areas, [unit], "RU", ["assessed", "contested"])[0]?.share).toBeCloseTo(0.5, 3);
  });

  it("leaves out the other holder's ground and counts overlaps once", () => {
    const areas = [
      area(box(36, 0, 37, 1)),
      area(box(36.5, 0, 37, 1)),
      area(box(37, 0, 38, 1), { holder: "UA" }),
    ];
    expect(heldShares(areas, [unit], "RU")[0]?.share).toBeCloseTo(0.5, 3);
    expect(heldShares(areas, [unit], "UA")[0]?.share).toBeCloseTo(0.5, 3);
  });

  it("takes no areas for nothing held", () => {
    expect(heldShares([], [unit], "RU")).toEqual([{ unitId: "UA-14", heldSqMeters: 0, share: 0 }]);
  });
});
