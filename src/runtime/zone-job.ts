import type { ZoneGeometry, ZoneRefusal } from "../core/zones/build-geometry";
import type { ZoneRecipe } from "../core/zones/recipe";

/** What the zone worker is asked. */
export interface ZoneJob {
  readonly zoneId: string;
  readonly recipe: ZoneRecipe;
}

/** What it answers: the job with the geometry, or with the reasons why there is none. */
export interface ZoneJobResult extends ZoneJob {
  readonly result: ZoneGeometry | ZoneRefusal;
}
