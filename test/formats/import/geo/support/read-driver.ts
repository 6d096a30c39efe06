import type { Geometry } from "geojson";
import { loadDriver } from "../../../../../src/formats/import/geo/driver-registry";
import type { ImportIssue } from "../../../../../src/formats/import/import-issue";
import {
  defaultLimits,
  type ImportFormat,
  type ImportLimits,
  type TextEncodingName,
} from "../../../../../src/formats/import/import-settings";
import { ImportRefusal } from "../../../../../src/formats/import/record-reader";

export interface Outcome {
  readonly columns: readonly string[];
  readonly cells: (readonly string[])[];
  readonly geometries: (Geometry | null)[];
  readonly records: number[];
  readonly lines: (number | null)[];
  readonly issues: ImportIssue[];
  /** The code of the refusal, null where the file was read to its end. */
  refusal: string | null;
  detail: string;
  /** Anything thrown that is no refusal: never. */
  error: string | null;
}

interface Options {
  readonly name?: string;
  readonly encoding?: TextEncodingName;
  readonly limits?: Partial<ImportLimits>;
}

/** Reads a whole file as the import would, and gathers everything that comes out. */
export async function readDriver(
  format: ImportFormat,
  content: string | Uint8Array<ArrayBuffer>,
  { name = "file", encoding = "utf-8", limits = {} }: Options = {},
): Promise<Outcome> {
  const outcome: Outcome = {
    columns: [],
    cells: [],
    geometries: [],
    records: [],
    lines: [],
    issues: [],
    refusal: null,
    detail: "",
    error: null,
  };
  try {
    const open = await loadDriver(format);
    const { columns, batches } = await open(
      { name, blob: new Blob([content]) },
      { encoding, delimiter: ",", skipRows: 0 },
      {
        limits: { ...defaultLimits, ...limits },
        report: (issue) => outcome.issues.push(issue),
        progress: () => undefined,
      },
    );
    Object.assign(outcome, { columns });
    for await (const batch of batches) {
      for (const [index, cells] of batch.cells.entries()) {
        outcome.cells.push(cells);
        outcome.geometries.push(batch.geometries?.[index] ?? null);
        outcome.records.push(batch.records?.[index] ?? batch.firstRecord + index);
        outcome.lines.push(batch.lines?.[index] ?? null);
      }
    }
  } catch (error) {
    if (error instanceof ImportRefusal) Object.assign(outcome, { refusal: error.code, detail: error.detail });
    else outcome.error = error instanceof Error ? `${error.name}: ${error.stack}` : String(error);
  }
  return outcome;
}

/** What was said about records: code, effect, record, original. */
export function said({ issues }: Outcome): [string, string, number | null, string][] {
  return issues.map(({ code, effect, record, original }) => [code, effect, record, original]);
}

/** The records as objects by column, for reading a test. */
export function rowsOf({ columns, cells }: Outcome): Map<string, string>[] {
  return cells.map((row) => new Map(columns.map((column, index) => [column, row[index] ?? ""])));
}
