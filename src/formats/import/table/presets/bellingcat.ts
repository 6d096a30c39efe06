import type { ColumnRole } from "../../import-settings";
import { plainMeaning, type TablePreset } from "./table-preset";

const filterValue = /^filters\.(\d+)\.value$/;

/** What a numbered filter holds, where it holds the same in every one of the first rows. */
function roleOfFilter(
  header: string,
  _column: number,
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): ColumnRole | null {
  const number = filterValue.exec(header)?.[1];
  const keyColumn = number === undefined ? -1 : headers.indexOf(`filters.${number}.key`);
  if (keyColumn < 0) return null;
  const keys = new Set(rows.map((row) => (row[keyColumn] ?? "").trim().toLowerCase()).filter(Boolean));
  if (keys.size !== 1) return null;
  if (keys.has("weapon system")) return "weapon";
  return keys.has("type of area affected") ? "target" : null;
}

/**
 * Bellingcat's incidents of civilian harm: its JSON with sources and filters as numbered columns, or its CSV. Days
 * only; older files write them month first. Many positions are blurred for the safety of people, so that they stand for
 * the settlement.
 */
export const bellingcat: TablePreset = {
  id: "bellingcat",
  name: "Bellingcat: civilian harm in Ukraine",
  licence: "",
  attribution: "Bellingcat, Civilian Harm in Ukraine, ukraine.bellingcat.com",
  restrictsRawRows: false,
  zone: "Europe/Kyiv",
  dateOrder: "month-first",
  required: ["id", "date", "latitude", "longitude", "location", "description"],
  characteristic: ["sources.0.path", "filters.0.key", "associations", "sources"],
  roles: [
    ["id", "id"],
    ["date", "date"],
    ["latitude", "lat"],
    ["longitude", "lng"],
    ["location", "place"],
    ["description", "notes"],
    ["sources.0.path", "url"],
    ["sources.0.url", "url"],
    ["sources", "url"],
  ],
  roleBySample: roleOfFilter,
  meaning: {
    ...plainMeaning,
    midnightIsDay: true,
    place: { precision: "settlement", radiusMeters: 3000 },
  },
};
