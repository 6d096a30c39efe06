import type { ImportedSource } from "../../../../core/sources/imported-source";
import { formatLongDay } from "../../../../look/text/format-date";
import { formatNumber } from "../../../../look/text/format-number";
import { importReviewMessages } from "../../../../look/text/messages/import-review";
import { useLocale, useMessages } from "../../../use-messages";
import { Question, RadioChoice } from "./question";
import styles from "./questions.module.css";

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
  const records = (count: number) => messages.records(formatNumber(locale, count), count);
  const accessedMs = Date.parse(`${known.accessed}T00:00Z`);
  const accessed = Number.isNaN(accessedMs) ? known.accessed : formatLongDay(locale, accessedMs, "UTC");
  const options: readonly { readonly value: KnownChoice; readonly label: string }[] = [
    { value: "update", label: messages.knownUpdate(records(known.recordCount), records(incomingCount)) },
    { value: "new", label: messages.knownNew },
  ];
  return (
    <section className={styles.questions} aria-label={messages.knownTitle}>
      <Question
        ask={messages.knownTitle}
        why={messages.knownLine(known.name, records(known.recordCount), accessed)}
        isOpen={choice === null}
      >
        <RadioChoice value={choice} options={options} onChoose={onChoose} />
      </Question>
    </section>
  );
}
