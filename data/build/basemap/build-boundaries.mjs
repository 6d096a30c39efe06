/** Cuts countries, units, borders and inner lines out of the one topology. */
import { feature, mergeArcs, mesh } from "topojson-client";
import { nameCountry } from "./country-names.mjs";
import {
  boundsOverlap,
  DETAIL_WINDOW,
  findBounds,
  listPolygons,
  makeArealGeometry,
  measureRingKm2,
} from "./geometry.mjs";
import { findUnitById } from "./unit-names.mjs";

/** Borders whose status is disputed between the two; drawn, but marked. */
const DISPUTED_BORDERS = new Set(["RS-XK"]);

export function buildCountries(topology) {
  return [...groupByCountry(topology)].map(([id, units]) =>
    makeFeature({ id, name: nameCountry(id) }, mergeArcs(topology, units), topology),
  );
}

/** The units of Ukraine, Belarus and Russia's west, as polygons. */
export function buildUnits(topology) {
  return topology.objects.units.geometries
    .filter((unit) => unit.properties.unit)
    .sort((a, b) => (a.properties.unit < b.properties.unit ? -1 : 1))
    .map((unit) => makeFeature(findUnitById(unit.properties.unit), unit, topology));
}

/** Land borders between two countries of which one reaches into the window, each shared stretch once. */
export function buildBorders(topology) {
  const near = listCountriesInWindow(topology);
  const lineOf = (kind, wanted) => {
    const geometry = mesh(topology, topology.objects.units, (a, b) => {
      const pair = [a.properties.country, b.properties.country].sort();
      return (
        pair[0] !== pair[1] &&
        pair.some((id) => near.has(id)) &&
        DISPUTED_BORDERS.has(pair.join("-")) === wanted
      );
    });
    return { type: "Feature", properties: { kind }, geometry };
  };
  return [lineOf("state", false), lineOf("disputed", true)];
}

/** Lines between two units of one country, one feature per country. */
export function buildUnitLines(topology) {
  return ["BY", "RU", "UA"].map((country) => ({
    type: "Feature",
    properties: { country },
    geometry: mesh(topology, topology.objects.units, (a, b) => {
      const sameCountry = a.properties.country === country && b.properties.country === country;
      return a !== b && sameCountry && Boolean(a.properties.unit && b.properties.unit);
    }),
  }));
}

function groupByCountry(topology) {
  const groups = new Map();
  for (const unit of topology.objects.units.geometries) {
    const { country } = unit.properties;
    groups.set(country, [...(groups.get(country) ?? []), unit]);
  }
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function listCountriesInWindow(topology) {
  const inWindow = (unit) =>
    listPolygons(feature(topology, unit).geometry).some(([outer]) =>
      boundsOverlap(findBounds(outer), DETAIL_WINDOW),
    );
  return new Set(topology.objects.units.geometries.filter(inWindow).map((unit) => unit.properties.country));
}

/** Simplifying can flatten a ring: those that hold nothing any more are left out. */
function makeFeature(properties, geometry, topology) {
  const polygons = listPolygons(geometry.arcs ? feature(topology, geometry).geometry : geometry)
    .map((rings) => rings.filter((ring) => ring.length >= 4 && measureRingKm2(ring) > 0.01))
    .filter((rings) => rings.length > 0);
  return { type: "Feature", properties, geometry: makeArealGeometry(polygons) };
}
