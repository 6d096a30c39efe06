import type { ImportedRow } from "../../../core/events/incident";
import { formatNumber } from "../../../look/text/format-number";
import { sourcesMessages } from "../../../look/text/messages/sources";
import { useLocale, useMessages } from "../../use-messages";
import { followableUrl, SourceLink } from "../shared/source-link";
import styles from "./details.module.css";

/** The texts of a row by their headers, as plain text; one that is an address as a whole can be followed. */
export function RowFields({ fields }: Pick<ImportedRow, "fields">) {
  const locale = useLocale();
  const texts = useMessages(sourcesMessages);
  const filled = fields.filter(({ text }) => text !== "");
  const emptyCount = fields.length - filled.length;
  return (
    <details className={styles.rowFields}>
      <summary>{texts.allFields}</summary>
      <p className={styles.aside}>{texts.fieldsNote}</p>
      <dl>
        {filled.map(({ name, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two headers may be the same, and their order stays
          <div key={index} className={styles.rowField}>
            <dt>{name}</dt>
            <dd>{followableUrl(text) === null ? text : <SourceLink url={text} label={text} />}</dd>
          </div>
        ))}
      </dl>
      {emptyCount > 0 && (
        <p className={styles.aside}>{texts.emptyFields(formatNumber(locale, emptyCount), emptyCount)}</p>
      )}
    </details>
  );
}
