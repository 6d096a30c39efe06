import { formatMoment } from "../../../look/text/format-date";
import { formatNumber } from "../../../look/text/format-number";
import { exportMessages } from "../../../look/text/messages/export";
import { pageDataMessages } from "../../../look/text/messages/page-data";
import { CheckBox } from "../../controls/check-box";
import { useApp } from "../../store-context";
import { useLocale, useMessages } from "../../use-messages";
import styles from "../export.module.css";
import type { DataFormat } from "../export-formats";
import { PublishSafeNote } from "../publish-safe-note";
import type { DataRows } from "./data-rows";

interface DataSummaryProps {
  readonly data: DataRows;
  readonly format: DataFormat;
  readonly isConfirmed: boolean;
  readonly onConfirm: (isConfirmed: boolean) => void;
}

const hasRows = ({ rowCount }: DataRows["sources"][number]) => rowCount > 0;

/** How many incidents of which sources the file will hold, what its format keeps, and whether they may be passed on. */
export function DataSummary({ data, format, isConfirmed, onConfirm }: DataSummaryProps) {
  const messages = useMessages(exportMessages);
  const { licenceNotStated } = useMessages(pageDataMessages);
  const locale = useLocale();
  const isPending = useApp((state) => state.pendingScans.length > 0);
  const time = useApp((state) => state.time);
  const { rows, sources, restricted } = data;
  const write = (count: number) => formatNumber(locale, count);
  if (isPending)
    return (
      <p role="status" className={styles.note}>
        {messages.stillCounting}
      </p>
    );
  if (rows.length === 0)
    return (
      <p role="status" className={styles.note}>
        {messages.nothingShown}
      </p>
    );
  const names = new Intl.ListFormat(locale).format(restricted.map(({ source }) => source.name[locale]));
  return (
    <>
      <p role="status" className={styles.summary}>
        {messages.summary(write(rows.length), rows.length, write(sources.length), sources.length)}
      </p>
      <ul className={styles.sources}>
        {sources.filter(hasRows).map(({ source, rowCount }) => (
          <li key={source.id}>
            {messages.sourceLine(source.name[locale], write(rowCount), source.licence || licenceNotStated)}
          </li>
        ))}
      </ul>
      <p className={styles.note}>
        {messages.dataNote} {messages[`${format}Help`]}
      </p>
      <PublishSafeNote />
      {time.knownAtMs !== null && (
        <p className={styles.note}>
          {messages.knownAtNote(formatMoment(locale, time.knownAtMs, time.zone, true))}
        </p>
      )}
      {restricted.length > 0 && (
        <div role="note" className={styles.warning}>
          <p>{messages.restricted(names)}</p>
          <CheckBox label={messages.mayPassOn} isChecked={isConfirmed} onChange={onConfirm} />
        </div>
      )}
    </>
  );
}
