import { useId } from "react";
import controls from "../../controls/controls.module.css";

interface DateFieldProps {
  readonly label: string;
  /** YYYY-MM-DD, empty where no whole date is given. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur: () => void;
  readonly error: string | undefined;
}

/** The browser's own date field. */
export function DateField({ label, value, onChange, onBlur, error }: DateFieldProps) {
  const id = useId();
  return (
    <div className={controls.field}>
      <label htmlFor={id} className={controls.fieldLabel}>
        {label}
      </label>
      <input
        id={id}
        type="date"
        className={controls.input}
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-help` : undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
        onBlur={onBlur}
      />
      {error && (
        <span id={`${id}-help`} className={controls.help} role="alert">
          {error}
        </span>
      )}
    </div>
  );
}
