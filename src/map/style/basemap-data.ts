import type { Feature, FeatureCollection } from "geojson";
import type { LngLat } from "../../core/geo/position";
import type { Place } from "../../core/places/place";
import type { Localized } from "../../core/sources/localized";
import type { BasemapData } from "./style-options";

interface LabelledRegion {
  readonly kind: string;
  readonly name: Localized;
  readonly lngLat: LngLat;
}

const labelPoint = (
  { name, lngLat }: { readonly name: Localized; readonly lngLat: LngLat },
  properties: Record<string, unknown>,
): Feature => ({
  type: "Feature",
  geometry: { type: "Point", coordinates: [...lngLat] },
  properties: { ...properties, name_en: name.en, name_uk: name.uk },
});

/** Label points from the gazetteer beside the loaded collections, ready for the style. */
export function buildBasemapData(
  collections: Omit<BasemapData, "places" | "regions">,
  places: readonly Place[],
  regions: readonly LabelledRegion[],
): BasemapData {
  const collection = (features: Feature[]): FeatureCollection => ({ type: "FeatureCollection", features });
  const byImportance = [...places].sort(
    (a, b) => a.rank - b.rank || (b.populationBefore2022 ?? 0) - (a.populationBefore2022 ?? 0),
  );
  return {
    ...collections,
    places: collection(byImportance.map((place, order) => labelPoint(place, { rank: place.rank, order }))),
    regions: collection(regions.map((region) => labelPoint(region, { kind: region.kind }))),
  };
}
