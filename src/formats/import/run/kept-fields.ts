import {
  type FieldRole,
  fieldRoles,
  type IncidentDataset,
} from "../../../core/events/dataset/incident-dataset";
import type { KeptField } from "../dataset/incident-dataset-builder";
import type { ColumnRole, TableSettings } from "../import-settings";
import type { RowValues } from "../table/row-values";

/** Of these a table may have several columns. */
const repeatableRoles: readonly FieldRole[] = ["actor", "target"];
/** Roles whose cells the numbers of a position mostly say in full: kept for the rows alone where they do not. */
const positionRoles: readonly ColumnRole[] = ["lng", "lat", "coordinates"];
/** A decimal number of so few characters has at most fifteen digits, which a number of 64 bits holds. */
const longestExact = 16;

const isFieldRole = (role: ColumnRole): role is FieldRole =>
  (fieldRoles as readonly ColumnRole[]).includes(role);

/** Keeps what a row says: as text, unless the numbers of its position say it in full. */
export interface RowKeeper {
  readonly fields: readonly KeptField[];
  /** The cells by which the fields are filled; the same array where the numbers say all of a position. */
  keptCells(cells: readonly string[], values: RowValues): readonly string[];
  /** The dataset without the texts of positions that no row needed. */
  withoutUnused(dataset: IncidentDataset): IncidentDataset;
}

/** Whether a text is a decimal number that the value is exactly. */
function isExactly(text: string, value: number): boolean {
  return Number(text) === value && (text.length <= longestExact || String(value) === text);
}

function saysNoMore(text: string, role: ColumnRole, x: number, y: number): boolean {
  if (role !== "coordinates") return isExactly(text, role === "lng" ? x : y);
  const [first = "", second = "", ...others] = text.split(",");
  const isPair = others.length === 0 && first.trim() !== "" && second.trim() !== "";
  return isPair && isExactly(first, y) && isExactly(second, x);
}

/**
 * Every column is kept as text that is not left out: dates, figures, precisions and terms are read as less than their
 * cells say, and repeat. A role that only one column may have stays with the first.
 *
 * Cells of positions are kept where a number does not say them exactly (degrees and minutes, a decimal comma, a
 * geometry that says otherwise): their fields lie beyond the columns, where a row that needs none has no cells.
 */
export function createRowKeeper(
  columns: readonly string[],
  { roles, swapCoordinates }: Pick<TableSettings, "roles" | "swapCoordinates">,
): RowKeeper {
  const taken = new Set<FieldRole>();
  const positions: { readonly column: number; readonly role: ColumnRole; readonly field: number }[] = [];
  const fields: KeptField[] = [];
  for (const [column, name] of columns.entries()) {
    const role = roles[column] ?? "keep";
    if (role === "skip") continue;
    if (positionRoles.includes(role)) {
      const beyond = columns.length + positions.length;
      positions.push({ column, role, field: fields.length });
      fields.push({ name, role: null, column: beyond });
      continue;
    }
    const isTaken = isFieldRole(role) && taken.has(role) && !repeatableRoles.includes(role);
    fields.push({ name, role: isFieldRole(role) && !isTaken ? role : null, column });
    if (isFieldRole(role)) taken.add(role);
  }

  const keptCells = (cells: readonly string[], { lng, lat }: RowValues): readonly string[] => {
    const [x, y] = swapCoordinates ? [lat, lng] : [lng, lat];
    let kept: string[] | null = cells.length > columns.length ? cells.slice(0, columns.length) : null;
    for (const [index, { column, role }] of positions.entries()) {
      const text = cells[column] ?? "";
      if (text === "" || saysNoMore(text, role, x, y)) continue;
      kept ??= [...cells];
      while (kept.length < columns.length + index) kept.push("");
      kept.push(text);
    }
    return kept ?? cells;
  };

  const withoutUnused = (dataset: IncidentDataset): IncidentDataset => {
    const isUnused = (field: number) => {
      const column = dataset.fields[field]?.column;
      return column?.kind === "terms" && column.terms.length === 1;
    };
    const unused = positions.map(({ field }) => field).filter(isUnused);
    return unused.length === 0
      ? dataset
      : { ...dataset, fields: dataset.fields.filter((_, field) => !unused.includes(field)) };
  };

  return { fields, keptCells, withoutUnused };
}
