import type { ChosenSettings } from "../../../formats/import/import-protocol";
import type { ImportSettings } from "../../../formats/import/import-settings";

/** Settings that decide which columns there are: what was chosen about the columns no longer fits once one changes. */
const layoutKeys = ["format", "encoding", "delimiter", "skipRows"] as const;

/** Whether a change makes the columns of the file other ones. */
export function changesLayout(change: ChosenSettings): boolean {
  return layoutKeys.some((key) => change[key] !== undefined);
}

/** What is chosen after a change; choices about columns go with a change of the layout. */
export function mergeChosen(chosen: ChosenSettings, change: ChosenSettings): ChosenSettings {
  if (!changesLayout(change)) return { ...chosen, ...change };
  const { table: _, ...kept } = chosen;
  return { ...kept, ...change };
}

/** The settings as the form shows them: those of the last reading under those just chosen. */
export function effectiveSettings(read: ImportSettings, chosen: ChosenSettings): ImportSettings {
  return { ...read, ...chosen };
}
