import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatPosition, isSameAsShown, parsePosition } from "../../../src/ui/annotations/typed-position";

describe("typed positions", () => {
  it.each([
    ["48.5, 35.05", [35.05, 48.5]],
    ["48,5; 35,05", [35.05, 48.5]],
    ["48,5, 35,05", [35.05, 48.5]],
    ["48.5 35.05", [35.05, 48.5]],
    ["35.05 E, 48.5 N", [35.05, 48.5]],
    ["-1.5, -0.25", [-0.25, -1.5]],
    ["0, 0", [0, 0]],
  ] as const)("%s is read, latitude first", (text, lngLat) => {
    expect(parsePosition(text)).toEqual(lngLat);
  });

  it.each(["", "48.5", "Kyiv", "91, 30", "48, 181", "48.5, 35.05, 12"])("%s is none", (text) => {
    expect(parsePosition(text)).toBeNull();
  });

  it("come back from their text to about a metre", () => {
    const position = fc.tuple(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -90, max: 90, noNaN: true }),
    );
    fc.assert(
      fc.property(position, (lngLat) => {
        expect(isSameAsShown(parsePosition(formatPosition(lngLat)), lngLat)).toBe(true);
      }),
    );
    expect(isSameAsShown(null, [0, 0])).toBe(false);
    expect(isSameAsShown([0.001, 0], [0, 0])).toBe(false);
  });
});
