import type { ImportQuestion, ImportReview } from "../import-review";
import type { ColumnRole, TableSettings } from "../import-settings";
import { findPreset, headerKey } from "./presets/find-preset";
import type { TablePreset } from "./presets/table-preset";
import { profileColumn } from "./suggest/column-profile";
import { detectCoordinates } from "./suggest/detect-coordinates";
import { detectDates } from "./suggest/detect-dates";
import { suggestRoles } from "./suggest/suggest-roles";
import { parseClock } from "./values/parse-clock";
import { isUnknownText } from "./values/unknown-text";

/** What a table seems to be, before the user has seen it. */
export interface SuggestedTable {
  readonly table: TableSettings;
  readonly questions: readonly ImportQuestion[];
  /** Empty texts where the table does not say. */
  readonly suggested: ImportReview["suggested"];
  readonly restrictsRawRows: boolean;
}

const usualZone = "Europe/Kyiv";
/** So many rows tell enough; more would only take time. */
const mostSampleRows = 2000;
const severalAllowed: ReadonlySet<ColumnRole> = new Set(["actor", "target"]);

function rolesOfPreset(
  { roles: known, roleBySample }: TablePreset,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): ColumnRole[] {
  const headers = columns.map(headerKey);
  const roles: ColumnRole[] = columns.map(() => "keep");
  for (const [header, role] of known) {
    const column = headers.indexOf(header);
    if (column >= 0 && (severalAllowed.has(role) || !roles.includes(role))) roles[column] = role;
  }
  if (!roleBySample) return roles;
  for (const [column, header] of headers.entries()) {
    const role = roles[column] === "keep" ? roleBySample(header, column, headers, rows) : null;
    if (role !== null && (severalAllowed.has(role) || !roles.includes(role))) roles[column] = role;
  }
  return roles;
}

/**
 * Suggests how to read a table: a known preset by its header, else roles by the columns' names and values; then the
 * order of day and month, the zone, decimal commas and swapped coordinates by the values. What the rows leave open
 * becomes a question, with a suggestion beside it.
 *
 * @param sampleRows  the first records' cells; the more of them, the surer, up to 2,000
 * @param hasGeometry  whether the records carry positions of their own
 */
export function suggestTable(
  columns: readonly string[],
  sampleRows: readonly (readonly string[])[],
  hasGeometry: boolean,
): SuggestedTable {
  const rows = sampleRows.slice(0, mostSampleRows);
  const preset = findPreset(columns);
  const roles =
    preset === null
      ? suggestRoles(
          columns,
          columns.map((_, column) => profileColumn(rows.map((cells) => cells[column] ?? ""))),
          hasGeometry,
        )
      : rolesOfPreset(preset, columns, rows);

  const valuesOf = (...wanted: ColumnRole[]) =>
    roles.flatMap((role, column) => (wanted.includes(role) ? rows.map((cells) => cells[column] ?? "") : []));
  const presetOrder = preset?.dateOrder ?? null;
  const [eventTexts, publishedTexts] = [valuesOf("date", "end-date"), valuesOf("published")];
  const dates = detectDates(eventTexts, presetOrder);
  const published = detectDates(publishedTexts, presetOrder);
  // One setting serves both, so that both have to tell it.
  const both =
    publishedTexts.length > 0 ? detectDates([...eventTexts, ...publishedTexts], presetOrder) : dates;
  const coordinates = detectCoordinates(roles, rows);
  const hasLocalClock =
    dates.hasLocalClock ||
    published.hasLocalClock ||
    valuesOf("time", "end-time").some(
      (text) => !isUnknownText(text) && parseClock(text, false)?.offsetMinutes === null,
    );
  const hasPosition =
    hasGeometry || roles.includes("coordinates") || (roles.includes("lat") && roles.includes("lng"));

  const asked: readonly (readonly [ImportQuestion, boolean])[] = [
    ["mapping", !hasPosition],
    ["date-order", both.isAmbiguous],
    ["time-zone", hasLocalClock && preset === null],
    ["swapped-coordinates", coordinates.swapCoordinates],
    ["decimal-comma", coordinates.decimalComma],
  ];
  return {
    table: {
      preset: preset?.id ?? null,
      roles,
      dateOrder: both.order,
      zone: preset?.zone ?? usualZone,
      decimalComma: coordinates.decimalComma,
      swapCoordinates: coordinates.swapCoordinates,
      midnightIsDay: preset?.meaning.midnightIsDay || dates.midnightIsDay,
      serialDates: dates.serialDates || published.serialDates,
    },
    questions: asked.filter(([, isAsked]) => isAsked).map(([question]) => question),
    suggested: {
      name: preset?.name ?? "",
      licence: preset?.licence ?? "",
      attribution: preset?.attribution ?? "",
    },
    restrictsRawRows: preset?.restrictsRawRows ?? false,
  };
}
