import type { ReactNode } from "react";
import styles from "./controls.module.css";

interface CheckBoxProps {
  readonly label: string;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
  /** A sample of what is switched, before the label. */
  readonly sample?: ReactNode;
}

export function CheckBox({ label, isChecked, onChange, sample }: CheckBoxProps) {
  return (
    <label className={styles.check}>
      <input
        type="checkbox"
        checked={isChecked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {sample}
      <span>{label}</span>
    </label>
  );
}
