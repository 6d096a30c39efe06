import { lineLengthMeters } from "../../src/core/geo/geodesic";
import type { LngLat } from "../../src/core/geo/position";
import { seededRandom } from "../support/synthetic-events";

const [west, east] = [31, 39.5];
const [south, north] = [46.5, 50.3];

/** A crooked line through Ukraine that never turns back on itself, bent until it is as long as asked. */
export function crookedLine(vertexCount: number, lengthMeters: number): LngLat[] {
  const random = seededRandom(57);
  const waves = [3, 7, 19, 53, 131].map((turns) => ({ turns, phase: 2 * Math.PI * random() }));
  const bentBy = (size: number): LngLat[] =>
    Array.from({ length: vertexCount }, (_, index) => {
      const along = index / (vertexCount - 1);
      const bend = waves.reduce(
        (sum, { turns, phase }) => sum + Math.sin(turns * 2 * Math.PI * along + phase) / turns,
        0,
      );
      return [west + (east - west) * along, south + (north - south) * along + size * bend];
    });
  let [low, high] = [0, 4];
  for (let halving = 0; halving < 40; halving++) {
    const middle = (low + high) / 2;
    if (lineLengthMeters(bentBy(middle)) < lengthMeters) low = middle;
    else high = middle;
  }
  return bentBy((low + high) / 2);
}
