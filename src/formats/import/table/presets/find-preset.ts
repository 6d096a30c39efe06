import { type PresetId, presetIds } from "../../import-settings";
import { acled } from "./acled";
import { bellingcat } from "./bellingcat";
import { firms } from "./firms";
import type { TablePreset } from "./table-preset";
import { ucdpGed } from "./ucdp-ged";
import { viina } from "./viina";

const presetById: Readonly<Record<PresetId, TablePreset>> = {
  acled,
  "ucdp-ged": ucdpGed,
  viina,
  bellingcat,
  firms,
};
const presets = presetIds.map((id) => presetById[id]);

/** At least this share of a preset's characteristic headers has to be there. */
const characteristicShare = 0.5;

/** A header as presets list it: without a byte order mark and spaces around, lower case. */
export const headerKey = (header: string): string =>
  header
    .replace(/^\ufeff/, "")
    .trim()
    .toLowerCase();

/** The preset with this id. */
export function presetOf(id: PresetId): TablePreset {
  return presetById[id];
}

/** The known table that a header belongs to, whatever the order and case of its columns; null for any other. */
export function findPreset(columns: readonly string[]): TablePreset | null {
  const headers = new Set(columns.map(headerKey));
  const fits = ({ required, characteristic }: TablePreset) =>
    required.every((header) => headers.has(header)) &&
    characteristic.filter((header) => headers.has(header)).length >=
      characteristic.length * characteristicShare;
  return presets.find(fits) ?? null;
}
