import { expandStatedTime } from "../../../core/time/stated-time";
import type { IncidentDraft } from "./draft";
import type { Report } from "./problems";
import { dayOf, instantOfClock } from "./zoned-clock";

interface Edges {
  readonly earliestMs: number;
  readonly latestMs: number;
}

type TimeDraft = Pick<IncidentDraft, "from" | "to" | "zone" | "timePrecision">;

const isEmpty = ({ date, clock }: IncidentDraft["from"]) => date === "" && clock.trim() === "";

/**
 * The edges that a start alone stands for at its precision, by the one table that all stated times follow: a minute
 * lasts one, an hour is ± 30 minutes, a day runs from 00:00 to 24:00, a night from 18:00 of the day before to 08:00.
 */
function expandStart({ from, zone, timePrecision }: TimeDraft, report: Report): Edges | null {
  const edges = ({ startMs, endMs }: { startMs: number; endMs: number }) => ({
    earliestMs: startMs,
    latestMs: endMs,
  });
  if (timePrecision === "day" || timePrecision === "night") {
    const day = dayOf(from.date, zone);
    if (day === null) {
      report("from", "date-missing");
      return null;
    }
    if (timePrecision === "day") return edges(day);
    return edges(expandStatedTime({ kind: "night", localDate: from.date.trim() }, zone));
  }
  const atMs = instantOfClock(from, zone);
  if (typeof atMs === "string") {
    report("from", atMs);
    return null;
  }
  if (timePrecision === "minute") return edges({ startMs: atMs, endMs: atMs + 60_000 });
  if (timePrecision === "hour") return edges({ startMs: atMs - 30 * 60_000, endMs: atMs + 30 * 60_000 });
  report("to", "date-missing");
  return null;
}

/** The edges that are typed, or what follows from a start alone; null, with what is wrong, where they cannot be read. */
export function readInterval(draft: TimeDraft, report: Report): Edges | null {
  if (isEmpty(draft.to)) return expandStart(draft, report);
  const [earliestMs, latestMs] = [
    instantOfClock(draft.from, draft.zone),
    instantOfClock(draft.to, draft.zone),
  ];
  if (typeof earliestMs === "string") report("from", earliestMs);
  if (typeof latestMs === "string") report("to", latestMs);
  return typeof earliestMs === "string" || typeof latestMs === "string" ? null : { earliestMs, latestMs };
}
