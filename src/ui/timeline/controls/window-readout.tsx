import { formatMoment, formatWindow } from "../../../look/text/format-date";
import { formatNumber } from "../../../look/text/format-number";
import { timelineMessages } from "../../../look/text/messages/timeline";
import { effectiveWindow } from "../../../workspace/time-state";
import { useApp } from "../../store-context";
import { useLocale, useMessages } from "../../use-messages";
import styles from "../timeline.module.css";

const contestedNoteId = "timeline-contested";

function yearOf(instantMs: number, zone: string): number {
  return Temporal.Instant.fromEpochMilliseconds(instantMs).toZonedDateTimeISO(zone).year;
}

/** The window in words; with years where its ends lie in two of them. */
export function WindowLabel() {
  const locale = useLocale();
  const time = useApp((state) => state.time);
  const shown = effectiveWindow(time);
  const spansYears = yearOf(shown.startMs, time.zone) !== yearOf(shown.endMs, time.zone);
  return (
    <p className={styles.windowLabel} data-testid="window-label">
      {time.mode === "instant"
        ? formatMoment(locale, time.playheadMs, time.zone, true)
        : formatWindow(locale, shown, time.zone, spansYears)}
    </p>
  );
}

/** The live count: "41 certain + 6 possible of 89 incidents". */
export function CountStatus() {
  const texts = useMessages(timelineMessages);
  const locale = useLocale();
  const { certain, possible, total } = useApp((state) => state.counts);
  // The axis says so; nothing was counted.
  const isLoading = useApp(({ data, joined }) => !data.isLoaded && joined.table.count === 0);
  const format = (count: number) => formatNumber(locale, count);
  return (
    <p role="status" aria-live="polite" aria-describedby={contestedNoteId} className={styles.count}>
      {!isLoading && (
        <>
          <strong>{texts.countMatching(format(certain), format(possible))}</strong>{" "}
          <span className={styles.total}>{texts.countTotal(total, format(total))}</span>
        </>
      )}
    </p>
  );
}

/** How many of the counted incidents are contested, beside the status, not in it; nothing where none is. */
export function ContestedNote() {
  const texts = useMessages(timelineMessages);
  const locale = useLocale();
  const { disputed, "attacker-only": attackerOnly } = useApp((state) => state.counts.byStatus);
  if (disputed + attackerOnly === 0) return null;
  const [first, second] = [formatNumber(locale, disputed), formatNumber(locale, attackerOnly)];
  return (
    <p id={contestedNoteId} className={styles.contested}>
      {disputed === 0
        ? texts.contestedAttackerOnly(second)
        : attackerOnly === 0
          ? texts.contestedDisputed(first)
          : texts.contestedBoth(first, second)}
    </p>
  );
}
