import type { ImportComparison } from "../../../../formats/import/import-review";
import { formatLongDay } from "../../../../look/text/format-date";
import { formatNumber } from "../../../../look/text/format-number";
import { knownSourceMessages } from "../../../../look/text/messages/import/known-source";
import { useLocale, useMessages } from "../../../use-messages";
import { Question, RadioChoice } from "../questions/question";
import questionStyles from "../questions/questions.module.css";
import type { KnownChoice, KnownSourceForm } from "./use-known-source";

interface KnownSourceProps {
  readonly form: KnownSourceForm;
  readonly incomingCount: number;
}

/** Asks whether a file that was imported before updates its source, replaces it, or is to stand beside it. */
export function KnownSource({ form, incomingCount }: KnownSourceProps) {
  const { known, choice, canMerge, comparison, choose } = form;
  const locale = useLocale();
  const messages = useMessages(knownSourceMessages);
  if (!known) return null;
  const records = (count: number) => messages.records(formatNumber(locale, count), count);
  const accessedMs = Date.parse(`${known.accessed}T00:00Z`);
  const accessed = Number.isNaN(accessedMs) ? known.accessed : formatLongDay(locale, accessedMs, "UTC");
  const mergeLabel = known.kind === "control" ? messages.knownMergeDays : messages.knownMerge;
  const options: readonly { readonly value: KnownChoice; readonly label: string }[] = [
    ...(canMerge ? [{ value: "merge" as const, label: mergeLabel }] : []),
    { value: "replace", label: messages.knownReplace(records(known.recordCount), records(incomingCount)) },
    { value: "new", label: messages.knownNew },
  ];
  const compared = ({ added, matched, onlyThere }: ImportComparison) => {
    const [isNew, inBoth, onlyOld] = [added, matched, onlyThere].map((count) => formatNumber(locale, count));
    return messages.knownCompared(isNew!, inBoth!, onlyOld!);
  };
  return (
    <section className={questionStyles.questions} aria-label={messages.knownTitle}>
      <Question
        ask={messages.knownTitle}
        why={messages.knownLine(known.name, records(known.recordCount), accessed)}
        isOpen={choice === null}
      >
        <RadioChoice value={choice} options={options} onChoose={choose} />
        {comparison && (
          <p role="status" className={questionStyles.why}>
            {compared(comparison)}
          </p>
        )}
      </Question>
    </section>
  );
}
