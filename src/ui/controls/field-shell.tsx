import { type ReactNode, useId } from "react";
import styles from "./controls.module.css";

/** What ties a control to its label, help and error. */
export interface ControlProps {
  readonly id: string;
  readonly className: string | undefined;
  readonly "aria-invalid": true | undefined;
  readonly "aria-describedby": string | undefined;
}

interface FieldShellProps {
  readonly label: string;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly children: (control: ControlProps) => ReactNode;
}

/** A control under its label; help and error are announced with it. */
export function FieldShell({ label, help, error, children }: FieldShellProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.fieldLabel}>
        {label}
      </label>
      {children({
        id,
        className: styles.input,
        "aria-invalid": error ? true : undefined,
        "aria-describedby": help || error ? `${id}-help` : undefined,
      })}
      {(help || error) && (
        <span id={`${id}-help`} className={styles.help} role={error ? "alert" : undefined}>
          {error ?? help}
        </span>
      )}
    </div>
  );
}
