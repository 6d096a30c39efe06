/**
 * One topology of all units: every outline, border and inner line is cut from it, so that they coincide.
 * Full detail inside the window, coarser and coarser outside of it, whole countries and no cut edges.
 */
import { topology } from "topojson-server";
import { presimplify, simplify } from "topojson-simplify";
import { findCountry } from "./country-names.mjs";
import { fitBorders, redrawKyiv } from "./fit-borders.mjs";
import {
  boundsContain,
  boundsOverlap,
  DETAIL_WINDOW,
  findBounds,
  measureRingKm2,
  roundLine,
} from "./geometry.mjs";
import { findUnit } from "./unit-names.mjs";

const DECIMALS = 4;
/** Parts of a country outside of this box (overseas territories, Arctic islands) are left out. */
const DRAWN_WORLD = [-25, 18, 180, 76];
/** Islands smaller than this are left out: inside, outside of the window. */
const SMALLEST_PART_KM2 = { inside: 0.5, outside: 800 };
/** A vertex goes when its triangle is smaller than this inside the window; outside, when it is `COARSENING` times larger still. */
const SMALLEST_TRIANGLE_KM2 = 0.2;
const COARSENING = 1500;

/** @param {{properties: object, polygons: number[][][][]}[]} records the source's first-level units */
export function buildTopology(records) {
  const features = records
    .map(redrawKyiv)
    .map(makeFeature)
    .filter((feature) => feature !== null);
  const weighted = presimplify(topology({ units: { type: "FeatureCollection", features } }), weighTriangle);
  const simplified = simplify(weighted, SMALLEST_TRIANGLE_KM2);
  fitBorders(simplified);
  return simplified;
}

function makeFeature({ properties, polygons }) {
  const country = findCountry(properties);
  if (!country) return null;
  const kept = polygons
    .filter((rings) => isDrawn(rings[0]))
    .map(roundRings)
    .filter((rings) => rings.length > 0);
  if (kept.length === 0) return null;
  const unit = findUnit(properties);
  return {
    type: "Feature",
    properties: { country, unit: unit ? unit.id : null },
    geometry: { type: "MultiPolygon", coordinates: kept },
  };
}

function isDrawn(ring) {
  const bounds = findBounds(ring);
  if (!boundsOverlap(bounds, DRAWN_WORLD)) return false;
  const smallest = boundsOverlap(bounds, DETAIL_WINDOW)
    ? SMALLEST_PART_KM2.inside
    : SMALLEST_PART_KM2.outside;
  return measureRingKm2(ring) >= smallest;
}

function roundRings(rings) {
  return rings.map((ring) => roundLine(ring, DECIMALS)).filter((ring) => ring.length >= 4);
}

/** Square kilometres of a vertex's triangle, made small outside of the window so that the vertex goes sooner. */
function weighTriangle(triangle) {
  const km2 = measureRingKm2(triangle);
  return boundsContain(DETAIL_WINDOW, triangle[1]) ? km2 : km2 / COARSENING;
}
