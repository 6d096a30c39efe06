import { datasetEndMs, datasetEpochMs } from "../../../core/events/dataset/incident-dataset";
import type { TimeWindow } from "../../../core/time/uncertain-interval";
import type { UndatedSpan } from "../import-settings";

const isoDate = /^\d{4}-\d{2}-\d{2}$/;

function dateOf(text: string): Temporal.PlainDate | null {
  if (!isoDate.test(text)) return null;
  try {
    return Temporal.PlainDate.from(text);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/**
 * The instants that a span of days covers, both days inclusive, UTC epoch milliseconds, half-open.
 *
 * @param zone  IANA zone whose days they are
 * @returns null for no span, for dates that do not exist, a last day before the first one, and what no dataset can hold
 */
export function intervalOfUndated(span: UndatedSpan | null | undefined, zone: string): TimeWindow | null {
  const first = span && dateOf(span.firstDate);
  const last = span && dateOf(span.lastDate);
  if (!first || !last || Temporal.PlainDate.compare(first, last) > 0) return null;
  const startMs = first.toZonedDateTime(zone).epochMilliseconds;
  const endMs = last.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds;
  return startMs < datasetEpochMs || endMs > datasetEndMs ? null : { startMs, endMs };
}
