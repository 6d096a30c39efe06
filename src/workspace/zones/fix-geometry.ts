import { type Area, type MultiLineString, type MultiPolygon, polygonsOf } from "../../core/geo/position";
import type { ZoneGeometry, ZoneRefusal } from "../../core/zones/build-geometry";

const copyOf = (geometry: Area | MultiLineString): MultiPolygon | MultiLineString =>
  geometry.type === "MultiLineString"
    ? geometry
    : {
        type: "MultiPolygon",
        coordinates: polygonsOf(geometry).map((rings) =>
          rings.map((ring) => ring.map(([lng, lat]): [number, number] => [lng, lat])),
        ),
      };

/** What a recipe gives with another geometry in its place: base line and sides stay where the recipe gives them. */
export function fixGeometry(built: ZoneGeometry | ZoneRefusal, fixed: Area | MultiLineString): ZoneGeometry {
  const { left, right, baseline } = built.ok ? built : { left: null, right: null, baseline: null };
  return { ok: true, geometry: copyOf(fixed), left, right, baseline };
}
