import type { ControlSettings } from "../import-settings";
import { type ControlWording, readWording, wordingOfCells } from "./control-wording";
import { dateOfFileName } from "./date-of-file-name";
import { dateOfValue } from "./find-date";

const dateNames = /^(?:date|datetime|day|valid_?from|as_?of|timestamp|begin|updated?(?:_at)?|дата|день)$/i;
/** Names of things often hold a date as well, folders of control maps above all. */
const datedTexts = /^(?:folder|name|title|layer)$/i;
/** Mirrors of these maps hold what is occupied and do not say so; the name of a file alone decides nothing. */
const mapsOfOccupation = /deep_?state/i;
const wordsOfHolding = /control|held|holding|occup|контрол|окуп|оккуп/i;

export interface ControlSuggestion {
  readonly settings: ControlSettings;
  /** True where not every record says in words whose its area is. */
  readonly asksHolder: boolean;
  /** Whose they seem to be by the names of the files, to be confirmed; null where those say nothing or differ. */
  readonly suggestedHolder: "RU" | "UA" | null;
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
  const held = said.flatMap((wording) => (wording?.kind === "held" ? [wording] : []));
  const first = held.every(({ holder }) => holder === held[0]?.holder) ? held[0] : undefined;
  const isSaidByRows =
    sampleRows.length > 0 && sampleRows.every((cells) => wordingOfCells(columns, cells) !== null);
  const { holder, status } = first ?? { holder: "RU" as const, status: "assessed" as const };
  return {
    settings: { holder, status, dateProperty, fallbackDate: null },
    asksHolder: !isSaidByRows,
    suggestedHolder: first?.holder ?? null,
    asksDate: dateProperty === null && !fileNames.every((name) => dateOfFileName(name) !== null),
  };
}

function readFileName(name: string): ControlWording | null {
  if (mapsOfOccupation.test(name)) return { kind: "held", holder: "RU", status: "assessed" };
  const wording = readWording(name.replace(/[_.-]+/g, " "));
  // "Ukraine_2025" names the country that a file is about, not who holds what is in it.
  const isOnlyCountry =
    wording?.kind === "held" && wording.status === "assessed" && !wordsOfHolding.test(name);
  return isOnlyCountry ? null : wording;
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
