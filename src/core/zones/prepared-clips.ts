import { uniteAreas } from "../geo/boolean";
import { type Banks, buildBanks } from "../geo/courses/bank";
import { chainLines } from "../geo/courses/chain-lines";
import { densifyArea } from "../geo/densify";
import type { Area, MultiLineString, MultiPolygon } from "../geo/position";
import { findRiverMouth } from "../places/river-mouths";
import { EDGE_TOLERANCE_METERS } from "./validate-recipe";

const MOST_KEPT = 16;

interface Prepared {
  readonly areas: readonly Area[];
  readonly united: MultiPolygon | null;
}

// While a vertex is dragged the same oblasts come at every step, as the same objects; densifying and uniting them would
// take longer than the strip. The latest come first.
let prepared: readonly Prepared[] = [];
const banksOf = new WeakMap<MultiLineString, Banks | null>();

/**
 * Areas of one kind densified along their geodesics and united; null when they are empty. Kept for the areas that were
 * asked for last, so they must not be changed in place.
 */
export function prepareClip(areas: readonly Area[]): MultiPolygon | null {
  const known = prepared.find(
    (entry) =>
      entry.areas.length === areas.length && entry.areas.every((area, index) => area === areas[index]),
  );
  const entry = known ?? { areas, united: uniteAreas(areas.map(densifyUnlessBank)) };
  if (entry !== prepared[0]) {
    prepared = [entry, ...prepared.filter((other) => other !== known)].slice(0, MOST_KEPT);
  }
  return entry.united;
}

/**
 * The ground on one bank of a river: its lines in one course, taken on seaward from a mouth that is known and straight
 * from every other end.
 *
 * @param course  downstream
 * @returns null for a course without length, and for one that winds around its own end
 */
export function prepareBank(id: string, course: MultiLineString, bank: keyof Banks): Area | null {
  let banks = banksOf.get(course);
  if (banks === undefined) {
    banks = buildBanks([...chainLines(course.coordinates), ...(findRiverMouth(id)?.seaward ?? [])]);
    banksOf.set(course, banks);
    if (banks !== null) bankAreas.add(banks.left).add(banks.right);
  }
  return banks?.[bank] ?? null;
}

// Their edges far from the river are no geodesics, and some run along a parallel close to the pole.
const bankAreas = new WeakSet<Area>();

function densifyUnlessBank(area: Area): Area {
  return bankAreas.has(area) ? area : densifyArea(area, EDGE_TOLERANCE_METERS);
}
