import type { ComponentType } from "react";
import type { ImportQuestion } from "../../../../formats/import/import-review";
import { importQuestionMessages } from "../../../../look/text/messages/import/questions";
import { useMessages } from "../../../use-messages";
import type { ReviewFormPart } from "../use-review-form";
import { ControlDateQuestion, HolderQuestion } from "./area-questions";
import { DateOrderQuestion, TimeZoneQuestion } from "./date-questions";
import { EncodingQuestion } from "./encoding-question";
import { CommaQuestion, MappingQuestion, SwapQuestion } from "./place-questions";
import styles from "./questions.module.css";
import { UndatedQuestion } from "./undated-question";

const controls: Readonly<Record<ImportQuestion, ComponentType<ReviewFormPart>>> = {
  encoding: EncodingQuestion,
  mapping: MappingQuestion,
  undated: UndatedQuestion,
  "date-order": DateOrderQuestion,
  "time-zone": TimeZoneQuestion,
  "swapped-coordinates": SwapQuestion,
  "decimal-comma": CommaQuestion,
  holder: HolderQuestion,
  "control-date": ControlDateQuestion,
};

/** What only the user can tell, each with an example from the file; nothing where nothing was asked. */
export function QuestionList({ form }: { readonly form: ReviewFormPart }) {
  const messages = useMessages(importQuestionMessages);
  if (form.questions.length === 0) return null;
  return (
    <section className={styles.questions} aria-label={messages.questions}>
      <h3>{messages.questions}</h3>
      {(Object.keys(controls) as ImportQuestion[])
        .filter((question) => form.questions.includes(question))
        .map((question) => {
          const Control = controls[question];
          return <Control key={question} {...form} />;
        })}
    </section>
  );
}
