import { useState } from "react";
import { formatNumber } from "../../../look/text/format-number";
import { importReviewMessages } from "../../../look/text/messages/import/review";
import { Dialog } from "../../controls/dialog";
import { useLocale, useMessages } from "../../use-messages";
import type { AddedSummary } from "../added-summary";
import { FirstReading } from "./reading/first-reading";
import type { StartImport } from "./reading/use-reading";
import styles from "./review.module.css";
import { ReviewForm } from "./review-form";
import { useReviewForm } from "./use-review-form";

interface ReviewDialogProps {
  readonly files: readonly File[];
  /** 0-based number of this group, and how many there are. */
  readonly index: number;
  readonly groupCount: number;
  /** The address that the files came from, null for files of this device. */
  readonly origin: string | null;
  readonly start: StartImport;
  /** Goes on to the next group: after adding with what was added, else with null. */
  readonly onLeave: (summary: AddedSummary | null) => void;
  /** Ends the whole import. */
  readonly onClose: () => void;
}

/** Reads a group of files and shows what was understood, before anything is added. */
export function ReviewDialog(props: ReviewDialogProps) {
  const { files, index, groupCount, origin, start, onLeave, onClose } = props;
  const locale = useLocale();
  const messages = useMessages(importReviewMessages);
  const form = useReviewForm(files, start);
  const [isAdding, setAdding] = useState(false);
  const number = (value: number) => formatNumber(locale, value);
  const onSkip = index + 1 < groupCount ? () => onLeave(null) : null;
  const close = () => {
    // What is being handed over is added at once; there is nothing left to leave.
    if (!isAdding) onClose();
  };
  const { review } = form.reading;
  return (
    <Dialog title={messages.title} closeLabel={messages.close} onClose={close} isWide>
      <div className={styles.review}>
        {groupCount > 1 && (
          <p className={styles.group}>{messages.group(number(index + 1), number(groupCount))}</p>
        )}
        {review && form.settings ? (
          <ReviewForm
            form={form}
            review={review}
            settings={form.settings}
            origin={origin ?? files.map(({ name }) => name).join(", ")}
            isAdding={isAdding}
            onAdding={setAdding}
            onAdded={onLeave}
            onSkip={onSkip}
            onClose={close}
          />
        ) : (
          <FirstReading
            reading={form.reading}
            fileNames={files.map(({ name }) => name)}
            onAgain={form.readAgain}
            onStop={form.stop}
            onSkip={onSkip}
            onClose={close}
          />
        )}
      </div>
    </Dialog>
  );
}
