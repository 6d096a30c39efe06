import { useId } from "react";
import type { ImportedSource } from "../../../../core/sources/imported-source";
import { formatLongDay } from "../../../../look/text/format-date";
import { formatNumber } from "../../../../look/text/format-number";
import { importReviewMessages } from "../../../../look/text/messages/import-review";
import { useLocale, useMessages } from "../../../use-messages";
import styles from "./settings.module.css";

export type KnownChoice = "update" | "new";

interface KnownSourceProps {
  readonly known: ImportedSource;
  readonly incomingCount: number;
  /** Null until the user has answered. */
  readonly choice: KnownChoice | null;
  readonly onChoose: (choice: KnownChoice) => void;
}

/** Asks whether a file that was imported before is to update its source or to stand beside it. */
export function KnownSource({ known, incomingCount, choice, onChoose }: KnownSourceProps) {
  const locale = useLocale();
  const messages = useMessages(importReviewMessages);
  const group = useId();
  const records = (count: number) => messages.records(formatNumber(locale, count), count);
  const accessedMs = Date.parse(`${known.accessed}T00:00Z`);
  const accessed = Number.isNaN(accessedMs) ? known.accessed : formatLongDay(locale, accessedMs, "UTC");
  const options = [
    { value: "update", label: messages.knownUpdate(records(known.recordCount), records(incomingCount)) },
    { value: "new", label: messages.knownNew },
  ] as const;
  return (
    <fieldset className={styles.known}>
      <legend>{messages.knownTitle}</legend>
      <p>{messages.knownLine(known.name, records(known.recordCount), accessed)}</p>
      {options.map(({ value, label }) => (
        <label key={value}>
          <input type="radio" name={group} checked={choice === value} onChange={() => onChoose(value)} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
