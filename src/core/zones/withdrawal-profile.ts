import type { ControlVersion } from "../control/control-version";
import { polygonAreaSqMeters } from "../geo/geodesic";
import type { Area, LngLat, MultiPolygon } from "../geo/position";
import type { StripSide } from "./depth-anchor";
import { divideByControl } from "./figures/control-grounds";
import { measureTransects, type Transects } from "./figures/measure-transects";
import { findControlLine } from "./figures/withdrawal/find-control-line";
import { listProfileRows, type ProfileRow, spreadOverRows } from "./figures/withdrawal/profile-rows";
import { groundUpToControlLine } from "./figures/withdrawal/vacated-ground";
import type { Holder } from "./recipe";
import type { MeasuredZone } from "./scorecard";

/** What one party would have to leave. */
export interface SideWithdrawal {
  readonly holder: Holder;
  /** The side of the base line that it would be behind. */
  readonly side: StripSide;
  /** NaN where it is known nowhere; 0 where it is known and nobody moves. */
  readonly largestMeters: number;
  /** Over the whole base line, where it is known, with 0 where it would not move; null where it is known nowhere. */
  readonly meanMeters: number | null;
  /** Index of the station with the largest distance; null where nobody moves. */
  readonly largestAt: number | null;
  /** Ground that it holds inside the zone, or beyond it, as seen from its own side; NaN where that is not known. */
  readonly vacatedSqMeters: number;
}

/**
 * How far each side would pull back, station by station along a zone's base line: from the control line to the edge of
 * the zone on the party's own side; 0 where the party is behind that edge already, NaN where the control line does not
 * cross the transect. The transect, square to the base line's course, finds the edges and the control line; how far they
 * are is their shortest distance from the base line, so that a strip of one depth has it at every bend too, and nobody
 * whose control line is the base line pulls back farther than the depth.
 *
 * Between two pieces of a base line that do not touch, as a cut leaves them, stands a row of its own where the first one
 * ends: the control line and who would pull back are NaN there, both depths 0, for the zone has no ground beside a line
 * that is not there. It is no station: it counts in no mean and in no largest distance.
 */
export interface WithdrawalProfile {
  /** Distance of each station along what is left of the base line, its pieces one after the other, metres, rising. */
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

/**
 * The withdrawal profile of a zone against one control map: at about 200 stations along the base line, more where the
 * depth changes, none on an end of it. The control line is looked for up to 300 km to either side; who is behind which
 * side of the base line is decided once for the zone, by what is held beside the control line.
 *
 * A party vacates what it holds (Russian forces: by assessment, in Ukraine; Ukraine: what is in Ukraine and held, claimed
 * or contested by nobody else) inside the zone, and beyond it between the zone's far edge and the control line. NaN
 * where the control line is found at no station, or where the ground of Ukraine is not known.
 *
 * Unknown and none are told apart: where the control line is found nowhere `largestMeters` is NaN and `meanMeters` null;
 * where nobody moves both are 0 and `largestAt` alone is null.
 *
 * @param ukraine  the ground within Ukraine's recognised borders, null where it is not known
 * @returns null for a zone without an area or a base line, or where the control map has no contact line
 */
export function measureWithdrawal(
  { geometry, baseline }: MeasuredZone,
  version: ControlVersion,
  ukraine: Area | null,
): WithdrawalProfile | null {
  if (geometry.type !== "MultiPolygon" || baseline === null) return null;
  if (version.contactLine.coordinates.length === 0) return null;
  const transects = measureTransects(geometry, baseline);
  const stations = transects.transects.map(({ station }) => station);
  if (stations.length === 0) return null;
  const rows = listProfileRows(transects);
  const spread = (byTransect: Float64Array, atGap = Number.NaN) => spreadOverRows(rows, byTransect, atGap);
  const { ukrainianSide, meters, awayMeters } = findControlLine(stations, transects.baseTree, version);
  const leftEdgeMeters = Float64Array.from(transects.transects, ({ left }) => left.depthMeters);
  const rightEdgeMeters = Float64Array.from(transects.transects, ({ right }) => right.depthMeters);
  // Math.max keeps NaN.
  const pullBacks: Readonly<Record<StripSide, Float64Array>> = {
    left: meters.map((control, at) => Math.max(0, leftEdgeMeters[at]! - control)),
    right: meters.map((control, at) => Math.max(0, rightEdgeMeters[at]! + control)),
  };
  const sideOf: Readonly<Record<Holder, StripSide>> = {
    UA: ukrainianSide,
    RU: ukrainianSide === "left" ? "right" : "left",
  };
  const sideWithdrawal = (holder: Holder): SideWithdrawal => ({
    holder,
    side: sideOf[holder],
    ...summarise(pullBacks[sideOf[holder]], transects, rows),
    vacatedSqMeters:
      ukraine === null || meters.every(Number.isNaN)
        ? Number.NaN
        : measureHeld(groundUpToControlLine(geometry, transects, awayMeters, sideOf[holder]), version, {
            holder,
            ukraine,
          }),
  });
  return {
    alongMeters: Float64Array.from(rows, ({ alongMeters }) => alongMeters),
    stations: rows.map(({ position }) => position),
    controlLineMeters: spread(meters),
    leftEdgeMeters: spread(leftEdgeMeters, 0),
    rightEdgeMeters: spread(rightEdgeMeters, 0),
    pullBackMeters: { UA: spread(pullBacks[sideOf.UA]), RU: spread(pullBacks[sideOf.RU]) },
    sides: [sideWithdrawal("UA"), sideWithdrawal("RU")],
  };
}

function summarise(
  pullBackMeters: Float64Array,
  { transects }: Transects,
  rows: readonly ProfileRow[],
): Pick<SideWithdrawal, "largestMeters" | "meanMeters" | "largestAt"> {
  let largestAt = -1;
  let weighted = 0;
  let knownMeters = 0;
  for (const [at, { station }] of transects.entries()) {
    const meters = pullBackMeters[at]!;
    if (Number.isNaN(meters)) continue;
    const stretch = station.toMeters - station.fromMeters;
    knownMeters += stretch;
    weighted += meters * stretch;
    if (largestAt < 0 || meters > pullBackMeters[largestAt]!) largestAt = at;
  }
  if (largestAt < 0) return { largestMeters: Number.NaN, meanMeters: null, largestAt: null };
  const largestMeters = pullBackMeters[largestAt]!;
  return {
    largestMeters,
    meanMeters: weighted / knownMeters,
    largestAt: largestMeters > 0 ? rows.findIndex(({ transect }) => transect === largestAt) : null,
  };
}

function measureHeld(
  ground: MultiPolygon,
  version: ControlVersion,
  { holder, ukraine }: { readonly holder: Holder; readonly ukraine: Area },
): number {
  const grounds = divideByControl(ground, version, ukraine);
  const held = holder === "UA" ? grounds.ukrainianHeld : grounds.russianHeld;
  return held === null ? 0 : polygonAreaSqMeters(held);
}
