import type { Locale } from "../../core/sources/localized";
import { formatAreaSqKm, formatLength, formatNumber, roundPeople } from "../../look/text/format-number";
import { compareMessages, figureNames } from "../../look/text/messages/zones/compare";
import { scorecardMessages } from "../../look/text/messages/zones/scorecard";
import type { ComparedColumn } from "./compared-columns";
import type { ComparisonRow, GroupCode } from "./comparison-rows";

export const noFigure = "—";
const minus = "−";

const groupKeys = {
  ground: "groupGround",
  size: "groupSize",
  people: "groupPeople",
  control: "groupControl",
  withdrawal: "groupWithdrawal",
  incidents: "groupIncidents",
} as const satisfies Record<GroupCode, string>;

export function nameOfGroup(locale: Locale, group: GroupCode): string {
  return compareMessages[locale][groupKeys[group]];
}

/** What a row is of; that of incidents nearby says how near, where all zones agree on it. */
export function nameOfRow(
  locale: Locale,
  { code }: ComparisonRow,
  columns: readonly ComparedColumn[],
): string {
  const texts = compareMessages[locale];
  const [first, second] = columns.map(({ zone }) => zone.scenario);
  switch (code) {
    case "onlyA":
      return texts.only(first ?? "");
    case "onlyB":
      return texts.only(second ?? "");
    case "common":
      return texts.both(first ?? "", second ?? "");
    case "incidents-inside-certain":
      return texts.certainOf(scorecardMessages[locale].inside);
    case "incidents-inside-possible":
      return texts.possibleOf(scorecardMessages[locale].inside);
    case "incidents-near-certain":
      return texts.certainOf(nearOf(locale, columns));
    case "incidents-near-possible":
      return texts.possibleOf(nearOf(locale, columns));
    default:
      return figureNames[locale][code];
  }
}

function nearOf(locale: Locale, columns: readonly ComparedColumn[]): string {
  const texts = compareMessages[locale];
  const [distance, ...others] = new Set(columns.map(({ nearMeters }) => nearMeters));
  return distance === undefined || others.length > 0
    ? texts.nearEach
    : texts.near(formatLength(locale, distance));
}

function textOf(locale: Locale, { unit }: Pick<ComparisonRow, "unit">, value: number): string {
  switch (unit) {
    case "area":
    case "share":
      return formatAreaSqKm(locale, value);
    case "length":
      return formatLength(locale, value);
    case "count":
      return formatNumber(locale, value);
    case "people":
      return value === 0
        ? formatNumber(locale, 0)
        : compareMessages[locale].about(formatNumber(locale, roundPeople(value)));
  }
}

/** A figure of one zone with its unit; ground by who holds it also as a part of the zone's area. */
export function textOfValue(
  locale: Locale,
  row: ComparisonRow,
  value: number | null,
  areaSqMeters: number | null,
): string {
  if (value === null) return noFigure;
  const text = textOf(locale, row, value);
  if (row.unit !== "share" || areaSqMeters === null || areaSqMeters === 0) return text;
  return compareMessages[locale].share(text, formatNumber(locale, (100 * value) / areaSqMeters));
}

/** A difference with its sign and unit. */
export function textOfDifference(locale: Locale, row: ComparisonRow): string {
  const { difference } = row;
  if (difference === null) return noFigure;
  const text = textOf(locale, row, Math.abs(difference));
  return difference === 0 ? text : `${difference > 0 ? "+" : minus}${text}`;
}
