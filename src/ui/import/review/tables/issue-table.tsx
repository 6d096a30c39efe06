import type { ImportIssue } from "../../../../formats/import/import-issue";
import { formatNumber } from "../../../../look/text/format-number";
import { importIssueMessages } from "../../../../look/text/messages/import/issues";
import { importPreviewMessages } from "../../../../look/text/messages/import/preview";
import { importProblemMessages } from "../../../../look/text/messages/import/problems";
import { importTerms } from "../../../../look/text/messages/import-terms";
import { useLocale, useMessages } from "../../../use-messages";
import { firstSentence } from "../first-sentence";
import styles from "./tables.module.css";

interface IssueTableProps {
  readonly issues: readonly ImportIssue[];
  readonly label: string;
  readonly hasManyFiles: boolean;
}

/** One page of problems: where, what, and the original text. */
export function IssueTable({ issues, label, hasManyFiles }: IssueTableProps) {
  const locale = useLocale();
  const messages = useMessages(importPreviewMessages);
  const problemTexts = useMessages(importProblemMessages);
  const terms = useMessages(importTerms);
  const words = useMessages(importIssueMessages);
  const placeOf = ({ line, record }: ImportIssue) => {
    if (line !== null) return formatNumber(locale, line);
    return record === null ? "" : formatNumber(locale, record + 1);
  };
  const hasLines = issues.some(({ line }) => line !== null);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard.
    <section className={styles.scroll} aria-label={label} tabIndex={0}>
      <table className={styles.issues}>
        <thead>
          <tr>
            {hasManyFiles && <th scope="col">{messages.file}</th>}
            <th scope="col">{hasLines ? messages.line : messages.record}</th>
            <th scope="col">{messages.column}</th>
            <th scope="col">{problemTexts.problem}</th>
            <th scope="col">{problemTexts.original}</th>
            <th scope="col">{messages.outcome}</th>
          </tr>
        </thead>
        <tbody>
          {issues.map((issue, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a page is replaced as a whole.
            <tr key={index}>
              {hasManyFiles && <td>{issue.file}</td>}
              <td className={styles.number}>{placeOf(issue)}</td>
              <td>{issue.column ?? ""}</td>
              <td className={styles.words}>{firstSentence(words[issue.code])}</td>
              <td className={styles.original}>{issue.original}</td>
              <td className={styles.outcome}>{terms[`effect-${issue.effect}`]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
