import { effectiveWindow, type TimeMode, type TimeState } from "../../workspace/time-state";
import { isoDay, isoMinute } from "../content/file-name";

const daylong: readonly TimeState["step"][] = ["day", "attack-night", "week", "month"];

/** The date that an item's file is named after: of cumulative ones the last day, by the clock of the zone. */
function dateOf(time: TimeState): string {
  const { startMs, endMs } = effectiveWindow(time);
  const { mode, zone, step } = time;
  const named: Readonly<Record<TimeMode, number>> = {
    window: startMs,
    instant: startMs,
    cumulative: Math.max(startMs, endMs - 1),
  };
  return daylong.includes(step) && mode !== "instant"
    ? isoDay(startMs === endMs ? startMs : named[mode], zone)
    : isoMinute(named[mode], zone);
}

/** "six-days-of-strikes-001-2025-12-24": the number makes it the only one and keeps the order. */
export function itemStem(name: string, index: number, count: number, time: TimeState): string {
  const digits = Math.max(3, String(count).length);
  return `${name}-${String(index + 1).padStart(digits, "0")}-${dateOf(time)}`;
}
