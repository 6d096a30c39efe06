import { type ClipboardEvent, type KeyboardEvent, type Ref, useId } from "react";
import styles from "../zone-form.module.css";

interface CellFieldProps {
  /** Accessible name; a column head or the unit beside it says it to the eye. */
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly error?: string | undefined;
  readonly onDone?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly onPaste?: (event: ClipboardEvent<HTMLInputElement>) => void;
  readonly inputMode?: "text" | "decimal";
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** A small text field of a table; its error stands below it and is announced with it. */
export function CellField(props: CellFieldProps) {
  const { label, text, onText, error, onDone, inputMode = "decimal", inputRef, ...events } = props;
  const id = useId();
  return (
    <span className={styles.cell}>
      <input
        {...events}
        ref={inputRef}
        className={styles.cellInput}
        type="text"
        inputMode={inputMode}
        autoComplete="off"
        aria-label={label}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
        onBlur={onDone}
      />
      {error && (
        <span id={`${id}-error`} className={styles.cellError} role="alert">
          {error}
        </span>
      )}
    </span>
  );
}
