/** Lakes, reservoirs and the wide reaches of rivers, as polygons. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { feature } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify, simplify } from "topojson-simplify";
import {
  boundsOverlap,
  DETAIL_WINDOW,
  findBounds,
  measureDistanceKm,
  measureRingKm2,
  polygonsContain,
  roundLine,
} from "./geometry.mjs";
import { FORMER_LAKES, NAMED_LAKES } from "./lake-names.mjs";

const DECIMALS = 4;
const NEAR_WINDOW = [21, 43.5, 43, 54];
/** The smallest water drawn, near Ukraine and far from it. */
const SMALLEST_KM2 = { lake: { near: 4, far: 80 }, river: { near: 2, far: 40 } };
/** The Caspian Sea is sea here, not a lake. */
const LARGEST_KM2 = 100_000;
const SMALLEST_ISLAND_KM2 = 1;
const SMALLEST_TRIANGLE_KM2 = { near: 0.012, far: 3 };
/** Unnamed water with fewer positions than this has become a sliver or a kite, which looks like a fault close up. */
const FEWEST_POSITIONS = 9;
/** A name's point may fall on an island or a gap: the largest water within this distance is meant. */
const NAME_REACH_KM = 6;

export function buildLakes() {
  const waters = [
    ...readWaters("@geo-maps/earth-lakes-100m", "lake"),
    ...readWaters("@geo-maps/earth-rivers-100m", "river"),
  ];
  nameWaters(waters);
  return ["near", "far"].flatMap((zone) =>
    simplifyWaters(
      waters.filter((water) => water.zone === zone),
      SMALLEST_TRIANGLE_KM2[zone],
    ),
  );
}

function readWaters(packageName, kind) {
  const path = createRequire(import.meta.url).resolve(`${packageName}/map.geo.json`);
  const polygons = JSON.parse(readFileSync(path, "utf8")).geometries.flatMap(
    (geometry) => geometry.coordinates,
  );
  return polygons.flatMap((polygon) => {
    const bounds = findBounds(polygon[0]);
    const areaKm2 = measureRingKm2(polygon[0]);
    const zone = boundsOverlap(bounds, NEAR_WINDOW) ? "near" : "far";
    if (!boundsOverlap(bounds, DETAIL_WINDOW) || areaKm2 < SMALLEST_KM2[kind][zone] || areaKm2 > LARGEST_KM2)
      return [];
    const islands = polygon.slice(1).filter((ring) => measureRingKm2(ring) > SMALLEST_ISLAND_KM2);
    const rings = [polygon[0], ...islands].map((ring) => roundLine(ring, DECIMALS));
    return [{ kind, zone, areaKm2, rings, name: null }];
  });
}

function nameWaters(waters) {
  for (const [en, uk, point] of NAMED_LAKES.flatMap(([en, uk, ...points]) =>
    points.map((point) => [en, uk, point]),
  )) {
    const isThere = ({ rings }) =>
      polygonsContain([rings], point) ||
      rings[0].some((position) => measureDistanceKm(position, point) < NAME_REACH_KM);
    const found = waters
      .filter((water) => !water.name && isThere(water))
      .sort((a, b) => b.areaKm2 - a.areaKm2)[0];
    if (!found) throw new Error(`no water near ${point.join()} for ${en}`);
    found.name = { en, uk };
  }
}

function simplifyWaters(waters, smallestTriangleKm2) {
  const features = waters.map((water) => ({
    type: "Feature",
    properties: describeWater(water),
    geometry: { type: "Polygon", coordinates: water.rings },
  }));
  const weighted = presimplify(topology({ waters: { type: "FeatureCollection", features } }), measureRingKm2);
  const simplified = simplify(weighted, smallestTriangleKm2);
  return feature(simplified, simplified.objects.waters).features.filter(
    ({ geometry, properties }) =>
      geometry.coordinates[0].length >= (properties.name === null ? FEWEST_POSITIONS : 4),
  );
}

function describeWater({ kind, name }) {
  const formerSince = name ? FORMER_LAKES.get(name.en) : undefined;
  return formerSince ? { kind, name, former: true, formerSince } : { kind, name, former: false };
}
