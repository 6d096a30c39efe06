import type { DataSource } from "../../core/sources/source";
import { writeCsvNotes } from "./csv-notes";

/** What a table about one zone says about itself. */
export interface ZoneCsvFacts {
  readonly zoneId: string;
  readonly zoneName: string;
  /** ISO 8601 interval of the shown window; empty where the table does not follow it. */
  readonly window: string;
  /** The filter as it stands in a link; empty for none. */
  readonly filter: string;
  /** Of the control map that was measured against; null where none was. */
  readonly control: {
    readonly date: string;
    readonly sourceName: string;
    readonly isSchematic: boolean;
    readonly uncertaintyMeters: number;
  } | null;
  readonly sources: readonly DataSource[];
  readonly version: string;
  readonly madeAtMs: number;
}

/** The lines before a table about a zone; names and codes stay English for scripts. */
export function zoneCsvNotes(facts: ZoneCsvFacts): string {
  const { control } = facts;
  const accuracy = control?.isSchematic ? `, schematic, ±${control.uncertaintyMeters} m` : "";
  return writeCsvNotes([
    ["zone", facts.zoneName],
    ["zone_id", facts.zoneId],
    ["window", facts.window],
    ["filter", facts.filter],
    ["control_map", control === null ? "" : `${control.date}, ${control.sourceName}${accuracy}`],
    ...facts.sources.map(({ attribution, licence, accessed }): [string, string] => [
      "source",
      [attribution.en, licence || "licence not stated", ...(accessed ? [`accessed ${accessed}`] : [])].join(
        ", ",
      ),
    ]),
    ["made", new Date(facts.madeAtMs).toISOString()],
    ["generator", `Demarc ${facts.version}`],
  ]);
}
