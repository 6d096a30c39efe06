/**
 * Corrections by hand to outlines that are a kilometre or two coarse: a border or coast steps round a settlement
 * that must lie on its own side, and Kyiv gets limits of its true size. Arcs are shared, so neighbours follow.
 */
import { measureDistanceKm } from "./geometry.mjs";

/** How far behind the settlement the line then runs, and how wide the step is on either side. */
const STEP = { clearanceKm: 1, halfWidthKm: 2.5 };
const SMALL_STEP = { clearanceKm: 0.3, halfWidthKm: 0.8 };

/** [unit, settlement, its position, size of the step]: outside of its unit in the source by 0.1 to 1.7 km. */
const SETTLEMENTS = [
  ["UA-65", "Kherson", [32.6146, 46.637], SMALL_STEP],
  ["UA-65", "Skadovsk", [32.9098, 46.1131], STEP],
  ["UA-65", "Khorly", [33.292, 46.082], STEP],
  ["UA-48", "Ochakiv", [31.5451, 46.6147], STEP],
  ["UA-59", "Hrabovske", [35.455, 50.705], STEP],
  ["UA-59", "Seredyna-Buda", [34.0361, 52.1889], STEP],
  ["UA-09", "Milove", [40.1464, 49.3736], STEP],
  ["UA-09", "Izvaryne", [39.8943, 48.287], STEP],
  ["UA-74", "Dobrianka", [31.1857, 52.0631], STEP],
];
/** The limits of Kyiv, drawn by hand from its surroundings; the source's are twice as large. */
export const KYIV_RING = [
  [30.262, 50.48],
  [30.278, 50.515],
  [30.29, 50.545],
  [30.33, 50.548],
  [30.345, 50.575],
  [30.385, 50.588],
  [30.44, 50.575],
  [30.475, 50.568],
  [30.515, 50.57],
  [30.545, 50.585],
  [30.6, 50.575],
  [30.625, 50.545],
  [30.66, 50.525],
  [30.7, 50.49],
  [30.76, 50.46],
  [30.8, 50.44],
  [30.825, 50.42],
  [30.8, 50.4],
  [30.74, 50.385],
  [30.7, 50.37],
  [30.665, 50.36],
  [30.64, 50.33],
  [30.6, 50.29],
  [30.6, 50.25],
  [30.57, 50.214],
  [30.53, 50.225],
  [30.51, 50.28],
  [30.505, 50.315],
  [30.48, 50.335],
  [30.46, 50.355],
  [30.43, 50.365],
  [30.41, 50.375],
  [30.39, 50.4],
  [30.385, 50.425],
  [30.35, 50.435],
  [30.335, 50.43],
  [30.31, 50.44],
  [30.27, 50.455],
  [30.262, 50.48],
];

/** Gives Kyiv and the hole in its oblast the same new ring. @param {{properties: object, polygons: number[][][][]}} record */
export function redrawKyiv(record) {
  if (record.properties.fips === "UP12") return { ...record, polygons: [[KYIV_RING]] };
  if (record.properties.fips !== "UP13") return record;
  return { ...record, polygons: record.polygons.map(([outer]) => [outer, KYIV_RING.toReversed()]) };
}

/** Steps the arcs of a topology (in place) round the settlements. */
export function fitBorders(topology) {
  for (const [unitId, , position, step] of SETTLEMENTS) {
    const unit = topology.objects.units.geometries.find(({ properties }) => properties.unit === unitId);
    const arcIds = new Set(unit.arcs.flat(2).map((id) => (id < 0 ? ~id : id)));
    stepArcRound(topology.arcs, arcIds, position, step);
  }
}

function stepArcRound(arcs, arcIds, position, { clearanceKm, halfWidthKm }) {
  let nearest = { km: Infinity };
  for (const id of arcIds) {
    for (let i = 1; i < arcs[id].length; i++) {
      const foot = projectOnSegment(position, arcs[id][i - 1], arcs[id][i]);
      const km = measureDistanceKm(position, foot);
      if (km < nearest.km) nearest = { km, arc: arcs[id], i, foot };
    }
  }
  const { km, arc, i, foot } = nearest;
  const beyond = (km + clearanceKm) / km;
  const shift = (from) =>
    [from[0] + (position[0] - foot[0]) * beyond, from[1] + (position[1] - foot[1]) * beyond].map(
      roundDegrees,
    );
  const before = moveTowards(foot, arc[i - 1], halfWidthKm);
  const after = moveTowards(foot, arc[i], halfWidthKm);
  arc.splice(i, 0, before, shift(before), shift(after), after);
}

/** The point on the way to the end of a segment, at most so many kilometres away. */
function moveTowards(start, end, limitKm) {
  const km = measureDistanceKm(start, end);
  const share = km > limitKm ? limitKm / km : 0.9;
  return [start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share].map(roundDegrees);
}

function projectOnSegment(position, start, end) {
  const shrink = Math.cos((position[1] * Math.PI) / 180);
  const [dx, dy] = [(end[0] - start[0]) * shrink, end[1] - start[1]];
  const along =
    ((position[0] - start[0]) * shrink * dx + (position[1] - start[1]) * dy) / (dx * dx + dy * dy);
  const t = Math.min(1, Math.max(0, along));
  return [start[0] + t * (end[0] - start[0]), start[1] + t * (end[1] - start[1])];
}

function roundDegrees(degrees) {
  return Math.round(degrees * 1e4) / 1e4;
}
