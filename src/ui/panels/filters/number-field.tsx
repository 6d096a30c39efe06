import { useId, useState } from "react";
import { panelsMessages } from "../../../look/text/messages/panels";
import { useMessages } from "../../use-messages";
import styles from "./filters.module.css";

interface NumberFieldProps {
  /** Accessible name; `shortLabel` is what stands before the field. */
  readonly label: string;
  readonly shortLabel: string;
  readonly value: number | null;
  readonly describedBy: string | undefined;
  readonly onChange: (value: number | null) => void;
  readonly onBlur: () => void;
}

/** A whole number from 0 on, null for an empty text, undefined for anything else. */
export function parseWholeNumber(text: string): number | null | undefined {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  return /^\d{1,9}$/.test(trimmed) ? Number(trimmed) : undefined;
}

/** A field for a whole number that may be left empty. What is no number stays in the field, marked, and changes nothing. */
export function NumberField(props: NumberFieldProps) {
  const { label, shortLabel, value, describedBy, onChange, onBlur } = props;
  const texts = useMessages(panelsMessages);
  const id = useId();
  const [typed, setTyped] = useState("");
  const parsed = parseWholeNumber(typed);
  const isInvalid = parsed === undefined;
  const shown = isInvalid || parsed === value ? typed : (value?.toString() ?? "");
  return (
    <div className={styles.numberField}>
      <span className={styles.shortLabel} aria-hidden="true">
        {shortLabel}
      </span>
      <input
        type="text"
        inputMode="numeric"
        className={styles.number}
        aria-label={label}
        aria-invalid={isInvalid || undefined}
        aria-describedby={isInvalid ? `${id}-error` : describedBy}
        value={shown}
        onChange={(event) => {
          const text = event.currentTarget.value;
          setTyped(text);
          const next = parseWholeNumber(text);
          if (next !== undefined) onChange(next);
        }}
        onBlur={() => {
          if (isInvalid) setTyped(value?.toString() ?? "");
          onBlur();
        }}
      />
      {isInvalid && (
        <span id={`${id}-error`} className={styles.error} role="alert">
          {texts.rangeNotNumber}
        </span>
      )}
    </div>
  );
}
