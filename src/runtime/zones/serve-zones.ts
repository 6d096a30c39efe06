import { buildZoneGeometry, type ZoneGeometry, type ZoneRefusal } from "../../core/zones/build-geometry";
import { compareGrounds } from "../../core/zones/compare/compare-zones";
import type { ZoneLookups } from "../../core/zones/lookups";
import { withZones } from "../../core/zones/zone-lookups";
import { fixGeometry } from "../../workspace/zones/fix-geometry";
import { controlLookups, groundLookups } from "../../workspace/zones/ground-lookups";
import { noIncidentColumns } from "../../workspace/zones/incident-columns";
import { measureControl } from "../../workspace/zones/measure-control";
import { measureFigures, measureRows, rowSetOf } from "../../workspace/zones/measure-geometry";
import { emptyGround } from "../../workspace/zones/zone-ground";
import type {
  MeasuredParts,
  MeasureJob,
  ShapeJob,
  ZoneAnswer,
  ZoneRequest,
  ZoneSupplies,
} from "./zone-messages";

/** What a zone worker does: keeps what it is given and answers every request, with the reason where it broke off. */
export function serveZones(): (request: ZoneRequest) => ZoneAnswer {
  let kept: Required<ZoneSupplies> = {
    ground: emptyGround,
    rivers: [],
    control: [],
    incidents: noIncidentColumns,
  };
  let lookups: ZoneLookups = makeLookups();

  function makeLookups(): ZoneLookups {
    return { ...groundLookups(kept.ground, kept.rivers), ...controlLookups(kept.control), zone: () => null };
  }

  function keep(supplies: ZoneSupplies): void {
    kept = { ...kept, ...supplies };
    // What was looked up before is kept as long as it holds.
    if (supplies.ground ?? supplies.rivers ?? supplies.control) lookups = makeLookups();
  }

  function shape({ zoneId, recipe, zones, fixed }: ShapeJob): ZoneGeometry | ZoneRefusal {
    const named = withZones(lookups, new Map([...zones, [zoneId, recipe]]));
    const built = buildZoneGeometry(recipe, named);
    return fixed === null ? built : fixGeometry(built, fixed);
  }

  function against({ key, sourceId, date }: NonNullable<MeasureJob["control"]>, geometry: ZoneGeometry) {
    const { versions } = kept.control.find((source) => source.sourceId === sourceId) ?? { versions: [] };
    const version = versions.find((candidate) => candidate.date === date);
    const ukraine = lookups.country("UA");
    return version && ukraine ? measureControl(geometry, key, version, ukraine) : null;
  }

  function measure({ geometry, wantsFigures, rows, control }: MeasureJob): MeasuredParts {
    return {
      figures: wantsFigures ? measureFigures(geometry, kept.ground) : null,
      rows: rows && measureRows(geometry, rowSetOf(kept.incidents), rows.nearMeters, lookups.oblast),
      control: control && against(control, geometry),
    };
  }

  return ({ job, supplies }) => {
    try {
      keep(supplies);
      if (job.kind === "shape") return { kind: "shape", result: shape(job) };
      if (job.kind === "compare") return { kind: "compare", grounds: compareGrounds(...job.geometries) };
      return { kind: "measure", parts: measure(job) };
    } catch (error) {
      return { kind: "failed", reason: error instanceof Error ? error.message : String(error) };
    }
  };
}
