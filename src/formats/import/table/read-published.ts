import { datasetEndMs } from "../../../core/events/dataset/incident-dataset";
import type { TableSettings } from "../import-settings";
import type { PresetMeaning } from "./presets/table-preset";
import type { Remark } from "./read-position";
import type { RowValues } from "./row-values";
import { cacheByText } from "./values/bounded-cache";
import { dayMs } from "./values/parse-clock";
import { type DateReading, type DateResult, parseDate } from "./values/parse-date";
import { createDateSlot, readIsoDate } from "./values/read-iso-date";
import { createZoneDays, type ZoneInterval } from "./values/zone-days";

const secondMs = 1000;
/** The last second of a dataset stands for "not dated". */
const latestMs = datasetEndMs - secondMs;

/**
 * Puts the publication of a row, whose own interval stands in the values, into the values: a bare date is that local day,
 * a clock time its minute or second, and none of it lies before the row's earliest time. Midnight stands for the whole
 * day: programs write dates so, and a report that came at midnight only counts as known a day later. Where the column
 * says when a record was uploaded last, it was published at some time from its earliest on.
 *
 * What cannot be read, or lies wholly before the row's earliest time, is noted, and the row stays without a publication.
 * Null where no column has the role.
 */
export function createPublishedReader(
  { roles, dateOrder, zone, serialDates }: TableSettings,
  { isPublishedByUpload }: PresetMeaning,
  values: RowValues,
  remark: Remark,
): ((cells: readonly string[]) => void) | null {
  const column = roles.indexOf("published");
  if (column < 0) return null;
  const zoneDays = createZoneDays(zone);
  const slot = createDateSlot();
  const span: ZoneInterval = { startMs: 0, endMs: 0, isSkipped: false };
  const parse = cacheByText<DateResult>((text) =>
    parseDate(text, { order: dateOrder, serialDates: serialDates ?? false }),
  );

  const expand = (reading: DateReading): void => {
    const { day, clock } = reading;
    const isMidnight = clock?.clockMs === 0 && !isPublishedByUpload;
    if (isMidnight && clock.offsetMinutes === null) {
      zoneDays.expand({ day, dayCount: 1, clock: null }, span);
      return;
    }
    zoneDays.expand(reading, span);
    if (isMidnight) span.endMs = span.startMs + dayMs;
    // An upload is an instant: by its second the record was out.
    if (isPublishedByUpload && clock?.unitMs === secondMs) span.endMs = span.startMs;
  };

  return (cells) => {
    const text = cells[column] ?? "";
    const reading = readIsoDate(text, slot) ? slot : parse(text);
    if (reading === "unknown") return;
    if (reading === "unreadable") {
      remark("published-unreadable", "noted", column, text);
      return;
    }
    expand(reading);
    if (span.isSkipped) remark("clock-skipped", "repaired", column, text);
    const { earliestMs } = values;
    if (span.endMs <= earliestMs) remark("published-before-event", "noted", column, text);
    else if (span.endMs > latestMs) remark("date-out-of-range", "noted", column, text);
    else {
      values.publishedFromMs = isPublishedByUpload ? earliestMs : Math.max(span.startMs, earliestMs);
      values.publishedUntilMs = span.endMs;
    }
  };
}
