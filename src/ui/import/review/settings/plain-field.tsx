import { useId } from "react";
import controls from "../../../controls/controls.module.css";

interface PlainFieldProps {
  readonly type: "date" | "color" | "number";
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A labelled field for a day, a colour or a whole number, by the browser's own control. */
export function PlainField({ type, label, value, onChange }: PlainFieldProps) {
  const id = useId();
  return (
    <div className={controls.field}>
      <label htmlFor={id} className={controls.fieldLabel}>
        {label}
      </label>
      <input
        id={id}
        type={type}
        className={controls.input}
        value={value}
        {...(type === "number" ? { min: 0, max: 1000, step: 1 } : {})}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
