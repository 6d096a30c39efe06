import type { EventTable } from "../event-table";
import type { FieldColumn } from "./field-column";

/**
 * Second 0 of every dataset's clock, UTC epoch milliseconds: one for all, so that datasets are joined without touching
 * their times. Unsigned 32-bit seconds reach from 1930 into 2066.
 */
export const datasetEpochMs = Date.UTC(1930, 0, 1);
/** The first instant after the last second that a dataset can hold. */
export const datasetEndMs = datasetEpochMs + 0xffffffff * 1000;

/** What a text field of a dataset means to Demarc; a field without a role is kept and shown as it is. */
export const fieldRoles = [
  "id",
  "title",
  "notes",
  "type",
  "actor",
  "target",
  "place",
  "admin1",
  "country",
  "publisher",
  "url",
] as const;
export type FieldRole = (typeof fieldRoles)[number];

/** A text column of the file. Several may have the role `actor` or `target`; of the other roles there is at most one. */
export interface IncidentField {
  /** The header as the file has it. */
  readonly name: string;
  readonly role: FieldRole | null;
  readonly column: FieldColumn;
}

export const figureNames = ["killedMin", "killedMax", "injuredMin", "injuredMax"] as const;
export type FigureName = (typeof figureNames)[number];
/** Stands for "unknown" in a column of figures: unknown is not 0. */
export const unknownFigure = -1;

/** Stands in both columns of a publication where nothing says when the row was published. */
export const undatedSeconds = 0xffffffff;

/** When each row was published, as an interval in whole seconds from `datasetEpochMs`, never before the row's earliest. */
export interface PublishedColumns {
  /** The row may be known from then on. */
  readonly possiblyFromSeconds: Uint32Array;
  /** The row is surely known from then on; later than `possiblyFromSeconds` wherever it is dated. */
  readonly surelyFromSeconds: Uint32Array;
}

/** The incidents of one imported source, column by column, every column in the order of the table's rows. */
export interface IncidentDataset {
  readonly kind: "incidents";
  /** A new one for each import, so that it names exactly these bytes. */
  readonly id: string;
  /** Times from `datasetEpochMs`; `sourceIndex` is empty, rows are their own index. */
  readonly table: EventTable;
  /** `PlaceIndex` data of the rows (core/events/place-index); that of earlier versions is another one (`openPlaces`). */
  readonly placeIndex: ArrayBuffer;
  /** Index in `placePrecisions`. */
  readonly placePrecision: Uint8Array;
  /** Index in `intervalPrecisions`. */
  readonly timePrecision: Uint8Array;
  /** A figure that no column gives is missing; `unknownFigure` where the row gives none. */
  readonly figures: Readonly<Partial<Record<FigureName, Int32Array>>>;
  readonly fields: readonly IncidentField[];
  /** Missing where no row says when it was published, and in what earlier versions stored. */
  readonly published?: PublishedColumns;
  /** IANA zone that the file's clock times are told in. */
  readonly zone: string;
  /** 1-based line or record number of each row in its file. */
  readonly lines: Uint32Array;
}
