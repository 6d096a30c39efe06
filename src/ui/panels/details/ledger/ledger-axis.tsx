import { formatClock, formatDay, formatMoment } from "../../../../look/text/format-date";
import { detailsMessages } from "../../../../look/text/messages/details";
import { useApp } from "../../../store-context";
import { useLocale, useMessages } from "../../../use-messages";
import styles from "./ledger.module.css";
import { ledgerPosition } from "./ledger-scale";
import { type LedgerFrame, placed } from "./ledger-track";

/** The labels over a ledger's tracks: days, hours, the lane without dates, and the instant of what was known. */
export function LedgerAxis({ frame }: { readonly frame: LedgerFrame }) {
  const locale = useLocale();
  const texts = useMessages(detailsMessages);
  const zone = useApp((state) => state.time.zone);
  const { spans, ticks, hasUndated, knownAtMs } = frame;
  const knownAt = knownAtMs === null ? null : ledgerPosition(spans, knownAtMs);
  return (
    <div className={styles.axis} data-lane={hasUndated || undefined} aria-hidden="true">
      <div className={styles.labels}>
        {knownAt !== null && (
          <span
            className={styles.knownLabel}
            style={{ left: `${knownAt * 100}%`, transform: `translateX(-${knownAt * 100}%)` }}
          >
            {texts.knownAt(formatMoment(locale, knownAtMs!, zone))}
          </span>
        )}
        {ticks.map(({ kind, instantMs, position }) => (
          <span
            key={`${kind} ${instantMs}`}
            className={styles.label}
            data-kind={kind}
            style={placed(position)}
          >
            {kind === "day"
              ? formatDay(locale, instantMs, zone)
              : formatClock(locale, instantMs, zone).slice(0, 2)}
          </span>
        ))}
      </div>
      {hasUndated && <span className={styles.laneLabel}>{texts.noDate}</span>}
    </div>
  );
}
