import { destination } from "../../../src/core/geo/geodesic";
import type { LngLat, MultiPolygon } from "../../../src/core/geo/position";
import { buildZoneGeometry, type ZoneGeometry } from "../../../src/core/zones/build-geometry";
import type { ZoneRecipe } from "../../../src/core/zones/recipe";
import { seededRandom } from "../../support/synthetic-events";
import { star } from "./arbitrary-star";
import { lookups } from "./lookups";

export interface RandomZone extends ZoneGeometry {
  readonly geometry: MultiPolygon;
}

function randomRecipe(seed: number): ZoneRecipe {
  const random = seededRandom(seed);
  const center: LngLat = [24 + 14 * random(), 46 + 5 * random()];
  if (seed % 3 === 0)
    return { kind: "polygon", rings: star(seed, center, 0.2 + 2 * random()).coordinates[0]! };
  if (seed % 3 === 1) return { kind: "circle", center, radiusMeters: 3000 + 120_000 * random() };
  let position = center;
  const positions = Array.from({ length: 3 + Math.floor(12 * random()) }, () => {
    const turned = 40 + 100 * random();
    position = destination(position, turned, 5000 + 30_000 * random());
    return position;
  });
  const ends = random() < 0.5 ? "flat" : "round";
  return {
    kind: "strip",
    path: { positions },
    leftMeters: 2000 + 40_000 * random(),
    rightMeters: random() < 0.2 ? 0 : 2000 + 40_000 * random(),
    ends,
  };
}

/** A star, a circle or a strip in or near Ukraine; of seeds that give no zone, the next one that does. */
export function randomZone(seed: number): RandomZone {
  for (let next = seed; ; next += 1000) {
    const built = buildZoneGeometry(randomRecipe(next), lookups);
    if (built.ok && built.geometry.type === "MultiPolygon") return { ...built, geometry: built.geometry };
  }
}
