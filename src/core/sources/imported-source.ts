/** What a file's content became: incidents of a table, dated control areas, or zones of the document. */
export const importedKinds = ["incidents", "control", "zones"] as const;
export type ImportedKind = (typeof importedKinds)[number];

/** A body of data that the user brought along, as the document keeps it; its content is a dataset beside the document. */
export interface ImportedSource {
  readonly id: string;
  readonly kind: ImportedKind;
  readonly name: string;
  /** As the user states it, empty where unknown. */
  readonly licence: string;
  readonly attribution: string;
  /** ISO date on which the user got or imported the file. */
  readonly accessed: string;
  /** `#RRGGBB`, for its swatch, its control areas and, when asked, its symbols. */
  readonly color: string;
  readonly isShown: boolean;
  /** File names or the address it came from. */
  readonly origin: string;
  /** Names the content; null for zones, which live in the document itself. */
  readonly datasetId: string | null;
  /** Accepted records. */
  readonly recordCount: number;
  /** Recognised preset or format, for example "acled", "ucdp-ged", "geojson". */
  readonly format: string;
  /** Whether its terms forbid passing on the rows as they are (ACLED): exports of them warn. */
  readonly restrictsRawRows: boolean;
}
