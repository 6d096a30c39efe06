import type { MultiLineString, MultiPolygon } from "../../geo/position";
import { measureTransects } from "./measure-transects";

/** Measured square to the base line, both sides together, after all cuts: least ≤ mean ≤ greatest. */
export interface ZoneWidth {
  /** Over the length of the base line that is left. */
  readonly meanMeters: number;
  readonly leastMeters: number;
  readonly greatestMeters: number;
}

/**
 * How wide an area is across its base line, at the stations of `measureTransects`; the mean counts each by the stretch
 * that it stands for. Ends do not count: nothing beyond the line's ends, and no cut across it. Neither does a stretch of
 * the line with no ground of the area beside it. Null where there is no other one.
 */
export function measureWidth(area: MultiPolygon, baseline: MultiLineString): ZoneWidth | null {
  let leastMeters = Number.POSITIVE_INFINITY;
  let greatestMeters = 0;
  let weighted = 0;
  let lengthMeters = 0;
  for (const { station, left, right } of measureTransects(area, baseline).transects) {
    const meters = left.depthMeters + right.depthMeters;
    if (meters === 0) continue;
    const stretch = station.toMeters - station.fromMeters;
    leastMeters = Math.min(leastMeters, meters);
    greatestMeters = Math.max(greatestMeters, meters);
    weighted += meters * stretch;
    lengthMeters += stretch;
  }
  if (lengthMeters === 0) return null;
  // The sum is rounded.
  const meanMeters = Math.min(greatestMeters, Math.max(leastMeters, weighted / lengthMeters));
  return { meanMeters, leastMeters, greatestMeters };
}
