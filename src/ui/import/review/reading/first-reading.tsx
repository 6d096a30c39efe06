import { importReadingMessages } from "../../../../look/text/messages/import/reading";
import { importReviewMessages } from "../../../../look/text/messages/import/review";
import { Button } from "../../../controls/button";
import { useLocale, useMessages } from "../../../use-messages";
import { describeFiles } from "../describe-recognised";
import styles from "../review.module.css";
import { ReadingProgress } from "./reading-progress";
import { Refusal } from "./refusal";
import type { Reading } from "./use-reading";

interface FirstReadingProps {
  readonly reading: Reading;
  readonly fileNames: readonly string[];
  readonly onAgain: () => void;
  readonly onStop: () => void;
  readonly onSkip: (() => void) | null;
  readonly onClose: () => void;
}

/** Before there is a review: the progress of the first reading, or why there will be none. */
export function FirstReading({ reading, fileNames, onAgain, onStop, onSkip, onClose }: FirstReadingProps) {
  const locale = useLocale();
  const messages = useMessages(importReadingMessages);
  const reviewTexts = useMessages(importReviewMessages);
  const { status, progress, issue } = reading;
  const isReading = status === "reading";
  return (
    <div className={styles.first}>
      {status !== "refused" && <p className={styles.recognised}>{describeFiles(locale, fileNames)}</p>}
      {isReading && <ReadingProgress progress={progress} isAgain={false} />}
      {status === "stopped" && <p role="status">{messages.stoppedAtOnce}</p>}
      {status === "refused" && issue && <Refusal issue={issue} title={messages.refusedTitle} />}
      <div className={styles.actions}>
        {status === "stopped" && <Button label={messages.readAgain} look="primary" onClick={onAgain} />}
        {onSkip && !isReading && (
          <Button
            label={reviewTexts.skipGroup}
            look={status === "refused" ? "primary" : "outlined"}
            onClick={onSkip}
          />
        )}
        {isReading ? (
          <Button label={reviewTexts.cancel} look="outlined" onClick={onStop} />
        ) : (
          <Button label={reviewTexts.close} look="outlined" onClick={onClose} />
        )}
      </div>
    </div>
  );
}
