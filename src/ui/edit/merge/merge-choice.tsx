import { formatLength, formatNumber } from "../../../look/text/format-number";
import { mergeAndSplitMessages } from "../../../look/text/messages/edit/merge-and-split";
import { useIntervalText } from "../../panels/shared/use-interval-text";
import { useLocale } from "../../use-messages";
import styles from "../edit.module.css";
import type { NearIncident } from "./nearest-incidents";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

interface MergeChoiceProps {
  readonly found: readonly NearIncident[];
  readonly chosenId: string | null;
  readonly onChoose: (near: NearIncident) => void;
}

/** The incidents that one may be the same as, nearest first. */
export function MergeChoice({ found, chosenId, onChoose }: MergeChoiceProps) {
  const locale = useLocale();
  const texts = mergeAndSplitMessages[locale];
  const intervalText = useIntervalText();
  const gapText = (gapMs: number) => {
    if (gapMs === 0) return texts.sameTime;
    if (gapMs < 2 * dayMs) return texts.hoursApart(formatNumber(locale, Math.ceil(gapMs / hourMs)));
    return texts.daysApart(formatNumber(locale, Math.round(gapMs / dayMs)));
  };
  if (found.length === 0) return <p className={styles.aside}>{texts.mergeNone}</p>;
  return (
    <fieldset className={styles.choice}>
      <legend>{texts.mergeChoice}</legend>
      {found.map((near) => (
        <label key={near.incident.id} className={styles.radio}>
          <input
            type="radio"
            name="merge-with"
            checked={near.incident.id === chosenId}
            onChange={() => onChoose(near)}
          />
          <span>
            {near.incident.title[locale]}
            <span className={styles.aside}>
              {" "}
              {intervalText(near.incident.time)} ·{" "}
              {texts.awayBy(formatLength(locale, near.distanceMeters), gapText(near.gapMs))}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
