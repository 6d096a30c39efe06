import { useId } from "react";
import controls from "../../../controls/controls.module.css";

interface GroupedSelectProps {
  readonly label: string;
  /** The label as a caption; else it is only the accessible name. */
  readonly showLabel?: boolean;
  /** "" where nothing is chosen yet; `placeholder` stands for it then. */
  readonly value: string;
  readonly placeholder?: string;
  readonly groups: readonly {
    readonly label: string;
    readonly options: readonly { readonly value: string; readonly label: string }[];
  }[];
  readonly onChange: (value: string) => void;
}

/** A native select whose options stand in named groups. */
export function GroupedSelect(props: GroupedSelectProps) {
  const { label, showLabel, value, placeholder, groups, onChange } = props;
  const id = useId();
  const select = (
    <select
      id={id}
      className={controls.select}
      aria-label={showLabel ? undefined : label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {placeholder !== undefined && (
        <option value="" disabled={value !== ""}>
          {placeholder}
        </option>
      )}
      {groups.map((group) => (
        <optgroup key={group.label} label={group.label}>
          {group.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
  if (!showLabel) return select;
  return (
    <div className={controls.field}>
      <label htmlFor={id} className={controls.fieldLabel}>
        {label}
      </label>
      {select}
    </div>
  );
}
