import type { ZoneRecipe } from "../../core/zones/recipe";
import { emptyBuiltInData } from "../built-in-data";
import type { AppState, ZoneMeasures, ZoneShape } from "../state";
import { measuredControl } from "./measured-control";
import { allControlMaps, zoneGround } from "./zone-ground";
import { zoneNeeds } from "./zone-needs";
import { recipeById, type ZoneSubject } from "./zone-subjects";

/** The same objects in the same order. */
export function isSameInputs(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((input, index) => input === b[index]);
}

/** Whether the basemap was read, or could not be. */
export function isGroundLoaded({ data }: Pick<AppState, "data">): boolean {
  return data.admin1Areas !== emptyBuiltInData.admin1Areas;
}

type ShapeInputs = Pick<AppState, "document" | "data" | "datasets">;

/**
 * All that a shape follows from beside its recipe, by identity: the recipes of the zones that are taken away, the ground,
 * the control maps; null as long as any of it is still being loaded.
 */
export function shapeInputs(state: ShapeInputs, recipe: ZoneRecipe): readonly unknown[] | null {
  const { ground, rivers, control, zones } = zoneNeeds(recipe, (id) => recipeById(state, id));
  if (((ground || rivers) && !isGroundLoaded(state)) || (control && !state.data.isLoaded)) return null;
  return [
    ...zones.values(),
    ground ? zoneGround(state) : null,
    rivers ? state.data.rivers : null,
    control ? allControlMaps(state) : null,
  ];
}

/** Whether a shape is that of the zone's present recipe, over the present ground and zones. */
export function isShapeCurrent(
  state: ShapeInputs,
  { recipe }: Pick<ZoneSubject, "recipe">,
  shape: ZoneShape | undefined,
): boolean {
  if (shape?.recipe !== recipe) return false;
  const inputs = shapeInputs(state, recipe);
  return inputs !== null && (shape.inputs === undefined || isSameInputs(shape.inputs, inputs));
}

type MeasureInputs = Pick<AppState, "data" | "datasets" | "document" | "time" | "joined">;

/** What each part of a zone's measures follows from beside its geometry, by identity. */
export interface PartInputs {
  readonly figures: readonly unknown[];
  readonly rows: readonly unknown[];
  readonly control: readonly unknown[];
}

/** Null as long as what measuring needs is still being loaded. */
export function measureInputs(
  state: MeasureInputs,
  subject: Pick<ZoneSubject, "nearMeters" | "measuredAgainst">,
): PartInputs | null {
  if (!isGroundLoaded(state) || !state.data.isLoaded) return null;
  const ground = zoneGround(state);
  const control = measuredControl(state, subject);
  return {
    figures: [ground],
    rows: [state.joined.table.lng, ground, subject.nearMeters],
    control: [ground, control?.version ?? null, control?.key ?? null],
  };
}

/** Everything that measures follow from, their geometry first. */
export function measureKey(
  geometry: ZoneMeasures["geometry"],
  { figures, rows, control }: PartInputs,
): readonly unknown[] {
  return [geometry, ...figures, ...rows, ...control];
}

/**
 * Whether measuring a zone broke off for what it is now: there will be no measures until something changes.
 *
 * @param geometry  null where it is not known, as that of a proposal without measures
 */
export function isUnmeasurable(
  state: MeasureInputs & Pick<AppState, "unmeasuredZones">,
  subject: Pick<ZoneSubject, "id" | "nearMeters" | "measuredAgainst">,
  geometry: ZoneMeasures["geometry"] | null,
): boolean {
  const failed = state.unmeasuredZones?.[subject.id];
  const inputs = measureInputs(state, subject);
  if (failed === undefined || inputs === null) return false;
  const of = geometry ?? (failed[0] as ZoneMeasures["geometry"]);
  return isSameInputs(failed, measureKey(of, inputs));
}

/** Whether measures are those of a zone's present geometry, over the present ground, incidents and control map. */
export function areMeasuresCurrent(
  state: MeasureInputs,
  subject: Pick<ZoneSubject, "nearMeters" | "measuredAgainst">,
  geometry: ZoneMeasures["geometry"],
  measures: ZoneMeasures | undefined,
): boolean {
  if (measures?.geometry !== geometry) return false;
  const inputs = measureInputs(state, subject);
  if (inputs === null) return false;
  if (measures.inputs !== undefined)
    return isSameInputs(measures.inputs, [...inputs.figures, ...inputs.rows, ...inputs.control]);
  return (
    measures.rows.lng === state.joined.table.lng &&
    measures.rows.nearMeters === subject.nearMeters &&
    (measures.control?.key ?? null) === inputs.control[2]
  );
}
