import type { GroundComparison } from "../../core/zones/compare/compare-zones";
import { type FigureCode, figureCodes, readFigure } from "../../core/zones/compare/figure-table";
import type { ComparedColumn } from "./compared-columns";

export const groupCodes = ["ground", "size", "people", "control", "withdrawal", "incidents"] as const;
export type GroupCode = (typeof groupCodes)[number];
export type GroundCode = keyof GroundComparison;
export type FigureUnit = "area" | "share" | "length" | "count" | "people";

/** One figure of the compared zones: metres, square metres or counts; null where there is none or it is unknown. */
export interface ComparisonRow {
  readonly code: FigureCode | GroundCode;
  readonly group: GroupCode;
  readonly unit: FigureUnit;
  readonly values: readonly (number | null)[];
  /** Of two zones the second less the first; null for more zones, and where either is. */
  readonly difference: number | null;
}

const groupOf: readonly (readonly [GroupCode, RegExp])[] = [
  ["incidents", /^incidents-/],
  ["withdrawal", /^(pull-back|vacated)-/],
  ["control", /^(russian-held|ukrainian-held|contested|claimed|outside-ukraine)$/],
  ["people", /^(settlements|residents|places-without-residents)$/],
];

function unitOf(code: FigureCode): FigureUnit {
  if (code === "residents") return "people";
  if (code === "area" || code.startsWith("vacated-")) return "area";
  if (code === "length" || code.startsWith("width-") || code.startsWith("pull-back-")) return "length";
  return groupOf[2]?.[1].test(code) ? "share" : "count";
}

function figureRow(code: FigureCode, columns: readonly ComparedColumn[]): ComparisonRow {
  const values = columns.map(({ figures }) => readFigure(figures, code));
  const [a = null, b = null] = values;
  const difference = columns.length === 2 && a !== null && b !== null ? b - a : null;
  const group = groupOf.find(([, codes]) => codes.test(code))?.[0] ?? "size";
  return { code, group, unit: unitOf(code), values, difference };
}

function groundRows({ onlyA, onlyB, common }: GroundComparison): ComparisonRow[] {
  const row = (code: GroundCode, values: readonly (number | null)[]): ComparisonRow => ({
    code,
    group: "ground",
    unit: "area",
    values,
    difference: null,
  });
  return [
    row("onlyA", [onlyA.areaSqMeters, null]),
    row("onlyB", [null, onlyB.areaSqMeters]),
    row("common", [common.areaSqMeters, common.areaSqMeters]),
  ];
}

/** The table of the compared zones, row by row; first how the ground of two differs, where that is known. */
export function comparisonRows(
  columns: readonly ComparedColumn[],
  grounds: GroundComparison | null,
): ComparisonRow[] {
  const figures = figureCodes.map((code) => figureRow(code, columns));
  const ordered = groupCodes.flatMap((group) => figures.filter((row) => row.group === group));
  return [...(grounds !== null && columns.length === 2 ? groundRows(grounds) : []), ...ordered];
}
