import type { LngLat } from "../../../src/core/geo/position";
import type { WithdrawalProfile } from "../../../src/core/zones/withdrawal-profile";

/**
 * A line of 100 km with stations at 10, 30, 50, 70 and 90 km; 20 km to the left, where Ukrainian forces are, and 10 km to
 * the right. The control line runs 5 km left, on the line, 15 km right (beyond the zone), unknown, and 20 km left.
 */
export function sampleProfile(): WithdrawalProfile {
  const { NaN: unknown } = Number;
  return {
    alongMeters: Float64Array.of(10_000, 30_000, 50_000, 70_000, 90_000),
    stations: Array.from({ length: 5 }, (_, index): LngLat => [36 + index / 10, 48]),
    controlLineMeters: Float64Array.of(5_000, 0, -15_000, unknown, 20_000),
    leftEdgeMeters: new Float64Array(5).fill(20_000),
    rightEdgeMeters: new Float64Array(5).fill(10_000),
    pullBackMeters: {
      UA: Float64Array.of(15_000, 20_000, 35_000, unknown, 0),
      RU: Float64Array.of(15_000, 10_000, 0, unknown, 30_000),
    },
    sides: [
      {
        holder: "UA",
        side: "left",
        largestMeters: 35_000,
        meanMeters: 17_500,
        largestAt: 2,
        vacatedSqMeters: 1240e6,
      },
      {
        holder: "RU",
        side: "right",
        largestMeters: 30_000,
        meanMeters: 13_750,
        largestAt: 4,
        vacatedSqMeters: Number.NaN,
      },
    ],
  };
}
