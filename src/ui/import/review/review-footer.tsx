import { Plus } from "lucide-react";
import { useId } from "react";
import type { ImportCounts } from "../../../formats/import/import-review";
import { formatNumber } from "../../../look/text/format-number";
import { importReadingMessages } from "../../../look/text/messages/import/reading";
import { importReviewMessages } from "../../../look/text/messages/import/review";
import { Button } from "../../controls/button";
import { useLocale, useMessages } from "../../use-messages";
import { ReadingProgress } from "./reading/reading-progress";
import type { Reading } from "./reading/use-reading";
import styles from "./review.module.css";

interface ReviewFooterProps {
  readonly reading: Reading;
  readonly counts: ImportCounts;
  /** Why it cannot be added, null where it can. */
  readonly blocked: string | null;
  readonly isAdding: boolean;
  readonly onAdd: () => void;
  readonly onStop: () => void;
  readonly onAgain: () => void;
  readonly onSkip: (() => void) | null;
  readonly onClose: () => void;
}

/** Always in view: the balance of records, whether they can be added, and if not, why. */
export function ReviewFooter(props: ReviewFooterProps) {
  const { reading, counts, blocked, isAdding, onAdd, onStop, onAgain, onSkip, onClose } = props;
  const locale = useLocale();
  const messages = useMessages(importReviewMessages);
  const readingTexts = useMessages(importReadingMessages);
  const id = useId();
  const number = (value: number) => formatNumber(locale, value);
  const balance = messages.counts(
    number(counts.records),
    number(counts.accepted),
    number(counts.rejected),
    number(counts.repaired),
    counts.records,
  );
  const { status } = reading;
  return (
    <footer className={styles.footer}>
      <div className={styles.balance}>
        <p role="status" className={styles.counts}>
          {balance}
        </p>
        {status === "reading" ? (
          <ReadingProgress progress={reading.progress} isAgain />
        ) : (
          <p id={id} className={styles.blocked} aria-live="polite">
            {isAdding ? messages.adding : blocked}
          </p>
        )}
      </div>
      <div className={styles.actions}>
        {status === "stopped" && <Button label={readingTexts.readAgain} look="outlined" onClick={onAgain} />}
        {onSkip && <Button label={messages.skipGroup} look="plain" disabled={isAdding} onClick={onSkip} />}
        <Button
          label={messages.cancel}
          look="outlined"
          disabled={isAdding}
          onClick={status === "reading" ? onStop : onClose}
        />
        <Button
          icon={Plus}
          label={messages.add}
          look="primary"
          aria-describedby={id}
          disabled={blocked !== null || isAdding}
          onClick={onAdd}
        />
      </div>
    </footer>
  );
}
