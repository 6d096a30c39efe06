import { formatNumber } from "../../../look/text/format-number";
import { timelineMessages } from "../../../look/text/messages/timeline";
import { useLocale, useMessages } from "../../use-messages";
import styles from "./playback.module.css";

/** Says that playback is slower than asked for, because every step is drawn. */
export function SlowedNote({ stepsPerSecond }: { readonly stepsPerSecond: number }) {
  const texts = useMessages(timelineMessages);
  const locale = useLocale();
  const decimals = stepsPerSecond < 3 ? 1 : 0;
  return (
    <p className={styles.slowed} data-testid="slowed-note">
      {texts.slowedTo(formatNumber(locale, Number(stepsPerSecond.toFixed(decimals)), decimals))}
    </p>
  );
}
