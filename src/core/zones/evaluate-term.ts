import { intersectAreas, subtractAreas, uniteAreas } from "../geo/boolean";
import { densifyArea } from "../geo/densify";
import type { Area } from "../geo/position";
import { noteIfMissing, type ZoneIssue, type ZoneLookups } from "./lookups";
import type { Expression, Term } from "./recipe";
import { EDGE_TOLERANCE_METERS } from "./validate-recipe";

/**
 * The area a term of a derived recipe means.
 *
 * @param issues  grows by one entry for everything the lookups do not know
 * @returns null when the term means nothing: unknown, or empty
 */
export function evaluateTerm(term: Term, lookups: ZoneLookups, issues: ZoneIssue[]): Area | null {
  if ("op" in term) {
    return combine(
      term.op,
      term.of.map((operand) => evaluateTerm(operand, lookups, issues)),
    );
  }
  const area = lookUp(term, lookups, issues);
  return area && densifyArea(area, EDGE_TOLERANCE_METERS);
}

function lookUp(term: Exclude<Term, Expression>, lookups: ZoneLookups, issues: ZoneIssue[]): Area | null {
  if ("polygon" in term) return { type: "Polygon", coordinates: term.polygon };
  if ("oblast" in term) {
    return noteIfMissing(lookups.oblast(term.oblast), { code: "unknown-oblast", id: term.oblast }, issues);
  }
  const { date, holder } = term.control;
  return noteIfMissing(lookups.control(date, holder), { code: "unknown-control", date }, issues);
}

function combine(op: Expression["op"], operands: readonly (Area | null)[]): Area | null {
  const [first = null, ...others] = operands;
  const present = others.filter((area) => area !== null);
  switch (op) {
    case "union":
      return uniteAreas(first === null ? present : [first, ...present]);
    case "difference":
      return first === null ? null : subtractAreas(first, present);
    case "intersection":
      return others.reduce<Area | null>(
        (common, area) => (common === null || area === null ? null : intersectAreas(common, area)),
        first,
      );
  }
}
