import { type IncidentStatus, incidentStatuses } from "./incident";
import { type WeaponFamily, weaponFamilies } from "./weapons";

const daySeconds = 86_400;

/** Upper bounds of the duration classes in seconds: a window then scans little beyond what it overlaps. */
export const durationClassSeconds = [3600, daySeconds, 7 * daySeconds, 32 * daySeconds, 0xffffffff] as const;

/** Rows `[start, end)` of one duration class, sorted by earliest; `longestSeconds` is the longest among them. */
export interface DurationClass {
  readonly start: number;
  readonly end: number;
  readonly longestSeconds: number;
}

/** Parallel columns in any order, as an importer fills them. Times are whole seconds from `epochMs`. */
export interface EventColumns {
  /** UTC epoch milliseconds of second 0, a whole second. */
  readonly epochMs: number;
  readonly earliestSeconds: Uint32Array;
  readonly latestSeconds: Uint32Array;
  /** 1 where the incident lasted throughout its interval, else 0. */
  readonly throughout: Uint8Array;
  readonly family: Uint8Array;
  readonly status: Uint8Array;
  /** WGS84 degrees. */
  readonly lng: Float64Array;
  readonly lat: Float64Array;
  /** Radius of the place's uncertainty in metres; 0 where the point is exact or an admin area stands for it. */
  readonly radiusMeters: Float32Array;
}

/**
 * Columnar events in drawing order: grouped by duration class, each class sorted by earliest. `sourceIndex` leads from
 * a row back to the index in the columns it was built from. The same integers are on the GPU.
 */
export interface EventTable extends EventColumns {
  readonly count: number;
  readonly classes: readonly DurationClass[];
  readonly sourceIndex: Uint32Array;
}

/** The byte by which a weapon family is stored in a table and on the GPU: its index in `weaponFamilies`. */
export const familyByte = (family: WeaponFamily): number => weaponFamilies.indexOf(family);
/** The byte by which a status is stored in a table and on the GPU: its index in `incidentStatuses`. */
export const statusByte = (status: IncidentStatus): number => incidentStatuses.indexOf(status);

/** Index in `durationClassSeconds` of the class that a duration falls into. */
export function classOf(durationSeconds: number): number {
  const found = durationClassSeconds.findIndex((bound) => durationSeconds <= bound);
  return found < 0 ? durationClassSeconds.length - 1 : found;
}

/**
 * Sorts columns into a table. Throws when columns differ in length or an interval is empty or reversed: importers
 * refuse such rows before they get here.
 */
export function buildEventTable(columns: EventColumns): EventTable {
  const count = columns.earliestSeconds.length;
  for (const [name, column] of Object.entries(columns)) {
    if (typeof column !== "number" && column.length !== count)
      throw new RangeError(`column ${name} has ${column.length} rows, expected ${count}`);
  }
  const { earliestSeconds, latestSeconds } = columns;
  const classOfRow = new Uint8Array(count);
  for (let row = 0; row < count; row++) {
    const duration = latestSeconds[row]! - earliestSeconds[row]!;
    if (duration <= 0) throw new RangeError(`row ${row} ends at or before its start`);
    classOfRow[row] = classOf(duration);
  }
  const order = new Uint32Array(count).map((_, index) => index);
  order.sort((a, b) => classOfRow[a]! - classOfRow[b]! || earliestSeconds[a]! - earliestSeconds[b]! || a - b);

  const classes: DurationClass[] = [];
  let start = 0;
  for (let classIndex = 0; classIndex < durationClassSeconds.length; classIndex++) {
    let end = start;
    let longestSeconds = 0;
    while (end < count && classOfRow[order[end]!] === classIndex) {
      const row = order[end++]!;
      longestSeconds = Math.max(longestSeconds, latestSeconds[row]! - earliestSeconds[row]!);
    }
    if (end > start) classes.push({ start, end, longestSeconds });
    start = end;
  }
  return {
    epochMs: columns.epochMs,
    earliestSeconds: order.map((row) => earliestSeconds[row]!),
    latestSeconds: order.map((row) => latestSeconds[row]!),
    throughout: Uint8Array.from(order, (row) => columns.throughout[row]!),
    family: Uint8Array.from(order, (row) => columns.family[row]!),
    status: Uint8Array.from(order, (row) => columns.status[row]!),
    lng: Float64Array.from(order, (row) => columns.lng[row]!),
    lat: Float64Array.from(order, (row) => columns.lat[row]!),
    radiusMeters: Float32Array.from(order, (row) => columns.radiusMeters[row]!),
    count,
    classes,
    sourceIndex: order,
  };
}
