import { FieldShell } from "../../controls/field-shell";

interface MomentFieldProps {
  readonly label: string;
  /** `YYYY-MM-DDTHH:MM`; empty where no whole moment is given. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A labelled field for a day and a clock time, by the browser's own control. */
export function MomentField({ label, value, onChange }: MomentFieldProps) {
  return (
    <FieldShell label={label}>
      {(control) => (
        <input
          {...control}
          type="datetime-local"
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </FieldShell>
  );
}
