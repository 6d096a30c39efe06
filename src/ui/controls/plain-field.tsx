import { FieldShell } from "./field-shell";

interface PlainFieldProps {
  readonly type: "date" | "color" | "number";
  readonly label: string;
  /** As the browser writes it: YYYY-MM-DD, empty where no whole date is given; #rrggbb; digits. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly error?: string | undefined;
}

/** A labelled field for a day, a colour or a whole number up to 1,000, by the browser's own control. */
export function PlainField({ type, label, value, onChange, onBlur, error }: PlainFieldProps) {
  return (
    <FieldShell label={label} error={error}>
      {(control) => (
        <input
          {...control}
          type={type}
          value={value}
          {...(type === "number" ? { min: 0, max: 1000, step: 1 } : {})}
          onChange={(event) => onChange(event.currentTarget.value)}
          onBlur={onBlur}
        />
      )}
    </FieldShell>
  );
}
