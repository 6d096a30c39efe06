import type { LngLat } from "../geo/position";
import type { Localized } from "../sources/localized";

/** A settlement of the gazetteer. `name.uk` falls back to the English name where no checked Ukrainian one exists. */
export interface Place {
  /** GeoNames number as text, or a name of our own for a place added by hand. */
  readonly id: string;
  readonly name: Localized;
  readonly lngLat: LngLat;
  /** Residents before 2022; null where the gazetteer has no figure (unknown is not 0). */
  readonly populationBefore2022: number | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** ISO 3166-2, null outside the mapped oblasts. */
  readonly admin1Id: string | null;
  /** 1 capital, 2 oblast centre, then by size: the order in which labels win. */
  readonly rank: number;
}
