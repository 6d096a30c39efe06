import type { MatchCount } from "../../../core/events/counts";
import { formatNumber } from "../../../look/text/format-number";
import { panelsMessages } from "../../../look/text/messages/panels";
import { useLocale } from "../../use-messages";
import styles from "./shared.module.css";

interface TwoCountsProps {
  readonly count: MatchCount;
  /** Id of the words, for `aria-describedby`. */
  readonly id?: string;
}

/** "13 + 2": certain, then possible in a lighter tone; read out in words. */
export function TwoCounts({ count, id }: TwoCountsProps) {
  const locale = useLocale();
  const certain = formatNumber(locale, count.certain);
  const possible = formatNumber(locale, count.possible);
  return (
    <span className={styles.counts}>
      <span aria-hidden="true">
        {certain}
        {count.possible > 0 && <span className={styles.possible}> + {possible}</span>}
      </span>
      <span id={id} className="visually-hidden">
        {panelsMessages[locale].certainAndPossible(certain, possible)}
      </span>
    </span>
  );
}
