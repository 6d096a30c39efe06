import { countWindow } from "../../../core/events/counts";
import { shiftBySteps, type TimeStep } from "../../../core/time/calendar";
import type { TimeWindow } from "../../../core/time/uncertain-interval";
import { formatDay, formatMoment, formatWindow } from "../../../look/text/format-date";
import { formatNumber } from "../../../look/text/format-number";
import { timelineMessages } from "../../../look/text/messages/timeline";
import { useApp } from "../../store-context";
import { useLocale, useMessages } from "../../use-messages";
import { type AxisScale, toPx } from "../axis/axis-scale";
import styles from "./plot.module.css";

interface BinReadoutProps {
  readonly bin: TimeWindow;
  readonly binStep: TimeStep;
  readonly scale: AxisScale;
}

/** What the bar under the pointer counts, by the predicate that the whole app uses. */
export function BinReadout({ bin, binStep, scale }: BinReadoutProps) {
  const texts = useMessages(timelineMessages);
  const locale = useLocale();
  const zone = useApp((state) => state.time.zone);
  const table = useApp((state) => state.events.table);
  const rowMask = useApp((state) => state.rowMask);
  const { certain, possible } = countWindow(table, bin, rowMask);
  if (certain + possible === 0) return null;

  const lastDayMs = shiftBySteps(bin.endMs, "day", zone, -1);
  const when = {
    hour: () => formatMoment(locale, bin.startMs, zone),
    day: () => formatDay(locale, bin.startMs, zone),
    "attack-night": () => formatWindow(locale, bin, zone),
    week: () => `${formatDay(locale, bin.startMs, zone)} – ${formatDay(locale, lastDayMs, zone)}`,
    month: () => `${formatDay(locale, bin.startMs, zone)} – ${formatDay(locale, lastDayMs, zone)}`,
  }[binStep]();
  const centerPx = toPx(scale, (bin.startMs + bin.endMs) / 2);
  const side = centerPx < scale.widthPx / 2 ? "left" : "right";
  const besidePx = side === "left" ? toPx(scale, bin.endMs) : scale.widthPx - toPx(scale, bin.startMs);
  return (
    <span className={styles.binReadout} style={{ [side]: besidePx + 6 }} aria-hidden="true">
      {when}{" "}
      <strong>{texts.countMatching(formatNumber(locale, certain), formatNumber(locale, possible))}</strong>
    </span>
  );
}
