import type { ImportProgress } from "../../../../formats/import/import-protocol";
import { formatNumber } from "../../../../look/text/format-number";
import { importReadingMessages } from "../../../../look/text/messages/import/reading";
import { useLocale, useMessages } from "../../../use-messages";
import styles from "../review.module.css";

interface ReadingProgressProps {
  readonly progress: ImportProgress | null;
  readonly isAgain: boolean;
}

/** How far the reading has come: a bar, the phase, and the records so far. */
export function ReadingProgress({ progress, isAgain }: ReadingProgressProps) {
  const locale = useLocale();
  const messages = useMessages(importReadingMessages);
  const phase = progress?.phase === "indexing" ? messages.indexing : messages.reading;
  const label = isAgain && progress?.phase !== "indexing" ? messages.readingAgain : phase;
  const hasShare = progress !== null && progress.totalBytes > 0 && progress.phase === "reading";
  const records = progress?.records ?? 0;
  return (
    <div className={styles.progress}>
      <progress
        aria-label={label}
        max={hasShare ? progress.totalBytes : undefined}
        value={hasShare ? Math.min(progress.readBytes, progress.totalBytes) : undefined}
      />
      <p>
        <span role="status">{label}</span>
        {records > 0 && `: ${messages.soFar(formatNumber(locale, records), records)}`}
      </p>
    </div>
  );
}
