import { buildZoneGeometry, type ZoneGeometry } from "../../core/zones/build-geometry";
import type { ZoneLookups } from "../../core/zones/lookups";
import { withZones } from "../../core/zones/zone-lookups";
import type { AppState, ZoneMeasures, ZoneShape } from "../state";
import { fixGeometry } from "./fix-geometry";
import { controlLookups, groundLookups } from "./ground-lookups";
import { measureControl } from "./measure-control";
import { measureFigures, measureRows } from "./measure-geometry";
import { measuredControl } from "./measured-control";
import { allControlMaps, zoneGround } from "./zone-ground";
import { measureInputs, shapeInputs } from "./zone-inputs";
import { zoneNeeds } from "./zone-needs";
import { recipeById, type ZoneSubject, zoneSubjects } from "./zone-subjects";

function lookupsOf(state: AppState): ZoneLookups {
  return {
    ...groundLookups(zoneGround(state), state.data.rivers),
    ...controlLookups(allControlMaps(state)),
    zone: () => null,
  };
}

/** The shape of a zone, made here and now. */
function shapeHere(state: AppState, { id, recipe, fixed }: ZoneSubject, lookups: ZoneLookups): ZoneShape {
  const { zones } = zoneNeeds(recipe, (zoneId) => recipeById(state, zoneId));
  const built = buildZoneGeometry(recipe, withZones(lookups, new Map([...zones, [id, recipe]])));
  const result = fixed === null ? built : fixGeometry(built, fixed);
  const inputs = shapeInputs(state, recipe) ?? [];
  return result.ok
    ? { status: "ready", recipe, inputs, geometry: result }
    : { status: "refused", recipe, inputs, issues: result.issues };
}

/** The measures of a zone's geometry, made here and now: what the zone worker would answer. */
export function measureHere(
  state: AppState,
  subject: Pick<ZoneSubject, "nearMeters" | "measuredAgainst">,
  geometry: ZoneGeometry,
): ZoneMeasures {
  const { nearMeters } = subject;
  const ground = zoneGround(state);
  const admin1 = (id: string) => ground.admin1Areas.get(id) ?? null;
  const control = measuredControl(state, subject);
  const ukraine = ground.countryAreas.get("UA");
  const inputs = measureInputs(state, subject);
  return {
    geometry,
    figures: measureFigures(geometry, ground),
    rows: {
      lng: state.joined.table.lng,
      nearMeters,
      ...measureRows(geometry, state.joined, nearMeters, admin1),
    },
    control: control && ukraine ? measureControl(geometry, control.key, control.version, ukraine) : null,
    ...(inputs && { inputs: [...inputs.figures, ...inputs.rows, ...inputs.control] }),
  };
}

/**
 * The state with the shapes and measures of its zones and shown proposals, made without a worker: for where there is none,
 * since it may take seconds.
 */
export function measureState(state: AppState): AppState {
  const lookups = lookupsOf(state);
  const zoneShapes = new Map(Object.entries(state.zoneShapes));
  const zoneMeasures = new Map(Object.entries(state.zoneMeasures));
  for (const subject of zoneSubjects(state)) {
    const shape = shapeHere(state, subject, lookups);
    if (subject.fixed === null) zoneShapes.set(subject.id, shape);
    if (shape.status === "ready") zoneMeasures.set(subject.id, measureHere(state, subject, shape.geometry));
  }
  return {
    ...state,
    zoneShapes: Object.fromEntries(zoneShapes),
    zoneMeasures: Object.fromEntries(zoneMeasures),
  };
}
