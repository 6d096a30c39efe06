import type { AppState } from "../../workspace/state";
import { copyIncidentColumns } from "../../workspace/zones/incident-columns";
import { allControlMaps, zoneGround } from "../../workspace/zones/zone-ground";
import type { NeededSupplies } from "./zone-lane";

/** The ground of a state. */
export function groundOf(state: AppState): NeededSupplies {
  const ground = zoneGround(state);
  return { ground: { identity: ground, make: () => ground } };
}

/** Its named rivers. */
export function riversOf({ data: { rivers } }: AppState): NeededSupplies {
  return { rivers: { identity: rivers, make: () => rivers } };
}

/** All of its control maps. */
export function controlOf(state: AppState): NeededSupplies {
  const maps = allControlMaps(state);
  return { control: { identity: maps, make: () => maps } };
}

/** A copy of the columns of its joined incidents, made where a worker has not got them. */
export function incidentsOf({ joined }: AppState): NeededSupplies {
  return { incidents: { identity: joined.table.lng, make: () => copyIncidentColumns(joined) } };
}
