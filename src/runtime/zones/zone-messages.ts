import type { River } from "../../core/places/river";
import type { ZoneGeometry, ZoneRefusal } from "../../core/zones/build-geometry";
import type { GroundComparison } from "../../core/zones/compare/compare-zones";
import type { ZoneRecipe } from "../../core/zones/recipe";
import type { ZoneFigures } from "../../core/zones/scorecard";
import type { ZoneRows } from "../../core/zones/zone-rows";
import type { ZoneControl } from "../../workspace/state";
import type { IncidentColumns } from "../../workspace/zones/incident-columns";
import type { ControlMaps, ZoneGround } from "../../workspace/zones/zone-ground";
import type { ZoneSubject } from "../../workspace/zones/zone-subjects";

/** What a worker keeps for later jobs; it comes along with the first job that needs it, and anew when it changed. */
export interface ZoneSupplies {
  readonly ground?: ZoneGround;
  readonly rivers?: readonly River[];
  readonly control?: readonly ControlMaps[];
  readonly incidents?: IncidentColumns;
}

/** Asks for a recipe's geometry. */
export interface ShapeJob {
  readonly kind: "shape";
  readonly zoneId: string;
  readonly recipe: ZoneRecipe;
  /** The recipes of the zones that are taken away, by id. */
  readonly zones: ReadonlyMap<string, ZoneRecipe>;
  /** Takes the place of what the recipe gives, its base line aside. */
  readonly fixed: ZoneSubject["fixed"];
}

/** Asks for those measures of a geometry that are not known yet. */
export interface MeasureJob {
  readonly kind: "measure";
  readonly zoneId: string;
  readonly geometry: ZoneGeometry;
  readonly wantsFigures: boolean;
  /** Rows inside, and within so many metres. */
  readonly rows: { readonly nearMeters: number } | null;
  /** The control map to measure against. */
  readonly control: { readonly key: string; readonly sourceId: string; readonly date: string } | null;
}

/** Asks how the ground of two zones differs. */
export interface CompareJob {
  readonly kind: "compare";
  /** The first of the two. */
  readonly zoneId: string;
  readonly geometries: readonly [ZoneGeometry["geometry"], ZoneGeometry["geometry"]];
}

export type ZoneJob = ShapeJob | MeasureJob | CompareJob;

export interface ZoneRequest {
  readonly job: ZoneJob;
  readonly supplies: ZoneSupplies;
}

/** What was asked for; null where it was not. */
export interface MeasuredParts {
  readonly figures: ZoneFigures | null;
  readonly rows: { readonly inside: ZoneRows; readonly near: ZoneRows } | null;
  readonly control: ZoneControl | null;
}

export type ZoneAnswer =
  | { readonly kind: "shape"; readonly result: ZoneGeometry | ZoneRefusal }
  | { readonly kind: "measure"; readonly parts: MeasuredParts }
  | { readonly kind: "compare"; readonly grounds: GroundComparison }
  /** The calculation broke off; the worker goes on. */
  | { readonly kind: "failed"; readonly reason: string };
