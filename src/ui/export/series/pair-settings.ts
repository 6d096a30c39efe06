import { shiftBySteps } from "../../../core/time/calendar";
import { isoDay } from "../../../snapshot/content/file-name";
import type { PageFormat } from "../../../snapshot/encode/page-encoder";
import type { PairChoice } from "../../../snapshot/series/plan-pair";
import type { AppState } from "../../../workspace/state";
import { effectiveWindow } from "../../../workspace/time-state";
import { type SpanRefusal, windowOfDays } from "./series-settings";

export const pairOutputs = ["picture", "pages"] as const;

/** Everything that can be chosen for a pair. Days are ISO dates, moments `YYYY-MM-DDTHH:MM` by the zone's clock. */
export interface PairSettings {
  readonly by: PairChoice["by"];
  readonly firstFrom: string;
  readonly firstTo: string;
  readonly secondFrom: string;
  readonly secondTo: string;
  readonly firstDate: string;
  readonly secondDate: string;
  readonly firstKnown: string;
  readonly secondKnown: string;
  readonly output: (typeof pairOutputs)[number];
  readonly pageFormat: PageFormat;
}

function localMinute(instantMs: number, zone: string): string {
  const moment = Temporal.Instant.fromEpochMilliseconds(instantMs).toZonedDateTimeISO(zone);
  return moment.toPlainDateTime().toString({ smallestUnit: "minute" });
}

/** The instant of a moment by the zone's clock; null where none is given. */
function instantOf(text: string, zone: string): number | null {
  if (text === "") return null;
  try {
    return Temporal.PlainDateTime.from(text).toZonedDateTime(zone).epochMilliseconds;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** A pair as it is first offered: the two halves of the window, its first and its last day, its end and a day before. */
export function initialPair({ time }: Pick<AppState, "time">): PairSettings {
  const { zone } = time;
  const { startMs, endMs } = effectiveWindow(time);
  const lastMs = Math.max(startMs, endMs - 1);
  const middleMs = startMs + (endMs - startMs) / 2;
  const day = (instantMs: number) => isoDay(instantMs, zone);
  const first = day(startMs);
  const last = day(lastMs);
  const half = day(middleMs);
  return {
    by: "windows",
    firstFrom: first,
    firstTo: half === first ? first : day(shiftBySteps(middleMs, "day", zone, -1)),
    secondFrom: half,
    secondTo: last,
    firstDate: first,
    secondDate: last,
    firstKnown: localMinute(shiftBySteps(endMs, "day", zone, -1), zone),
    secondKnown: localMinute(endMs, zone),
    output: "picture",
    pageFormat: "png",
  };
}

/** What is to be set side by side, or why that cannot be said. */
export function pairChoiceOf(
  { time: { zone } }: Pick<AppState, "time">,
  settings: PairSettings,
): PairChoice | SpanRefusal {
  const { by } = settings;
  if (by === "dates") return { by, dates: [settings.firstDate, settings.secondDate] };
  if (by === "known") {
    const first = instantOf(settings.firstKnown, zone);
    const second = instantOf(settings.secondKnown, zone);
    return first === null || second === null ? "no-date" : { by, instants: [first, second] };
  }
  const first = windowOfDays(settings.firstFrom, settings.firstTo, zone);
  const second = windowOfDays(settings.secondFrom, settings.secondTo, zone);
  if (typeof first === "string") return first;
  return typeof second === "string" ? second : { by, windows: [first, second] };
}
