import { intersectAreas, subtractAreas, uniteAreas } from "../../geo/boolean";
import { polygonAreaSqMeters } from "../../geo/geodesic";
import type { MultiLineString, MultiPolygon } from "../../geo/position";
import { type ComparedFigures, type FigureDifference, subtractFigures } from "./figure-table";

/** A zone as far as it can be compared. */
export interface ComparedZone extends ComparedFigures {
  readonly geometry: MultiPolygon | MultiLineString;
}

/** Ground and its extent; no geometry where there is none of it. */
export interface ComparedGround {
  readonly geometry: MultiPolygon | null;
  readonly areaSqMeters: number;
}

/** How the grounds of two zones lie to each other. */
export interface GroundComparison {
  /** Ground of the first zone alone. */
  readonly onlyA: ComparedGround;
  /** Ground of the second zone alone. */
  readonly onlyB: ComparedGround;
  readonly common: ComparedGround;
}

export interface ZoneComparison extends GroundComparison {
  /** Each figure of the second less that of the first, in the order of `figureCodes`. */
  readonly differences: readonly FigureDifference[];
}

/** What two zones have in common, what each has alone, and how their figures differ. A line covers no ground. */
export function compareZones(a: ComparedZone, b: ComparedZone): ZoneComparison {
  return { ...compareGrounds(a.geometry, b.geometry), differences: subtractFigures(a, b) };
}

/** What two zones' grounds have in common and what each has alone, with their extent. A line covers no ground. */
export function compareGrounds(a: ComparedZone["geometry"], b: ComparedZone["geometry"]): GroundComparison {
  const groundA = groundOf(a);
  const groundB = groundOf(b);
  return {
    onlyA: measureGround(subtractGround(groundA, groundB)),
    onlyB: measureGround(subtractGround(groundB, groundA)),
    common: measureGround(groundA && groundB && intersectAreas(groundA, groundB)),
  };
}

function groundOf(geometry: ComparedZone["geometry"]): MultiPolygon | null {
  return geometry.type === "MultiPolygon" ? geometry : null;
}

function subtractGround(from: MultiPolygon | null, taken: MultiPolygon | null): MultiPolygon | null {
  if (from === null) return null;
  return taken === null ? uniteAreas([from]) : subtractAreas(from, [taken]);
}

function measureGround(geometry: MultiPolygon | null): ComparedGround {
  return { geometry, areaSqMeters: geometry === null ? 0 : polygonAreaSqMeters(geometry) };
}
