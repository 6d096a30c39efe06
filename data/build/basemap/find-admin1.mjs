/** The first-level unit that a place belongs to. */
import { listPolygons, measureDistanceKm, polygonsContain } from "./geometry.mjs";
import { findUnit } from "./unit-names.mjs";

const COAST_REACH_KM = 25;

/** By the record's own code in Ukraine (the outlines are a few kilometres coarse); by polygon, or the nearest, in Russia and Belarus. */
export function findAdmin1({ country, admin1, lng, lat }, units) {
  if (country === "UA") return findUnit({ fips: `UP${admin1}` }).id;
  const own = units.filter(({ properties }) => properties.country === country);
  const unit =
    own.find(({ geometry }) => polygonsContain(listPolygons(geometry), [lng, lat])) ??
    findNearestUnit(own, [lng, lat]);
  return unit ? unit.properties.id : null;
}

/** A port may lie off the coarse coast: the unit with the nearest vertex within reach. */
function findNearestUnit(units, position) {
  const ranked = units
    .map((unit) => ({
      unit,
      km: Math.min(
        ...listPolygons(unit.geometry)
          .flat(2)
          .map((vertex) => measureDistanceKm(vertex, position)),
      ),
    }))
    .sort((a, b) => a.km - b.km);
  return ranked.length > 0 && ranked[0].km < COAST_REACH_KM ? ranked[0].unit : null;
}
