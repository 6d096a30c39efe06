import type { ControlVersion } from "../control/control-version";
import { polygonAreaSqMeters } from "../geo/geodesic";
import type { Area, MultiPolygon } from "../geo/position";
import { divideByControl } from "./figures/control-grounds";

/** How a zone's ground is held on one control map, square metres; together the area of the zone. */
export interface ControlShares {
  /** Assessed as held by Russian forces. */
  readonly russianHeld: number;
  /** In Ukraine and held by nobody else on this map. */
  readonly ukrainianHeld: number;
  /** Between conflicting claims. */
  readonly contested: number;
  /** By the word of the Russian side alone. */
  readonly claimed: number;
  /** Outside Ukraine and its recognised borders: abroad, or at sea. */
  readonly outsideUkraine: number;
}

/**
 * How an area is held on a control map, by the rules of `divideByControl`, on the WGS84 ellipsoid. Cutting an edge moves
 * it by up to a metre between straight line and geodesic, so the measured parts are scaled by the little by which their
 * sum misses the area.
 *
 * @param area  densified, as zones are
 * @param ukraine  the ground within Ukraine's recognised borders
 */
export function measureControlShares(area: Area, version: ControlVersion, ukraine: Area): ControlShares {
  const grounds = divideByControl(area, version, ukraine);
  const sqMeters = (ground: MultiPolygon | null) => (ground === null ? 0 : polygonAreaSqMeters(ground));
  const measured = {
    russianHeld: sqMeters(grounds.russianHeld),
    ukrainianHeld: sqMeters(grounds.ukrainianHeld),
    contested: sqMeters(grounds.contested),
    claimed: sqMeters(grounds.claimed),
    outsideUkraine: sqMeters(grounds.outsideUkraine),
  };
  const sum = Object.values(measured).reduce((all, share) => all + share, 0);
  const scale = sum === 0 ? 1 : polygonAreaSqMeters(area) / sum;
  return {
    russianHeld: measured.russianHeld * scale,
    ukrainianHeld: measured.ukrainianHeld * scale,
    contested: measured.contested * scale,
    claimed: measured.claimed * scale,
    outsideUkraine: measured.outsideUkraine * scale,
  };
}
