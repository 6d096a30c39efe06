import { intersectAreas, uniteAreas } from "../geo/boolean";
import { polygonAreaSqMeters } from "../geo/geodesic";
import type { Area } from "../geo/position";
import type { ControlArea, ControlStatus } from "./control-version";

/** A unit of administration: its ISO 3166-2 id and its ground. */
export interface SharedUnit {
  readonly id: string;
  readonly geometry: Area;
}

export interface HeldShare {
  readonly unitId: string;
  readonly heldSqMeters: number;
  /** Of the unit's own area on the same map, 0 to 1. */
  readonly share: number;
}

/**
 * How much of each unit a party holds. Only assessed ground counts as held unless other statuses are named: contested
 * ground is held by nobody for sure, and claimed ground only by its claimant's word.
 *
 * @returns one entry per unit, in the order given; areas on the WGS84 ellipsoid, overlapping ones counted once
 */
export function heldShares(
  areas: readonly ControlArea[],
  units: readonly SharedUnit[],
  holder: ControlArea["holder"],
  statuses: readonly ControlStatus[] = ["assessed"],
): HeldShare[] {
  const held = uniteAreas(
    areas
      .filter((area) => area.holder === holder && statuses.includes(area.status))
      .map(({ geometry }) => geometry),
  );
  return units.map(({ id, geometry }) => {
    const inside = held === null ? null : intersectAreas(geometry, held);
    const heldSqMeters = inside === null ? 0 : polygonAreaSqMeters(inside);
    const unitSqMeters = polygonAreaSqMeters(geometry);
    return { unitId: id, heldSqMeters, share: unitSqMeters === 0 ? 0 : heldSqMeters / unitSqMeters };
  });
}
