import type { FeatureCollection } from "geojson";
import type { Locale } from "../../core/sources/localized";
import type { ThemeName } from "../../look/theme/tokens";
import type { LayerId } from "../../workspace/view-state";

export type GeoJsonData = FeatureCollection;

/** The embedded basemap, as loaded; a part that could not be loaded is an empty collection. */
export interface BasemapData {
  readonly countries: GeoJsonData;
  readonly borders: GeoJsonData;
  readonly oblasts: GeoJsonData;
  readonly oblastLines: GeoJsonData;
  readonly lakes: GeoJsonData;
  readonly rivers: GeoJsonData;
  /** Label points of places: `name_en`, `name_uk`, `rank`. */
  readonly places: GeoJsonData;
  /** Label points of countries and seas: `name_en`, `name_uk`, `kind`. */
  readonly regions: GeoJsonData;
}

/** What changes while the app runs. */
export interface OverlayData {
  readonly control: GeoJsonData;
  readonly contactLine: GeoJsonData;
  readonly zones: GeoJsonData;
  /** Positions that labels keep clear of. */
  readonly obstacles: GeoJsonData;
  /** Counts of incidents that lie on one point. */
  readonly badges: GeoJsonData;
  /** What the user wrote: lines, heads and words. */
  readonly annotations: GeoJsonData;
}

export const emptyCollection: GeoJsonData = {
  type: "FeatureCollection",
  features: [],
};

/** A font file for one script: map text comes from these, never from a server. */
export interface MapFont {
  readonly family: "Noto Sans Regular" | "Noto Sans Medium";
  readonly url: string;
  readonly unicodeRange: readonly string[];
}

export interface StyleOptions {
  readonly theme: ThemeName;
  readonly locale: Locale;
  readonly layers: Readonly<Record<LayerId, boolean>>;
  readonly basemap: BasemapData;
  readonly overlay: OverlayData;
  readonly fonts: readonly MapFont[];
  /** ISO 3166-2 of the admin areas that stand for incidents whose place is known no closer. */
  readonly uncertainAdmin1: readonly string[];
  readonly selectedZoneId: string | null;
  readonly selectedAnnotationId: string | null;
}
