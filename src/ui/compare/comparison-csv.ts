import type { Locale } from "../../core/sources/localized";
import { type CsvCell, writeCsv } from "../../formats/csv-writer";
import { compareMessages } from "../../look/text/messages/zones/compare";
import type { AppState } from "../../workspace/state";
import { effectiveWindow } from "../../workspace/time-state";
import type { ComparedColumn } from "./compared-columns";
import type { ComparisonRow, FigureUnit } from "./comparison-rows";
import { nameOfRow } from "./row-texts";

const perSquareKm = 1e6;
const perKm = 1000;

function writtenValue(unit: FigureUnit, value: number | null): number | null {
  if (value === null) return null;
  // Micro-units are beyond what any of it is known to, and keep noise of the last digit out.
  const round = (number: number) => Math.round(number * 1e6) / 1e6;
  if (unit === "area" || unit === "share") return round(value / perSquareKm);
  return unit === "length" ? round(value / perKm) : value;
}

const unitText = (unit: FigureUnit, count: string) =>
  unit === "area" || unit === "share" ? "km²" : unit === "length" ? "km" : count;

/** The comparison as CSV: km, km² and counts, unrounded; empty where there is no figure or it is unknown. */
export function comparisonCsv(
  locale: Locale,
  columns: readonly ComparedColumn[],
  rows: readonly ComparisonRow[],
  { time, rowMask }: Pick<AppState, "time" | "rowMask">,
): string {
  const texts = compareMessages[locale];
  const [first, second, ...others] = columns.map(({ zone }) => zone.scenario);
  const isPair = first !== undefined && second !== undefined && others.length === 0;
  const titles = columns.map(({ zone }) => `${zone.scenario} · ${zone.name[locale]}`);
  const head = [texts.columnCode, texts.figure, texts.columnUnit, ...titles];
  const everywhere = (code: string, name: string, unit: string, value: CsvCell): CsvCell[] => [
    code,
    name,
    unit,
    ...columns.map(() => value),
    ...(isPair ? [null] : []),
  ];
  const window = effectiveWindow(time);
  const iso = (ms: number) => new Date(ms).toISOString();
  return writeCsv(
    [...head, ...(isPair ? [texts.difference(first, second)] : [])],
    [
      ...rows.map((row): CsvCell[] => [
        row.code,
        nameOfRow(locale, row, columns),
        unitText(row.unit, texts.unitCount),
        ...row.values.map((value) => writtenValue(row.unit, value)),
        ...(isPair ? [writtenValue(row.unit, row.difference)] : []),
      ]),
      everywhere("window-start", texts.windowStart, "UTC", iso(window.startMs)),
      everywhere("window-end", texts.windowEnd, "UTC", iso(window.endMs)),
      everywhere("known-at", texts.knownAt, "UTC", time.knownAtMs === null ? texts.now : iso(time.knownAtMs)),
      everywhere("filter", texts.filterOn, "", rowMask === null ? texts.filterNo : texts.filterYes),
    ],
  );
}
