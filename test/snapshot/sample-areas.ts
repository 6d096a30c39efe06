import type { LngLat } from "../../src/core/geo/position";
import type { LocatorGround } from "../../src/snapshot/page-content";
import type { SnapshotZoneArea } from "../../src/snapshot/zone-content";

const block = (west: number, south: number, east: number, north: number): LngLat[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

/** A strip with its line, an area with a hole, and rings that are lines. */
export const sampleZoneAreas: readonly SnapshotZoneArea[] = [
  {
    id: "b",
    scenario: "B",
    outline: "long",
    geometry: { type: "Polygon", coordinates: [block(36.6, 48.1, 37.9, 49.1), block(37, 48.4, 37.4, 48.8)] },
    baseline: null,
  },
  {
    id: "a",
    scenario: "A",
    outline: "short",
    geometry: { type: "MultiPolygon", coordinates: [[block(35.6, 47.4, 38.3, 48)]] },
    baseline: {
      type: "MultiLineString",
      coordinates: [
        [
          [35.6, 47.6],
          [37, 47.75],
          [38.3, 47.7],
        ],
      ],
    },
  },
];

/** Ukraine and its neighbours as blocks: enough for a locator. */
export const sampleLocator: LocatorGround = {
  countries: [
    {
      id: "UA",
      rings: [
        [
          [22.1, 48.4],
          [24, 52],
          [34, 52.3],
          [40.1, 49.6],
          [38.2, 47.1],
          [36.4, 45.3],
          [33.6, 44.4],
          [29.6, 45.3],
          [22.1, 48.4],
        ],
      ],
    },
    { id: "BY", rings: [block(23.5, 52, 32.5, 56)] },
    { id: "RU", rings: [block(34, 52.3, 60, 60)] },
    { id: "PL", rings: [block(14, 49, 23.5, 54.5)] },
  ],
};
