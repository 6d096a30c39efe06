import { useId } from "react";
import styles from "./controls.module.css";

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
  const id = useId();
  const common = {
    id,
    className: styles.input,
    value,
    placeholder,
    inputMode,
    "aria-invalid": error ? true : undefined,
    "aria-describedby": help || error ? `${id}-help` : undefined,
    onBlur,
  } as const;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.fieldLabel}>
        {label}
      </label>
      {rows ? (
        <textarea {...common} rows={rows} onChange={(event) => onChange(event.currentTarget.value)} />
      ) : (
        <input {...common} type="text" onChange={(event) => onChange(event.currentTarget.value)} />
      )}
      {(help || error) && (
        <span id={`${id}-help`} className={styles.help} role={error ? "alert" : undefined}>
          {error ?? help}
        </span>
      )}
    </div>
  );
}
