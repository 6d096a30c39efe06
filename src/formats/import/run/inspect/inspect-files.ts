import type { Geometry } from "geojson";
import { isKnownZone } from "../../../../core/time/calendar";
import { detectFormat } from "../../detect-format";
import type { ChosenSettings } from "../../import-protocol";
import type { ImportFormat, ImportSettings, TableSettings } from "../../import-settings";
import { type ImportFile, ImportRefusal, type ReadContext } from "../../record-reader";
import { type SuggestedTable, suggestTable } from "../../table/suggest-table";
import { type OpenedSource, openSource } from "./open-source";
import { type AreaSuggestion, suggestAreas } from "./suggest-areas";

/** Records by which a table is judged. */
const headRecords = 500;
/** Of those at hand, which may be many more. */
const mostSampled = 2000;

/** What was recognised of the files of an import before the bulk of their records is read. */
export interface Inspection {
  readonly format: ImportFormat;
  /** The first file, opened, its first records at hand. */
  readonly first: OpenedSource;
  /** Those of all files: tables have the same ones, others together. */
  readonly columns: readonly string[];
  /** As detected, and over that as chosen. */
  readonly settings: ImportSettings;
  readonly suggestedTable: SuggestedTable;
  readonly suggestedAreas: AreaSuggestion;
  /** Cells of the first records that may be incidents. */
  readonly sampleRows: readonly (readonly string[])[];
}

/** Whether a record of this geometry is read as an incident, by its point or by its columns. */
export function isIncidentGeometry(geometry: Geometry | null): boolean {
  return geometry === null || geometry.type === "Point" || geometry.type === "MultiPoint";
}

const polygonTypes: readonly Geometry["type"][] = ["Polygon", "MultiPolygon", "GeometryCollection"];

/** What was chosen where it fits the columns and makes sense, else what was suggested. */
function chooseTable(
  suggested: TableSettings,
  chosen: TableSettings | undefined,
  columnCount: number,
): TableSettings {
  if (!chosen || chosen.roles.length !== columnCount) return suggested;
  return isKnownZone(chosen.zone) ? chosen : { ...chosen, zone: suggested.zone };
}

/**
 * Opens the first file, reads its first records and suggests how to read it; `chosen` stands over every suggestion.
 * Throws `ImportRefusal`.
 */
export async function inspectFiles(
  files: readonly ImportFile[],
  chosen: ChosenSettings,
  context: ReadContext,
): Promise<Inspection> {
  const [file, ...others] = files;
  if (!file) throw new ImportRefusal("nothing-inside");
  const format = chosen.format ?? (await detectFormat(file));
  if (format === null) throw new ImportRefusal("format-unknown");
  const first = await openSource(file, format, chosen, context, headRecords);
  const columns = format === "delimited" ? first.columns : await uniteColumns(first, others, format, context);
  const head = first.head.flatMap(({ cells, geometries }) =>
    cells.map((row, index) => ({ row, geometry: geometries?.[index] ?? null })),
  );
  const sample = head.slice(0, mostSampled);
  const incidents = sample.filter(({ geometry }) => isIncidentGeometry(geometry));
  const sampleRows = incidents.map(({ row }) => row);
  const hasGeometry = incidents.some(({ geometry }) => geometry !== null);
  const suggestedTable = suggestTable(columns, sampleRows, hasGeometry);
  const areaRows = sample
    .filter(({ geometry }) => geometry !== null && polygonTypes.includes(geometry.type))
    .map(({ row }) => row);
  const suggestedAreas = suggestAreas(
    columns,
    areaRows,
    files.map(({ name }) => name),
  );
  const { encoding, delimiter, skipRows } = first.dialect;
  const settings: ImportSettings = {
    format,
    encoding,
    delimiter,
    skipRows,
    table: chooseTable(suggestedTable.table, chosen.table, columns.length),
    areas: chosen.areas ?? suggestedAreas.areas,
    control: chosen.control ?? suggestedAreas.control.settings,
  };
  return { format, first, columns, settings, suggestedTable, suggestedAreas, sampleRows };
}

/** The columns of all files of a format whose records name their own values, in order of first appearance. */
async function uniteColumns(
  first: OpenedSource,
  others: readonly ImportFile[],
  format: ImportFormat,
  context: ReadContext,
): Promise<string[]> {
  const columns = new Set(first.columns);
  const quiet = { ...context, report: () => undefined, progress: () => undefined };
  for (const file of others) {
    if ((await detectFormat(file)) !== format) continue;
    try {
      const opened = await openSource(file, format, {}, quiet, 0);
      for (const name of opened.columns) columns.add(name);
      await opened.rest.return?.();
    } catch (error) {
      // Told when its turn to be read comes.
      if (!(error instanceof ImportRefusal)) throw error;
    }
  }
  if (columns.size > context.limits.maxColumns)
    throw new ImportRefusal("too-many-columns", String(columns.size));
  return [...columns];
}
