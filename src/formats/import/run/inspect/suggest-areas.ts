import { zoneProperty } from "../../../export/zones/exported-zone";
import { type ControlSuggestion, suggestControl } from "../../areas/suggest-control";
import type { AreaUse } from "../../import-settings";

export interface AreaSuggestion {
  readonly areas: AreaUse;
  readonly control: ControlSuggestion;
}

/**
 * What areas and lines of the files most likely are: zones where Demarc wrote them, control areas where the records or the files' names say whose they
 * are or when they held, else zones.
 *
 * @param sampleRows  cells of the first records with an area
 */
export function suggestAreas(
  columns: readonly string[],
  sampleRows: readonly (readonly string[])[],
  fileNames: readonly string[],
): AreaSuggestion {
  const control = suggestControl(columns, sampleRows, fileNames);
  const isControl =
    !columns.includes(zoneProperty) &&
    sampleRows.length > 0 &&
    !(control.asksHolder && control.suggestedHolder === null && control.asksDate);
  return { areas: isControl ? "control" : "zones", control };
}
