import { useId } from "react";
import controls from "../../controls/controls.module.css";

interface SuggestFieldProps {
  readonly label: string;
  readonly value: string;
  readonly listId: string;
  readonly suggestions: readonly string[];
  readonly onChange: (value: string) => void;
}

/** A text field with suggestions; anything else may be written as well. */
export function SuggestField({ label, value, listId, suggestions, onChange }: SuggestFieldProps) {
  const id = useId();
  return (
    <div className={controls.field}>
      <label htmlFor={id} className={controls.fieldLabel}>
        {label}
      </label>
      <input
        id={id}
        type="text"
        list={listId}
        autoComplete="off"
        className={controls.input}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <datalist id={listId}>
        {[...new Set(suggestions)].map((suggestion) => (
          <option key={suggestion} value={suggestion} />
        ))}
      </datalist>
    </div>
  );
}
