import type { ControlSettings } from "../import-settings";
import { readWording, wordingOfCells } from "./control-wording";
import { dateOfFileName } from "./date-of-file-name";
import { dateOfValue } from "./find-date";

const dateNames = /^(?:date|datetime|day|valid_?from|as_?of|timestamp|begin|updated?(?:_at)?|дата|день)$/i;
/** Names of things often hold a date as well, folders of control maps above all. */
const datedTexts = /^(?:folder|name|title|layer)$/i;
/** Mirrors of these maps hold what is occupied and do not say so. */
const mapsOfOccupation = /deep_?state/i;

export interface ControlSuggestion {
  readonly settings: ControlSettings;
  /** True where neither the records nor the names of the files say whose the areas are. */
  readonly asksHolder: boolean;
  /** True where at least one file gives no date. */
  readonly asksDate: boolean;
}

/** How areas would be read as control areas, and what only the user can tell. Rows are cells by column. */
export function suggestControl(
  columns: readonly string[],
  sampleRows: readonly (readonly string[])[],
  fileNames: readonly string[],
): ControlSuggestion {
  const dateProperty = findDateColumn(columns, sampleRows);
  const said = fileNames.map(readFileName);
  const first = said.find((wording) => wording?.kind === "held");
  const isSaidByRows =
    sampleRows.length > 0 && sampleRows.every((cells) => wordingOfCells(columns, cells) !== null);
  const { holder, status } =
    first?.kind === "held" ? first : { holder: "RU" as const, status: "assessed" as const };
  return {
    settings: { holder, status, dateProperty, fallbackDate: null },
    asksHolder: !isSaidByRows && !(said.length > 0 && said.every((wording) => wording !== null)),
    asksDate: dateProperty === null && !fileNames.every((name) => dateOfFileName(name) !== null),
  };
}

function readFileName(name: string) {
  if (mapsOfOccupation.test(name)) return { kind: "held", holder: "RU", status: "assessed" } as const;
  return readWording(name.replace(/[_.-]+/g, " "));
}

/** A column with a date in every sample that has a value there, and in at least one; named like a date first. */
function findDateColumn(
  columns: readonly string[],
  sampleRows: readonly (readonly string[])[],
): string | null {
  for (const names of [dateNames, datedTexts]) {
    for (const [index, column] of columns.entries()) {
      if (!names.test(column)) continue;
      const values = sampleRows.map((cells) => cells[index]?.trim() ?? "").filter((value) => value !== "");
      if (values.length > 0 && values.every((value) => dateOfValue(value, "UTC") !== null)) return column;
    }
  }
  return null;
}
