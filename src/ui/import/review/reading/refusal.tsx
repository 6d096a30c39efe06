import type { ImportIssue } from "../../../../formats/import/import-issue";
import { importIssueMessages } from "../../../../look/text/messages/import/issues";
import { importReadingMessages } from "../../../../look/text/messages/import/reading";
import { useMessages } from "../../../use-messages";
import styles from "../review.module.css";

interface RefusalProps {
  readonly issue: ImportIssue;
  readonly title: string;
}

/** What happened, to which file, and what to do. */
export function Refusal({ issue, title }: RefusalProps) {
  const messages = useMessages(importReadingMessages);
  const words = useMessages(importIssueMessages);
  return (
    <div role="alert" className={styles.refusal}>
      <h3>{title}</h3>
      <p>
        <strong>{issue.file}</strong>
        {issue.original !== "" && ` (${issue.original})`}
      </p>
      <p>{words[issue.code]}</p>
      <p className={styles.note}>{messages.nothingChanged}</p>
    </div>
  );
}
