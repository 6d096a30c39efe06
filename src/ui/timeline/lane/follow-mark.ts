import type { TimeState } from "../../../workspace/time-state";
import { centreOn, endAt, type TimeMove } from "../moves/move-time";
import type { LaneMark } from "./lane-marks";

/** The end of an ISO date by the zone's clock, UTC epoch milliseconds. */
function endOfDate(date: string, zone: string): number {
  return Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds;
}

/** Where a mark takes time: a control map to the end of its day, a moment of the talks into the middle. */
export function followMark(time: TimeState, mark: LaneMark): TimeMove {
  return mark.kind === "control" ? endAt(time, endOfDate(mark.date, time.zone)) : centreOn(time, mark.atMs);
}
