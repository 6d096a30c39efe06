import type { Locale } from "../../core/sources/localized";
import type { TimeWindow } from "../../core/time/uncertain-interval";
import { formatMoment, formatOffset } from "../../look/text/format-date";
import { seriesMessages } from "../../look/text/messages/series";
import type { TimeState } from "../../workspace/time-state";
import { isoDay, isoMinute } from "../content/file-name";
import { captionOfTime } from "./item-caption";
import { windowOfDate } from "./plan-series";
import type { SeriesItem } from "./series-item";

/** What is set side by side: two windows, two days, or what was known at two instants. */
export type PairChoice =
  | { readonly by: "windows"; readonly windows: readonly [TimeWindow, TimeWindow] }
  /** ISO dates by the clock of the chosen zone. */
  | { readonly by: "dates"; readonly dates: readonly [string, string] }
  /** UTC epoch milliseconds; the window stays. */
  | { readonly by: "known"; readonly instants: readonly [number, number] };

export type PairPlan =
  | { readonly ok: true; readonly items: readonly [SeriesItem, SeriesItem] }
  | { readonly ok: false; readonly code: "bad-date"; readonly text: string }
  | { readonly ok: false; readonly code: "bad-range" | "same" };

const letters = ["A", "B"] as const;

interface PairRequest {
  readonly time: TimeState;
  readonly choice: PairChoice;
  readonly locale: Locale;
  /** What the files' names begin with. */
  readonly name: string;
}

function itemOf(
  letter: (typeof letters)[number],
  time: TimeState,
  caption: string,
  date: string,
  { locale, name }: PairRequest,
): SeriesItem {
  return {
    time,
    caption: seriesMessages[locale].lettered(letter, caption),
    stem: `${name}-${letter}-${date}`,
    focus: null,
  };
}

/** Two items, A and B, of one extent, legend and scale of colours. Refuses a window that ends before it begins. */
export function planPair(request: PairRequest): PairPlan {
  const { time, choice, locale } = request;
  if (choice.by === "known") {
    const [first, second] = choice.instants;
    if (first === second) return { ok: false, code: "same" };
    const known = (index: 0 | 1) => {
      const knownAtMs = choice.instants[index];
      const when = `${formatMoment(locale, knownAtMs, time.zone, true)} (${formatOffset(knownAtMs, time.zone)})`;
      const caption = seriesMessages[locale].knownCaption(when);
      return itemOf(
        letters[index],
        { ...time, knownAtMs },
        caption,
        isoMinute(knownAtMs, time.zone),
        request,
      );
    };
    return { ok: true, items: [known(0), known(1)] };
  }
  const windows: TimeWindow[] = [];
  if (choice.by === "windows") windows.push(...choice.windows);
  else
    for (const text of choice.dates) {
      const window = windowOfDate(text, time.zone);
      if (window === null) return { ok: false, code: "bad-date", text };
      windows.push(window);
    }
  const [first, second] = windows as [TimeWindow, TimeWindow];
  if (windows.some(({ startMs, endMs }) => !(endMs > startMs))) return { ok: false, code: "bad-range" };
  if (first.startMs === second.startMs && first.endMs === second.endMs) return { ok: false, code: "same" };
  const windowed = (index: 0 | 1) => {
    const window = windows[index]!;
    const shown: TimeState = { ...time, mode: "window", window, playheadMs: window.endMs };
    return itemOf(
      letters[index],
      shown,
      captionOfTime(locale, shown),
      isoDay(window.startMs, time.zone),
      request,
    );
  };
  return { ok: true, items: [windowed(0), windowed(1)] };
}
