import type { Area, MultiLineString } from "../../../core/geo/position";
import type { Locale } from "../../../core/sources/localized";
import type { DataSource } from "../../../core/sources/source";
import type { Zone } from "../../../core/zones/recipe";
import type { ZoneFigures } from "../../../core/zones/scorecard";

/** A zone with the geometry that its recipe gives, and its figures as far as they were measured. */
export interface ExportedZone {
  readonly zone: Zone;
  readonly geometry: Area | MultiLineString;
  readonly figures: ZoneFigures | null;
}

/** What a file of zones says about itself. */
export interface ZonesFacts {
  /** Of names and texts where a format holds one language. */
  readonly locale: Locale;
  /** Empty for none. */
  readonly title: string;
  /** What the zones are, in words of the locale: hypothetical, or readings of proposals. */
  readonly description: string;
  /** Of the gazetteer, the control maps and the ground that the zones were cut to. */
  readonly sources: readonly DataSource[];
  readonly version: string;
  readonly madeAtMs: number;
}

/**
 * The property that holds a whole zone, its recipe included, as JSON text: one text survives a GIS and every format
 * that has room for it, and Demarc makes an editable zone of it again.
 */
export const zoneProperty = "demarc_zone";

/** The zone as it stands in `zoneProperty`; where it was imported from is for the importing workspace to say. */
export function zoneAsText({ importedFrom: _, ...zone }: Zone): string {
  return JSON.stringify(zone);
}
