import type { IncidentTally } from "../../core/zones/tally-incidents";
import { formatNumber } from "../../look/text/format-number";
import { zoneScoreMessages } from "../../look/text/messages/zone-score";
import { useLocale, useMessages } from "../use-messages";
import styles from "./draw.module.css";

/** Why incidents are only possibly inside a zone, on demand; nothing where none is. */
export function PossibleReasons({ tally }: { readonly tally: IncidentTally }) {
  const locale = useLocale();
  const texts = useMessages(zoneScoreMessages);
  const { possible, possibleBecause: because } = tally;
  if (possible === 0) return null;
  const reasons: readonly [string, number][] = [
    [texts.byTime, because.time],
    [texts.byPlace, because.place],
    [texts.byTimeAndPlace, because.timeAndPlace],
    [texts.byReport, because.report],
  ];
  return (
    <details className={styles.places}>
      <summary>{texts.why(formatNumber(locale, possible))}</summary>
      <ul>
        {reasons
          .filter(([, count]) => count > 0)
          .map(([reason, count]) => (
            <li key={reason}>
              <span>{reason}</span>
              <span className={styles.source}>{formatNumber(locale, count)}</span>
            </li>
          ))}
      </ul>
    </details>
  );
}
