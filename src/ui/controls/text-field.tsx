import { FieldShell } from "./field-shell";

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly rows?: number;
  readonly inputMode?: "text" | "decimal";
  readonly placeholder?: string;
}

/** A labelled text field; help and error are announced with it. */
export function TextField(props: TextFieldProps) {
  const { label, value, onChange, onBlur, help, error, rows, inputMode = "text", placeholder } = props;
  const given = { value, placeholder, inputMode, onBlur } as const;
  return (
    <FieldShell label={label} help={help} error={error}>
      {(control) =>
        rows ? (
          <textarea
            {...control}
            {...given}
            rows={rows}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
        ) : (
          <input
            {...control}
            {...given}
            type="text"
            onChange={(event) => onChange(event.currentTarget.value)}
          />
        )
      }
    </FieldShell>
  );
}
