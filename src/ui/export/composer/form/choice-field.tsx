import controls from "../../../controls/controls.module.css";
import { FieldShell } from "../../../controls/field-shell";

interface ChoiceFieldProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
  /** Why there is nothing to choose; the select is switched off then. */
  readonly reason?: string | undefined;
}

/** A labelled native select that can say why it is switched off. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { label, value, options, onChange, reason } = props;
  return (
    <FieldShell label={label} help={reason}>
      {({ className: _, ...control }) => (
        <select
          {...control}
          className={controls.select}
          value={value}
          disabled={reason !== undefined}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.currentTarget.value);
            if (chosen) onChange(chosen.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FieldShell>
  );
}
