import type { FeatureCollection } from "geojson";
import { type Area, type LngLat, polygonsOf } from "../../core/geo/position";
import { mercatorX, mercatorY } from "../../core/geo/web-mercator";
import { simplifyPoints } from "../areas/simplify-points";
import type { LocatorGround } from "../page-content";
import { locatorExtents } from "./locator-extent";

type Country = LocatorGround["countries"][number];

// Finer than what a tenth of a device pixel of the widest locator is.
const toleranceDegrees = 0.02;
/** Islands smaller than this, from west to east, are no more than a speck; those of Ukraine stay. */
const leastDegrees = 0.25;

interface Flat {
  readonly x: number;
  readonly y: number;
}

/** Degrees of longitude to the east and, as many of them, to the south. */
const flatten = (ring: readonly LngLat[]): Flat[] =>
  ring.map(([lng, lat]) => ({ x: mercatorX(lng) * 360, y: mercatorY(lat) * 360 }));

function doubledArea(flat: readonly Flat[]): number {
  return flat.reduce((sum, { x, y }, index) => {
    const next = flat[(index + 1) % flat.length]!;
    return sum + x * next.y - next.x * y;
  }, 0);
}

/** An outline with few positions, always the same way round; none where it is a speck or far away. */
function simplifyRing(ring: readonly LngLat[], keepsSpecks: boolean): (readonly LngLat[])[] {
  const { west, east, south, north } = locatorExtents.europe;
  const lngs = ring.map(([lng]) => lng);
  const lats = ring.map(([, lat]) => lat);
  const [left, right] = [Math.min(...lngs), Math.max(...lngs)];
  const isNear = left < east && right > west && Math.min(...lats) < north && Math.max(...lats) > south;
  if (!isNear || (!keepsSpecks && right - left < leastDegrees)) return [];
  const flat = flatten(ring);
  const kept = simplifyPoints(flat, toleranceDegrees).map((index) => ring[index]!);
  if (kept.length < 4) return [];
  return [doubledArea(flat) > 0 ? kept : kept.reverse()];
}

function groundOfCountries(countries: FeatureCollection): LocatorGround {
  return {
    countries: countries.features.flatMap(({ geometry, properties }): Country[] => {
      if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon") return [];
      const id = String(properties?.id ?? "");
      // What lies in a hole is another country, which is drawn too.
      const outlines = polygonsOf(geometry as unknown as Area).flatMap(([outer]) => (outer ? [outer] : []));
      const rings = outlines.flatMap((outline) => simplifyRing(outline, id === "UA"));
      return rings.length === 0 ? [] : [{ id, rings }];
    }),
  };
}

const known = new WeakMap<FeatureCollection, LocatorGround>();

/** The countries of the basemap (`id` is ISO 3166-1 alpha-2), simplified for a locator; worked out once for a basemap. */
export function locatorGroundOf(countries: FeatureCollection): LocatorGround | null {
  if (countries.features.length === 0) return null;
  const ground = known.get(countries) ?? groundOfCountries(countries);
  known.set(countries, ground);
  return ground;
}
