import type { ColumnRole, DateOrder, PresetId } from "../../import-settings";
import type { PlaceReading, TimeUnit } from "../values/precision-words";

/** How the values of a known table are meant beyond what their columns are called. */
export interface PresetMeaning {
  /** Codes of its time-precision column, lower case. */
  readonly timeUnits: ReadonlyMap<string, TimeUnit>;
  /** Whether those codes widen the date, or only name what its first and last day say already. */
  readonly unitsWiden: boolean;
  /** Codes of its place-precision column, lower case. */
  readonly places: ReadonlyMap<string, PlaceReading>;
  /** How precise a place is where no column says so. */
  readonly place: PlaceReading;
  /** The date is that of a report: what it reports happened in the day up to it. */
  readonly isReportDate: boolean;
  /** Its time of publication is that of the record's last upload: it was published at some time up to it. */
  readonly isPublishedByUpload: boolean;
  /** Clock times of 00:00 are an artefact of storage: the day is meant. */
  readonly midnightIsDay: boolean;
  /** Times of day are written `HHMM` without a separator. */
  readonly compactTimes: boolean;
}

/** A known table of the field: how its header is recognised, what its columns are, and under what terms it stands. */
export interface TablePreset {
  readonly id: PresetId;
  readonly name: string;
  readonly licence: string;
  readonly attribution: string;
  readonly restrictsRawRows: boolean;
  readonly zone: string;
  readonly dateOrder: DateOrder;
  /** Headers, lower case, without which it is not this table. */
  readonly required: readonly string[];
  /** Headers, lower case, of which at least half are there. */
  readonly characteristic: readonly string[];
  /** Roles by header, lower case; where several headers have a role that only one may have, the first listed wins. */
  readonly roles: readonly (readonly [header: string, role: ColumnRole])[];
  /** Roles that depend on what stands in the first rows, tried where no header matches. */
  readonly roleBySample?: (
    header: string,
    column: number,
    headers: readonly string[],
    rows: readonly (readonly string[])[],
  ) => ColumnRole | null;
  readonly meaning: PresetMeaning;
}

/** A table whose values mean what they say. */
export const plainMeaning: PresetMeaning = {
  timeUnits: new Map(),
  unitsWiden: true,
  places: new Map(),
  place: { precision: "exact", radiusMeters: 0 },
  isReportDate: false,
  isPublishedByUpload: false,
  midnightIsDay: false,
  compactTimes: false,
};
