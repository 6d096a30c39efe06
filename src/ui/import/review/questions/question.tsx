import { Check } from "lucide-react";
import { type ReactNode, useId } from "react";
import { importQuestionMessages } from "../../../../look/text/messages/import/questions";
import { useMessages } from "../../../use-messages";
import styles from "./questions.module.css";

interface QuestionProps {
  readonly ask: string;
  readonly why?: string;
  readonly isOpen: boolean;
  readonly children: ReactNode;
}

/** A question with its reason and its control; says when it has been answered. */
export function Question({ ask, why, isOpen, children }: QuestionProps) {
  const messages = useMessages(importQuestionMessages);
  const id = useId();
  return (
    <fieldset className={styles.question} aria-describedby={why ? id : undefined}>
      <legend>
        {ask}
        {!isOpen && (
          <span className={styles.answered}>
            <Check size={14} aria-hidden="true" /> {messages.answered}
          </span>
        )}
      </legend>
      {why && (
        <p id={id} className={styles.why}>
          {why}
        </p>
      )}
      {children}
    </fieldset>
  );
}

interface RadioChoiceProps<Value extends string> {
  /** Null until the user has answered. */
  readonly value: Value | null;
  readonly options: readonly {
    readonly value: Value;
    readonly label: string;
    /** What the example from the file is, read this way. */
    readonly example?: string | null;
  }[];
  readonly onChoose: (value: Value) => void;
}

export function RadioChoice<Value extends string>({ value, options, onChoose }: RadioChoiceProps<Value>) {
  const name = useId();
  return (
    <div className={styles.choices}>
      {options.map((option) => (
        <label key={option.value} className={styles.choice}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChoose(option.value)}
          />
          <span>
            {option.label}
            {option.example && <span className={styles.example}>{option.example}</span>}
          </span>
        </label>
      ))}
    </div>
  );
}
