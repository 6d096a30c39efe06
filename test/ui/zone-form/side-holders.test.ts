import { expect, it } from "vitest";
import type { ControlArea, ControlStatus } from "../../../src/core/control/control-version";
import type { Area } from "../../../src/core/geo/position";
import { findSideHolders } from "../../../src/ui/zone-form/shape/side-holders";

const box = (west: number, south: number, east: number, north: number): Area => ({
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
});
const area = (geometry: Area, status: ControlStatus = "assessed"): ControlArea => ({
  id: "a",
  holder: "RU",
  status,
  geometry,
  facts: [],
});
const ukraine = box(30, 45, 40, 52);
/** Northwards along 36° E: its right side lies east. */
const north = [
  [36, 47],
  [36, 49],
] as const;

it("each side is its holder's, and turned round the other's", () => {
  const areas = [area(box(36, 46, 38, 50))];
  expect(findSideHolders(north, { areas }, ukraine)).toEqual({ left: "UA", right: "RU" });
  expect(findSideHolders(north.toReversed(), { areas }, ukraine)).toEqual({ left: "RU", right: "UA" });
});

it("a side that is contested, mixed or abroad is nobody's", () => {
  const contested = [area(box(36, 46, 38, 50), "contested")];
  expect(findSideHolders(north, { areas: contested }, ukraine)).toEqual({ left: "UA", right: null });
  const half = [area(box(36, 46, 38, 48))];
  expect(findSideHolders(north, { areas: half }, ukraine)).toEqual({ left: "UA", right: null });
  expect(findSideHolders(north, { areas: half }, box(0, 0, 1, 1))).toEqual({ left: null, right: null });
});

it("without Ukraine's ground nothing is said to be Ukrainian-held", () => {
  expect(findSideHolders(north, { areas: [] }, null)).toEqual({ left: null, right: null });
});
