import type { Geometry } from "geojson";

/** A record of a file whose geometry is an area or a line. */
export interface AreaRecord {
  readonly file: string;
  /** 0-based number in its file. */
  readonly record: number;
  readonly line: number | null;
  readonly columns: readonly string[];
  readonly cells: readonly string[];
  readonly geometry: Geometry;
}

/** The cell of a column, empty where there is no such column. */
export function cellOf({ columns, cells }: AreaRecord, column: string): string {
  return cells[columns.indexOf(column)] ?? "";
}

const titleColumns = ["title", "name", "label", "назва", "название"];

/** What a record calls itself, empty where it does not; in a language where a column says so. */
export function titleOf(record: AreaRecord, language = ""): string {
  const wanted =
    language === ""
      ? titleColumns
      : titleColumns.flatMap((name) => [`${name}_${language}`, `${name}:${language}`]);
  for (const name of wanted) {
    const index = record.columns.findIndex((column) => column.toLowerCase() === name);
    const text = record.cells[index]?.trim() ?? "";
    if (text !== "") return text;
  }
  return "";
}
