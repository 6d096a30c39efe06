import type { ControlVersion } from "../../core/control/control-version";
import type { Area } from "../../core/geo/position";
import type { ZoneGeometry } from "../../core/zones/build-geometry";
import { type ControlShares, measureControlShares } from "../../core/zones/control-shares";
import { measureWithdrawal } from "../../core/zones/withdrawal-profile";
import type { ZoneControl } from "../state";

const noShares: ControlShares = {
  russianHeld: 0,
  ukrainianHeld: 0,
  contested: 0,
  claimed: 0,
  outsideUkraine: 0,
};

/**
 * How a zone stands to one control map. A line has no ground to be held.
 *
 * @param key      names the control map
 * @param ukraine  the ground within Ukraine's recognised borders
 */
export function measureControl(
  zone: ZoneGeometry,
  key: string,
  version: ControlVersion,
  ukraine: Area,
): ZoneControl {
  const { geometry } = zone;
  return {
    key,
    shares: geometry.type === "MultiPolygon" ? measureControlShares(geometry, version, ukraine) : noShares,
    withdrawal: measureWithdrawal(zone, version, ukraine),
  };
}
