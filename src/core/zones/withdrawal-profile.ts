import type { LngLat } from "../geo/position";
import type { StripSide } from "./depth-anchor";
import type { Holder } from "./recipe";

/** What one party would have to leave. */
export interface SideWithdrawal {
  readonly holder: Holder;
  /** The side of the base line that it would be behind. */
  readonly side: StripSide;
  readonly largestMeters: number;
  /** Over the whole base line, with 0 where it would not move; null where it is known nowhere. */
  readonly meanMeters: number | null;
  /** Index of the station with the largest distance; null where nobody moves. */
  readonly largestAt: number | null;
  /** Ground that it holds inside the zone, or beyond it, as seen from its own side. */
  readonly vacatedSqMeters: number;
}

/**
 * How far each side would pull back, station by station along a zone's base line. Distances are measured square to the
 * base line, from the control line to the edge of the zone on the party's own side; 0 where the party is behind that
 * edge already, NaN where the control line does not cross the transect.
 */
export interface WithdrawalProfile {
  /** Distance of each station from the start of the base line, metres, rising. */
  readonly alongMeters: Float64Array;
  readonly stations: readonly LngLat[];
  /** Of the control line from the base line at each station: positive to the left; NaN where unknown. */
  readonly controlLineMeters: Float64Array;
  /** Depth of the zone at each station, from the base line to each edge, never negative. */
  readonly leftEdgeMeters: Float64Array;
  readonly rightEdgeMeters: Float64Array;
  readonly pullBackMeters: Readonly<Record<Holder, Float64Array>>;
  readonly sides: readonly [SideWithdrawal, SideWithdrawal];
}
