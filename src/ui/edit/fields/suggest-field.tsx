import { FieldShell } from "../../controls/field-shell";

interface SuggestFieldProps {
  readonly label: string;
  readonly value: string;
  readonly listId: string;
  readonly suggestions: readonly string[];
  readonly onChange: (value: string) => void;
}

/** A text field with suggestions; anything else may be written as well. */
export function SuggestField({ label, value, listId, suggestions, onChange }: SuggestFieldProps) {
  return (
    <FieldShell label={label}>
      {(control) => (
        <>
          <input
            {...control}
            type="text"
            list={listId}
            autoComplete="off"
            value={value}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
          <datalist id={listId}>
            {[...new Set(suggestions)].map((suggestion) => (
              <option key={suggestion} value={suggestion} />
            ))}
          </datalist>
        </>
      )}
    </FieldShell>
  );
}
