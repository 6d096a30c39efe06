import type { FieldColumn } from "../../../core/events/dataset/field-column";
import { type IncidentDataset, unknownFigure } from "../../../core/events/dataset/incident-dataset";
import { classOf, type DurationClass, type EventTable } from "../../../core/events/event-table";
import { incidentStatuses, placePrecisions } from "../../../core/events/incident";
import { weaponFamilies } from "../../../core/events/weapons";
import { intervalPrecisions } from "../../../core/time/uncertain-interval";

const isBelow = (column: ArrayLike<number> & Iterable<number>, limit: number) => {
  for (const value of column) if (value >= limit) return false;
  return true;
};

/** NaN stands for an unknown place in both columns alike. */
function areDegrees({ lng, lat }: EventTable): boolean {
  for (let row = 0; row < lng.length; row++) {
    const isUnknown = Number.isNaN(lng[row]) && Number.isNaN(lat[row]);
    if (!isUnknown && !(Math.abs(lng[row]!) <= 180 && Math.abs(lat[row]!) <= 90)) return false;
  }
  return true;
}

function isSoundColumn(column: FieldColumn): boolean {
  if (column.kind === "terms") return column.terms[0] === "" && isBelow(column.codes, column.terms.length);
  const { offsets, bytes } = column;
  if (offsets[0] !== 0 || offsets.at(-1) !== bytes.length) return false;
  for (let row = 1; row < offsets.length; row++) if (offsets[row]! < offsets[row - 1]!) return false;
  return true;
}

function areOrdered(earlier: Uint32Array, later: Uint32Array): boolean {
  for (let row = 0; row < earlier.length; row++) if (later[row]! < earlier[row]!) return false;
  return true;
}

/** Whether every value of a dataset that came in a file is one that an import could have given. */
export function isSoundDataset({
  table,
  placePrecision,
  timePrecision,
  figures,
  fields,
  published,
}: IncidentDataset): boolean {
  const isRadius = (radius: number) => Number.isFinite(radius) && radius >= 0;
  return (
    isBelow(table.throughout, 2) &&
    isBelow(table.family, weaponFamilies.length) &&
    isBelow(table.status, incidentStatuses.length) &&
    isBelow(placePrecision, placePrecisions.length) &&
    isBelow(timePrecision, intervalPrecisions.length) &&
    areDegrees(table) &&
    table.radiusMeters.every(isRadius) &&
    Object.values(figures).every((column) => column.every((figure) => figure >= unknownFigure)) &&
    fields.every(({ column }) => isSoundColumn(column)) &&
    (published === undefined || areOrdered(published.possiblyFromSeconds, published.surelyFromSeconds))
  );
}

/** The duration classes of rows in drawing order; null where they are not in it, or an interval is empty. */
export function classesOfRows({
  earliestSeconds,
  latestSeconds,
}: Pick<EventTable, "earliestSeconds" | "latestSeconds">): DurationClass[] | null {
  const classes: DurationClass[] = [];
  let present = -1;
  for (let row = 0; row < earliestSeconds.length; row++) {
    const seconds = latestSeconds[row]! - earliestSeconds[row]!;
    if (seconds <= 0) return null;
    const rowClass = classOf(seconds);
    const last = classes.at(-1);
    if (rowClass === present && last) {
      if (earliestSeconds[row]! < earliestSeconds[row - 1]!) return null;
      classes[classes.length - 1] = {
        start: last.start,
        end: row + 1,
        longestSeconds: Math.max(last.longestSeconds, seconds),
      };
    } else if (rowClass < present) return null;
    else classes.push({ start: row, end: row + 1, longestSeconds: seconds });
    present = rowClass;
  }
  return classes;
}
