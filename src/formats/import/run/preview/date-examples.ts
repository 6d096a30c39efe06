import type { Point } from "geojson";
import type { ReadingExample } from "../../import-review";
import type { TableSettings } from "../../import-settings";
import { createRowReader } from "../../table/create-row-reader";

const mostExamples = 3;
/** A position that no reader refuses: only the dates are looked at. */
const anywhere: Point = { type: "Point", coordinates: [31, 49] };

const dayOf = (instantMs: number, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(instantMs).toZonedDateTimeISO(zone).day;

/**
 * How the first readable dates are understood, each text once; one whose day cannot be a month is among them if the
 * rows have any, and stands first.
 */
export function listDateExamples(
  columns: readonly string[],
  settings: TableSettings,
  rows: readonly (readonly string[])[],
): ReadingExample[] {
  const { roles, zone } = settings;
  const dateColumns = (["date", "time"] as const).map((role) => roles.indexOf(role)).filter((at) => at >= 0);
  if (roles.indexOf("date") < 0) return [];
  const reader = createRowReader(columns, settings);
  const seen = new Set<string>();
  const examples: ReadingExample[] = [];
  let telling: ReadingExample | null = null;
  for (const cells of rows) {
    const original = dateColumns
      .map((column) => cells[column] ?? "")
      .join(" ")
      .trim();
    if (seen.has(original) || !reader.read(cells, anywhere)) continue;
    if (reader.remarks.some(({ code }) => code === "date-assumed")) continue;
    seen.add(original);
    const { earliestMs: startMs, latestMs: endMs } = reader.values;
    const example = { original, startMs, endMs };
    if (examples.length < mostExamples) examples.push(example);
    if (dayOf(startMs, zone) > 12) telling ??= example;
    if (telling && examples.length === mostExamples) break;
  }
  if (!telling) return examples;
  const first = telling;
  return [first, ...examples.filter((example) => example !== first)].slice(0, mostExamples);
}
