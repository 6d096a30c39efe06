import type { LngLat, MultiPolygon } from "../../../src/core/geo/position";
import { seededRandom } from "../../support/synthetic-events";

/** A star around a middle: long slanting edges in many directions, now narrow, now wide. */
export function star(seed: number, [lng, lat]: LngLat, size = 1): MultiPolygon {
  const random = seededRandom(seed);
  const points = 3 + Math.floor(random() * 40);
  const ring = Array.from({ length: points }, (_, index): [number, number] => {
    const angle = (2 * Math.PI * index) / points;
    const radius = size * (0.05 + random());
    return [lng + radius * 1.5 * Math.cos(angle), lat + radius * Math.sin(angle)];
  });
  return { type: "MultiPolygon", coordinates: [[[...ring, ring[0]!]]] };
}
