import {
  type ControlArea,
  type ControlStatus,
  type ControlVersion,
  controlStatuses,
} from "../../../core/control/control-version";
import { uniteAreas } from "../../../core/geo/boolean";
import { polygonAreaSqMeters } from "../../../core/geo/geodesic";

/** How much ground a version gives a holder with one status. */
export interface ControlTotal {
  readonly holder: ControlArea["holder"];
  readonly status: ControlStatus;
  readonly areaSqMeters: number;
  readonly areaCount: number;
}

/** Ground by holder and status on the WGS84 ellipsoid, areas of the same two that overlap counted once. */
export function measureControl({ areas }: Pick<ControlVersion, "areas">): ControlTotal[] {
  const holders = [...new Set(areas.map(({ holder }) => holder))].sort();
  return holders.flatMap((holder) =>
    controlStatuses.flatMap((status): ControlTotal[] => {
      const own = areas.filter((area) => area.holder === holder && area.status === status);
      if (own.length === 0) return [];
      const united = uniteAreas(own.map(({ geometry }) => geometry));
      const areaSqMeters = united === null ? 0 : polygonAreaSqMeters(united);
      return [{ holder, status, areaSqMeters, areaCount: own.length }];
    }),
  );
}
