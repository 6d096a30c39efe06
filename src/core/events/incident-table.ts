import { datasetEpochMs } from "./dataset/incident-dataset";
import { buildEventTable, type EventTable, familyByte, statusByte } from "./event-table";
import type { Incident } from "./incident";
import { weaponFamilyOf } from "./weapons";

/**
 * The columnar table of a list of incidents; `sourceIndex` of a row is the index in that list. Times are floored
 * (earliest) and ceiled (latest) to whole seconds, so an interval never gets narrower.
 */
export function buildIncidentTable(incidents: readonly Incident[]): EventTable {
  const epochMs = datasetEpochMs;
  return buildEventTable({
    epochMs,
    earliestSeconds: Uint32Array.from(incidents, ({ time }) =>
      Math.floor((time.earliestMs - epochMs) / 1000),
    ),
    latestSeconds: Uint32Array.from(incidents, ({ time }) => Math.ceil((time.latestMs - epochMs) / 1000)),
    throughout: Uint8Array.from(incidents, ({ time }) => (time.extent === "throughout" ? 1 : 0)),
    family: Uint8Array.from(incidents, ({ weapons }) => familyByte(weaponFamilyOf(weapons))),
    status: Uint8Array.from(incidents, ({ status }) => statusByte(status)),
    lng: Float64Array.from(incidents, ({ place }) => place.lngLat[0]),
    lat: Float64Array.from(incidents, ({ place }) => place.lngLat[1]),
    radiusMeters: Float32Array.from(incidents, (incident) => incident.uncertaintyRadiusMeters ?? 0),
  });
}
