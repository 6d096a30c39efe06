import type { CSSProperties } from "react";
import type { Claim } from "../../../../core/events/incident";
import styles from "./ledger.module.css";
import { type LedgerSpan, ledgerPosition } from "./ledger-scale";
import type { LedgerTick } from "./ledger-ticks";

/** What every row of one ledger is drawn on. */
export interface LedgerFrame {
  readonly spans: readonly LedgerSpan[];
  readonly ticks: readonly LedgerTick[];
  readonly hasUndated: boolean;
  readonly knownAtMs: number | null;
}

const hourMs = 3_600_000;

export const placed = (from: number, to = from): CSSProperties => ({
  left: `${from * 100}%`,
  width: to === from ? undefined : `${(to - from) * 100}%`,
});

/** One claim on the axis: a mark at its minute, a hatched bar over the time in which it came out, or its lane. */
export function LedgerTrack({ claim, frame }: { readonly claim: Claim; readonly frame: LedgerFrame }) {
  const { spans, ticks, hasUndated, knownAtMs } = frame;
  const { published } = claim;
  const at = (instantMs: number) => ledgerPosition(spans, instantMs);
  const isMoment = published !== null && published.latestMs - published.earliestMs <= hourMs;
  return (
    <div className={styles.track} data-lane={hasUndated || undefined} aria-hidden="true">
      <div className={styles.axisLine}>
        {spans.map((span) => (
          <span key={span.from} className={styles.line} style={placed(span.from, span.to)} />
        ))}
        {ticks.map(({ kind, instantMs, position }) => (
          <span
            key={`${kind} ${instantMs}`}
            className={styles.tick}
            data-kind={kind}
            style={placed(position)}
          />
        ))}
        {published !== null &&
          (isMoment ? (
            <span className={styles.mark} style={placed(at(published.earliestMs))} />
          ) : (
            <span className={styles.bar} style={placed(at(published.earliestMs), at(published.latestMs))} />
          ))}
        {knownAtMs !== null && <span className={styles.knownAt} style={placed(at(knownAtMs))} />}
      </div>
      {hasUndated && (
        <div className={styles.lane}>{published === null && <span className={styles.mark} />}</div>
      )}
    </div>
  );
}
