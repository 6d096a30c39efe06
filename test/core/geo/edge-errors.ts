import type { LngLat, MultiPolygon } from "../../../src/core/geo/position";
import { nearestOnLine, type Place } from "./vincenty";

// Beyond this a cut, square to the line at its end, departs from the geodesic there by hundreds of meters.
const WIDE_METERS = 100_000;

/** Places on the edge, `count` or a few more, evenly many on every one of its chords. */
function edgeSamples({ coordinates }: MultiPolygon, count: number): Place[] {
  const chords = coordinates
    .flat()
    .flatMap((ring) => ring.slice(1).map((to, index) => [ring[index] as LngLat, to] as const));
  const perChord = Math.ceil(count / chords.length);
  const stride = Math.max(1, Math.floor(chords.length / count));
  return chords
    .filter((_, index) => index % stride === 0)
    .flatMap(([from, to]) =>
      Array.from({ length: perChord }, (_, index): Place => {
        const share = (index + 0.5) / perChord;
        return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
      }),
    );
}

/** Shares of the depth by which edge samples miss it, caps and cuts aside. */
export function edgeErrors(
  edge: MultiPolygon,
  samples: readonly Place[],
  depthMeters: number,
  fewest: number,
): number[] {
  const errors: number[] = [];
  for (let count = fewest; errors.length < fewest; count *= 2) {
    errors.length = 0;
    for (const place of edgeSamples(edge, count)) {
      const { meters, metersFromEnd } = nearestOnLine(place, samples);
      const onBaseline = meters < 0.01 * depthMeters;
      if (metersFromEnd > 5 + (depthMeters > WIDE_METERS ? 0.2 : 0.01) * depthMeters && !onBaseline)
        errors.push(meters / depthMeters - 1);
    }
    if (count > 100_000) throw new Error(`only ${errors.length} samples off caps and cuts`);
  }
  return errors;
}
