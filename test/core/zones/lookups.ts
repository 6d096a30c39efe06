import type { Area, LngLat, MultiLineString } from "../../../src/core/geo/position";
import type { ZoneLookups } from "../../../src/core/zones/lookups";

export function box(west: number, south: number, east: number, north: number): LngLat[] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

export const polygon = (...coordinates: LngLat[][]): Area => ({ type: "Polygon", coordinates });

/** Northward, so that the Ukrainian-held west is on its left. */
export const contactLine: MultiLineString = {
  type: "MultiLineString",
  coordinates: [
    [
      [37, 47.1],
      [37, 48],
      [37.2, 48.9],
    ],
  ],
};

/** A country of two oblasts, one south of the other; what lies east of 37° is held by RU. */
export const lookups: ZoneLookups = {
  oblast: (id) =>
    ({ "UA-14": polygon(box(36, 47, 38, 48)), "UA-09": polygon(box(36, 48, 38, 49)) })[id] ?? null,
  country: (id) => (id === "UA" ? polygon(box(36, 47, 38, 49)) : null),
  land: () => polygon(box(30, 40, 40, 50)),
  control: (date, holder) => {
    if (date !== "2025-12-01") return null;
    return holder === "RU" ? polygon(box(37, 46, 40, 50)) : polygon(box(30, 46, 37, 50));
  },
  contactLine: (date) => (date === "2025-12-01" ? contactLine : null),
  river: () => null,
  zone: (id) => (id === "taken" ? polygon(box(36, 47, 36.98, 47.5)) : null),
};
