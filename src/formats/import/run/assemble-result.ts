import type { ControlDataset } from "../../../core/control/control-dataset";
import type { ImportResult } from "../import-review";
import type { AreaSink } from "./area-sink";
import type { IncidentSink } from "./incident-sink";

/**
 * What the accepted records became. Where a file has both incidents and control areas, the incidents' dataset has the
 * id and that of the areas is named after it, since each is kept by itself.
 */
export function assembleResult(datasetId: string, incidentSink: IncidentSink, areas: AreaSink): ImportResult {
  const incidents = incidentSink.finish(datasetId);
  const controlId = incidents === null ? datasetId : `${datasetId}-control`;
  const versions = areas.versions.map((version) => ({ ...version, sourceId: controlId }));
  const control: ControlDataset | null =
    versions.length === 0 ? null : { kind: "control", id: controlId, versions };
  const { zones } = areas;
  const kind = incidents ? "incidents" : control ? "control" : zones.length > 0 ? "zones" : "incidents";
  return { kind, incidents, control, zones };
}
