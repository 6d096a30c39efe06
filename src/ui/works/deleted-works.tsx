import { useState } from "react";
import { formatNumber } from "../../look/text/format-number";
import { workMessages } from "../../look/text/messages/works";
import { deletedKeptMs, type WorkSummary } from "../../workspace/keeping";
import { Button } from "../controls/button";
import { machineZone } from "../machine-zone";
import { useLocale } from "../use-messages";
import { Thumbnail } from "./thumbnail";
import { factsOf, titleOf } from "./work-texts";
import styles from "./works.module.css";

interface DeletedWorksProps {
  readonly works: readonly WorkSummary[];
  readonly onRestore: (work: WorkSummary) => void;
  readonly onForget: (work: WorkSummary) => void;
}

/** What was deleted and can still be restored, folded. */
export function DeletedWorks({ works, onRestore, onForget }: DeletedWorksProps) {
  const locale = useLocale();
  const texts = workMessages[locale];
  if (works.length === 0) return null;
  return (
    <details className={styles.deleted}>
      <summary>{texts.deletedHeading(formatNumber(locale, works.length))}</summary>
      <p className={styles.facts}>{texts.deletedHelp(formatNumber(locale, deletedKeptMs / 86_400_000))}</p>
      <ul>
        {works.map((work) => {
          const title = titleOf(locale, work);
          return (
            <li key={work.id} className={styles.row}>
              <span className={styles.main}>
                <Thumbnail picture={work.thumbnail} />
                <span className={styles.words}>
                  <span className={styles.name}>{title}</span>
                  <span className={styles.facts}>{factsOf(locale, work, machineZone())}</span>
                </span>
              </span>
              <span className={styles.deletedActions}>
                <Button
                  label={texts.restoreShort}
                  aria-label={texts.restore(title)}
                  look="outlined"
                  onClick={() => onRestore(work)}
                />
                <ForgetButton title={title} onForget={() => onForget(work)} />
              </span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

interface ForgetButtonProps {
  readonly title: string;
  readonly onForget: () => void;
}

/** Asks by a second press, in words; to leave it takes the question back. */
function ForgetButton({ title, onForget }: ForgetButtonProps) {
  const texts = workMessages[useLocale()];
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <Button
        className={isAsked ? styles.asked : undefined}
        label={isAsked ? texts.forgetSureShort : texts.forgetShort}
        aria-label={isAsked ? texts.forgetSure(title) : texts.forget(title)}
        onBlur={() => setAsked(false)}
        onClick={() => {
          if (isAsked) onForget();
          setAsked(!isAsked);
        }}
      />
      <span role="status" className="visually-hidden">
        {isAsked && texts.forgetSure(title)}
      </span>
    </>
  );
}
