import { floorToStep, shiftBySteps } from "../../../../core/time/calendar";
import { type LedgerSpan, ledgerPosition } from "./ledger-scale";

export interface LedgerTick {
  readonly kind: "day" | "hour";
  readonly instantMs: number;
  /** 0 is left, 1 right. */
  readonly position: number;
}

/** How wide an axis is at least, and a day's label on it at most; what fits then fits always. */
export interface LedgerRoom {
  readonly axisPx: number;
  readonly dayLabelPx: number;
}

const hourLabelPx = 26;
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const mostDays = 60;
const hourSteps = [1, 2, 3, 6, 12];

const widthPx = ({ from, to }: LedgerSpan, { axisPx }: LedgerRoom) => (to - from) * axisPx;

/** Each day's beginning as far as there is room; the first one where the span begins, if the day has room left. */
function dayTicks(span: LedgerSpan, zone: string, room: LedgerRoom): number[] {
  const { startMs, endMs } = span;
  const { dayLabelPx } = room;
  const days = (endMs - startMs) / dayMs;
  if (days > mostDays) return [startMs];
  const every = Math.max(1, Math.ceil((dayLabelPx * days) / widthPx(span, room)));
  const pxBetween = (fromMs: number, toMs: number) =>
    ((toMs - fromMs) / (endMs - startMs)) * widthPx(span, room);
  const firstMidnight = shiftBySteps(floorToStep(startMs, "day", zone), "day", zone, 1);
  const isStartCrowded =
    pxBetween(startMs, firstMidnight) < dayLabelPx && pxBetween(firstMidnight, endMs) >= dayLabelPx;
  const ticks = [isStartCrowded ? firstMidnight : startMs];
  for (let day = firstMidnight; day < endMs; day = shiftBySteps(day, "day", zone, every)) {
    const isClear = pxBetween(ticks.at(-1)!, day) >= dayLabelPx;
    if (isClear && pxBetween(day, endMs) >= hourLabelPx) ticks.push(day);
  }
  return ticks;
}

/** Full hours of the zone's clock, every so many as there is room for; none where not even noons fit. */
function hourTicks(span: LedgerSpan, zone: string, room: LedgerRoom): number[] {
  const { startMs, endMs } = span;
  const pxPerHour = (widthPx(span, room) * hourMs) / (endMs - startMs);
  const step = hourSteps.find((hours) => hours * pxPerHour >= hourLabelPx);
  if (step === undefined) return [];
  const ticks: number[] = [];
  let day = floorToStep(startMs, "day", zone);
  while (day < endMs) {
    const next = shiftBySteps(day, "day", zone, 1);
    for (let hour = step; hour < 24; hour += step) {
      const instantMs = shiftBySteps(day, "hour", zone, hour);
      if (instantMs >= startMs && instantMs <= endMs && instantMs < next) ticks.push(instantMs);
    }
    day = next;
  }
  return ticks;
}

/** The labelled instants of a ledger's axis by a zone's calendar. */
export function ledgerTicks(spans: readonly LedgerSpan[], zone: string, room: LedgerRoom): LedgerTick[] {
  const tick = (kind: LedgerTick["kind"]) => (instantMs: number) => ({
    kind,
    instantMs,
    position: ledgerPosition(spans, instantMs),
  });
  return spans.flatMap((span) => [
    ...dayTicks(span, zone, room).map(tick("day")),
    ...hourTicks(span, zone, room).map(tick("hour")),
  ]);
}
