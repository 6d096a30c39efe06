import type { ImportIssueCode } from "../../../../formats/import/import-issue";
import type { ImportReview } from "../../../../formats/import/import-review";
import { formatNumber } from "../../../../look/text/format-number";
import { importIssueMessages } from "../../../../look/text/messages/import/issues";
import { importProblemMessages } from "../../../../look/text/messages/import/problems";
import { useLocale, useMessages } from "../../../use-messages";
import styles from "./tables.module.css";

/** Each kind of problem once, with how many there are and what to do about it; the most frequent first. */
export function IssueKinds({ counts }: { readonly counts: ImportReview["issueCounts"] }) {
  const locale = useLocale();
  const messages = useMessages(importProblemMessages);
  const words = useMessages(importIssueMessages);
  const kinds = (Object.entries(counts) as [ImportIssueCode, number][]).sort(
    ([, one], [, other]) => other - one,
  );
  return (
    <ul className={styles.kinds} aria-label={messages.kinds}>
      {kinds.map(([code, count]) => (
        <li key={code}>
          <strong>{formatNumber(locale, count)}</strong>
          <span>{words[code]}</span>
        </li>
      ))}
    </ul>
  );
}
