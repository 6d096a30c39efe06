import { ChevronLeft, ChevronRight } from "lucide-react";
import { formatNumber } from "../../../../look/text/format-number";
import { importProblemMessages } from "../../../../look/text/messages/import/problems";
import { Button } from "../../../controls/button";
import { useLocale, useMessages } from "../../../use-messages";
import styles from "./tables.module.css";

interface PagerProps {
  readonly from: number;
  readonly pageSize: number;
  readonly total: number;
  readonly onFrom: (from: number) => void;
}

/** "1–25 of 200" with a step to either side; nothing where all fits on one page. */
export function Pager({ from, pageSize, total, onFrom }: PagerProps) {
  const locale = useLocale();
  const messages = useMessages(importProblemMessages);
  if (total <= pageSize) return null;
  const number = (value: number) => formatNumber(locale, value);
  const end = Math.min(from + pageSize, total);
  return (
    <div className={styles.pager}>
      <Button
        icon={ChevronLeft}
        label={messages.previousPage}
        iconOnly
        disabled={from === 0}
        onClick={() => onFrom(Math.max(0, from - pageSize))}
      />
      <span aria-live="polite">{messages.page(number(from + 1), number(end), number(total))}</span>
      <Button
        icon={ChevronRight}
        label={messages.nextPage}
        iconOnly
        disabled={end >= total}
        onClick={() => onFrom(from + pageSize)}
      />
    </div>
  );
}
