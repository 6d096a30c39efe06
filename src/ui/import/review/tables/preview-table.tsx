import { useState } from "react";
import type { ImportReview } from "../../../../formats/import/import-review";
import { formatNumber } from "../../../../look/text/format-number";
import { importIssueMessages } from "../../../../look/text/messages/import/issues";
import { importPreviewMessages } from "../../../../look/text/messages/import/preview";
import { shortenText } from "../../../../look/text/shorten-text";
import { useLocale, useMessages } from "../../../use-messages";
import { describeFileDays } from "../describe-recognised";
import { firstSentence } from "../first-sentence";
import { Pager } from "./pager";
import styles from "./tables.module.css";

const pageSize = 25;
const mostShown = 500;

/** The first records as they stand in the file; a rejected one says why. */
export function PreviewTable({ review }: { readonly review: ImportReview }) {
  const locale = useLocale();
  const messages = useMessages(importPreviewMessages);
  const issues = useMessages(importIssueMessages);
  const [from, setFrom] = useState(0);
  const { rows, columns, files } = review;
  // Areas without a property have nothing to show but themselves, on the map.
  if (columns.length === 0 && files.length <= 1 && rows.every(({ rejection }) => rejection === null))
    return null;
  if (rows.length === 0) return <p className={styles.note}>{messages.noRows}</p>;
  const hasFiles = files.length > 1;
  const daysOf = describeFileDays(locale, review);
  const hasDays = hasFiles && daysOf.size > 0;
  const hasLines = rows.some(({ line }) => line !== null);
  const first = from < rows.length ? from : 0;
  const number = (value: number) => formatNumber(locale, value);
  const caption = messages.tableCaption(number(rows.length));
  return (
    <div className={styles.tableBlock}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard. */}
      <section className={styles.scroll} aria-label={caption} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              {hasFiles && <th scope="col">{messages.file}</th>}
              {hasDays && <th scope="col">{messages.holdsFrom}</th>}
              <th scope="col">{hasLines ? messages.line : messages.record}</th>
              <th scope="col">{messages.outcome}</th>
              {columns.map(({ name }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns keep their places.
                <th key={index} scope="col">
                  {name || messages.unnamed(number(index + 1))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(first, first + pageSize).map((row, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: several files have records of the same number.
              <tr key={first + place} data-rejected={row.rejection !== null}>
                {hasFiles && <td title={row.file}>{row.file}</td>}
                {hasDays && <td>{daysOf.get(row.file) ?? ""}</td>}
                <td className={styles.number}>{number(row.line ?? row.record + 1)}</td>
                <td className={styles.outcome}>
                  {row.rejection === null ? messages.accepted : firstSentence(issues[row.rejection])}
                </td>
                {columns.map((_, index) => {
                  const text = shortenText(row.cells[index] ?? "", mostShown);
                  return (
                    // biome-ignore lint/suspicious/noArrayIndexKey: columns keep their places.
                    <td key={index} title={text}>
                      {text}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <div className={styles.tableFoot}>
        <span className={styles.note}>{caption}</span>
        <Pager from={first} pageSize={pageSize} total={rows.length} onFrom={setFrom} />
      </div>
    </div>
  );
}
