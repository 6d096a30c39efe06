import { incidentStatuses } from "../../core/events/incident";
import { weaponFamilies } from "../../core/events/weapons";
import type { SnapshotIncident, SnapshotIncidents } from "../page-content";

export function isPlaced({ lng, lat }: Pick<SnapshotIncidents, "lng" | "lat">, index: number): boolean {
  return Number.isFinite(lng[index]) && Number.isFinite(lat[index]);
}

/** Metres at the equator that Web Mercator draws as large as these at a latitude. */
export function equatorMeters(meters: number, lat: number): number {
  return meters / Math.cos((lat * Math.PI) / 180);
}

/** One of them as an object. */
export function snapshotIncidentAt(incidents: SnapshotIncidents, index: number): SnapshotIncident {
  return {
    lngLat: isPlaced(incidents, index) ? [incidents.lng[index]!, incidents.lat[index]!] : null,
    family: weaponFamilies[incidents.family[index]!]!,
    match: incidents.isCertain[index] === 1 ? "certain" : "possible",
    status: incidentStatuses[incidents.status[index]!]!,
    radiusMeters: incidents.radiusMeters[index]!,
    sourceOrdinal: incidents.sourceOrdinal?.[index] ?? 0,
    opacity: incidents.opacity?.[index] ?? 1,
  };
}
