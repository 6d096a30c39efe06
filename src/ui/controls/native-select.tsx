import { useId } from "react";
import styles from "./controls.module.css";

interface NativeSelectProps<Value extends string> {
  /** Accessible name; shown only where `showLabel` is set. */
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
  readonly showLabel?: boolean;
}

/** A native select: keyboard, touch and screen readers work as on every other page. */
export function NativeSelect<Value extends string>(props: NativeSelectProps<Value>) {
  const { label, value, options, onChange, showLabel } = props;
  const id = useId();
  const select = (
    <select
      id={id}
      className={styles.select}
      aria-label={showLabel ? undefined : label}
      title={showLabel ? undefined : label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value as Value)}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
  if (!showLabel) return select;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.fieldLabel}>
        {label}
      </label>
      {select}
    </div>
  );
}
