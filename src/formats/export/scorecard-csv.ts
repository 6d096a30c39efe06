import type { MatchCount } from "../../core/events/counts";
import {
  type ComparedFigures,
  type FigureCode,
  figureCodes,
  readFigure,
} from "../../core/zones/compare/figure-table";
import type { IncidentTally } from "../../core/zones/tally-incidents";
import { type CsvCell, writeCsv } from "../csv-writer";
import { writeNotedCsv } from "./csv-notes";
import { type ZoneCsvFacts, zoneCsvNotes } from "./zone-csv-facts";

const columns = ["code", "name", "value", "unit", "qualifier", "source"] as const;

/** The parts of the app's data that a figure is taken from. */
export type FigureGround = "geometry" | "borders" | "gazetteer" | "control" | "incidents";

/** The figures of one zone, and how the ids in them are called. */
export interface ScorecardFacts extends ZoneCsvFacts {
  readonly compared: ComparedFigures;
  readonly inside: IncidentTally;
  readonly insidePerWeek: MatchCount | null;
  readonly nearMeters: number;
  readonly unitName: (unitId: string) => string;
  readonly placeName: (placeId: string) => string;
  /** Who is credited for what a figure is taken from. */
  readonly sourceOf: (ground: FigureGround) => string;
}

type Unit = "m" | "m2" | "people" | "count" | "per week";
interface Row {
  readonly code: string;
  readonly name: string;
  readonly value: number | null;
  readonly unit: Unit;
  readonly qualifier?: string;
  readonly ground: FigureGround;
}

const perWeekDecimals = 3;

function lookOf(code: FigureCode, nearMeters: number): Pick<Row, "unit" | "ground" | "qualifier"> {
  if (code.startsWith("incidents-near"))
    return { unit: "count", ground: "incidents", qualifier: `within ${nearMeters} m` };
  if (code.startsWith("incidents"))
    return { unit: "count", ground: "incidents", qualifier: "in the window, under the filter" };
  if (code.startsWith("pull-back")) return { unit: "m", ground: "control" };
  if (code.startsWith("vacated")) return { unit: "m2", ground: "control" };
  if (code === "area") return { unit: "m2", ground: "geometry", qualifier: "WGS84 ellipsoid" };
  if (code === "length") return { unit: "m", ground: "geometry", qualifier: "of the zone's line" };
  if (code.startsWith("width")) return { unit: "m", ground: "geometry", qualifier: "across the zone's line" };
  if (code === "units") return { unit: "count", ground: "borders" };
  if (code === "residents")
    return {
      unit: "people",
      ground: "gazetteer",
      qualifier: "before 2022; listed places only, an under-count",
    };
  if (code === "settlements")
    return { unit: "count", ground: "gazetteer", qualifier: "listed places only, an under-count" };
  if (code === "places-without-residents")
    return { unit: "count", ground: "gazetteer", qualifier: "listed, not in the sum of residents" };
  return { unit: "m2", ground: "control" };
}

/** Residents are unknown, not 0, where no listed place inside has a figure. */
function isUnknown(code: FigureCode, { figures }: ComparedFigures): boolean {
  if (code !== "residents" || figures === null) return false;
  const { settlements, residentsBefore2022 } = figures;
  return settlements.count > 0 && settlements.count === residentsBefore2022.placesWithoutFigure;
}

function* listRows(facts: ScorecardFacts): Generator<Row> {
  const { compared, inside, insidePerWeek, nearMeters } = facts;
  for (const code of figureCodes)
    yield {
      code,
      name: code.replaceAll("-", " "),
      value: isUnknown(code, compared) ? null : readFigure(compared, code),
      ...lookOf(code, nearMeters),
    };
  for (const [reason, count] of Object.entries(inside.possibleBecause))
    yield { code: "possible-because", name: reason, value: count, unit: "count", ground: "incidents" };
  for (const match of ["certain", "possible"] as const) {
    const value = insidePerWeek && Number(insidePerWeek[match].toFixed(perWeekDecimals));
    const name = `incidents inside per week ${match}`;
    yield { code: `incidents-per-week-${match}`, name, value, unit: "per week", ground: "incidents" };
  }
  for (const { unitId, areaSqMeters, lengthMeters } of compared.figures?.byUnit ?? []) {
    const common = { name: facts.unitName(unitId), qualifier: unitId, ground: "borders" } as const;
    yield { ...common, code: "unit-area", value: areaSqMeters, unit: "m2" };
    yield { ...common, code: "unit-length", value: lengthMeters, unit: "m" };
  }
  for (const { placeId, side, distanceMeters } of compared.figures?.nearCities ?? []) {
    const qualifier = side === null ? "from the edge" : `from the edge, ${side} of the line`;
    const name = facts.placeName(placeId);
    yield { code: "near-city", name, value: distanceMeters, unit: "m", qualifier, ground: "gazetteer" };
  }
}

/**
 * The scorecard of a zone as CSV, one row for each figure, after lines with `#` that say what it is. Codes and units are
 * for scripts and stay English; names of oblasts and cities are as given. An empty value is unknown, or the zone has none.
 */
export function writeScorecardCsv(facts: ScorecardFacts): string {
  const rows = Array.from(listRows(facts), ({ code, name, value, unit, qualifier, ground }): CsvCell[] => [
    code,
    name,
    value === null || Number.isInteger(value) || unit === "per week" ? value : Number(value.toFixed(1)),
    unit,
    qualifier ?? null,
    facts.sourceOf(ground),
  ]);
  return writeNotedCsv(zoneCsvNotes(facts), writeCsv(columns, rows));
}
