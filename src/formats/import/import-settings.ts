import type { FieldRole } from "../../core/events/dataset/incident-dataset";

/** Formats by their driver. `json-records` is a JSON list of objects (Bellingcat's civilian harm data). */
export const importFormats = [
  "delimited",
  "json-records",
  "geojson",
  "geojsonl",
  "kml",
  "kmz",
  "gpx",
  "shapefile",
  "flatgeobuf",
  "geoparquet",
] as const;
export type ImportFormat = (typeof importFormats)[number];

export const textEncodings = ["utf-8", "utf-16le", "utf-16be", "windows-1251", "windows-1252"] as const;
export type TextEncodingName = (typeof textEncodings)[number];

export const delimiters = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof delimiters)[number];

/** Known tables of the field, recognised by their header. */
export const presetIds = ["acled", "ucdp-ged", "viina", "bellingcat", "firms"] as const;
export type PresetId = (typeof presetIds)[number];

/** What a column is read as beyond the text roles; at most one column each. */
export const valueRoles = [
  "lng",
  "lat",
  "coordinates",
  "date",
  "time",
  "end-date",
  "end-time",
  "time-precision",
  "published",
  "place-precision",
  "radius-meters",
  "killed",
  "killed-low",
  "killed-high",
  "injured",
  "weapon",
  "status",
] as const;
export type ValueRole = (typeof valueRoles)[number];

/** `keep` keeps the column as a text of the incident; `skip` leaves it out, which the review says. */
export type ColumnRole = FieldRole | ValueRole | "keep" | "skip";

export type DateOrder = "year-first" | "day-first" | "month-first";

/** Days in which everything happened of which no record says when: ISO dates, both inclusive. */
export interface UndatedSpan {
  readonly firstDate: string;
  readonly lastDate: string;
}

/** How the clock times of a file are meant: a zone of the calendar, or the instants of a zone offset in each value. */
export interface TableSettings {
  readonly preset: PresetId | null;
  /** One per column of the file, in its order. */
  readonly roles: readonly ColumnRole[];
  readonly dateOrder: DateOrder;
  /** IANA zone for what has no offset of its own. */
  readonly zone: string;
  readonly decimalComma: boolean;
  /** Read each pair of coordinates the other way round. */
  readonly swapCoordinates: boolean;
  /** Clock times of 00:00 stand for the whole day, as where every date of the column has them; false where missing. */
  readonly midnightIsDay?: boolean;
  /** Plain numbers in a column of dates are days of a spreadsheet; false where missing. */
  readonly serialDates?: boolean;
  /** When records without any date happened, in days of the zone; null or missing to refuse them. */
  readonly undated?: UndatedSpan | null;
}

/** What areas and lines of a file become. */
export type AreaUse = "control" | "zones" | "leave-out";

export interface ControlSettings {
  readonly holder: "RU" | "UA";
  readonly status: "assessed" | "contested" | "claimed";
  /** Name of the property with the date, null to take it from the file's name. */
  readonly dateProperty: string | null;
  /** ISO date for files and records that give none, null to refuse those. */
  readonly fallbackDate: string | null;
}

/** Everything about a file that was detected and that the user can change in the review. */
export interface ImportSettings {
  readonly format: ImportFormat;
  readonly encoding: TextEncodingName;
  readonly delimiter: Delimiter;
  /** Rows before the header that are not part of the table. */
  readonly skipRows: number;
  readonly table: TableSettings;
  readonly areas: AreaUse;
  readonly control: ControlSettings;
}

/** Refuses files beyond these, in words; nothing is cut off silently. */
export interface ImportLimits {
  readonly maxFileBytes: number;
  /** Of everything that a container unpacks to. */
  readonly maxUnpackedBytes: number;
  readonly maxRecords: number;
  readonly maxColumns: number;
  readonly maxVertices: number;
}

export const defaultLimits: ImportLimits = {
  maxFileBytes: 2 ** 30,
  maxUnpackedBytes: 2 ** 31,
  maxRecords: 5_000_000,
  maxColumns: 512,
  maxVertices: 20_000_000,
};
