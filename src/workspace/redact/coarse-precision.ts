import { type PlacePrecision, placePrecisions } from "../../core/events/incident";

/** Up to so many metres a place is known to the district, up to the second to the settlement. */
const districtMeters = 2000;
const settlementMeters = 15_000;

/** The best precision that a place with such a radius can claim. */
function bestPrecision(radiusMeters: number): PlacePrecision {
  if (radiusMeters <= districtMeters) return "city-district";
  return radiusMeters <= settlementMeters ? "settlement" : "raion";
}

/** The coarser of a precision and what a radius allows. */
export function coarsenPrecision(precision: PlacePrecision, radiusMeters: number): PlacePrecision {
  const index = Math.max(
    placePrecisions.indexOf(precision),
    placePrecisions.indexOf(bestPrecision(radiusMeters)),
  );
  return placePrecisions[index] ?? "admin1";
}
