import { useMemo } from "react";
import type { Incident } from "../../../../core/events/incident";
import { formatDay } from "../../../../look/text/format-date";
import { detailsMessages } from "../../../../look/text/messages/details";
import { useApp } from "../../../store-context";
import { useLocale, useMessages } from "../../../use-messages";
import styles from "../details.module.css";
import { ClaimEntry } from "./claim-entry";
import ledgerStyles from "./ledger.module.css";
import { LedgerAxis } from "./ledger-axis";
import { buildLedgerRows } from "./ledger-rows";
import { buildLedgerSpans } from "./ledger-scale";
import { ledgerTicks } from "./ledger-ticks";
import type { LedgerFrame } from "./ledger-track";

/** As in the style sheet, at the panel's own width; a sheet is wider. */
const narrowestAxisPx = 260;
const lanePx = 66;
const letterPx = 6.5;

/** Every claim in the order of publication along one axis of time, the replaced ones struck through but still there. */
export function ClaimsLedger({ incident }: { readonly incident: Incident }) {
  const locale = useLocale();
  const texts = useMessages(detailsMessages);
  const zone = useApp((state) => state.time.zone);
  const knownAtMs = useApp((state) => state.time.knownAtMs);
  const rows = useMemo(() => buildLedgerRows(incident, knownAtMs), [incident, knownAtMs]);
  const axis = useMemo(() => {
    const spans = buildLedgerSpans(incident.claims.flatMap(({ published }) => published ?? []));
    const hasUndated = incident.claims.some(({ published }) => published === null);
    const labels = spans.map(({ startMs }) => formatDay(locale, startMs, zone).length);
    const room = {
      axisPx: narrowestAxisPx - (hasUndated ? lanePx : 0),
      dayLabelPx: Math.max(0, ...labels) * letterPx + letterPx,
    };
    return { spans, hasUndated, ticks: ledgerTicks(spans, zone, room) };
  }, [incident, zone, locale]);
  const frame: LedgerFrame = { ...axis, knownAtMs };
  return (
    <section className={styles.block} aria-label={texts.claims}>
      <h3 className={styles.blockTitle}>
        {texts.claims} <span className={styles.blockCount}>{incident.claims.length}</span>
      </h3>
      <p className={styles.aside}>{texts.claimsNote}</p>
      <div className={ledgerStyles.chart}>
        {axis.spans.length > 0 && <LedgerAxis frame={frame} />}
        <ol>
          {rows.map((row) => (
            <ClaimEntry key={row.claim.id} row={row} incident={incident} frame={frame} />
          ))}
        </ol>
      </div>
    </section>
  );
}
