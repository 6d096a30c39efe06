import { NativeSelect } from "../../controls/native-select";

interface NumberSelectProps<Value extends number> {
  readonly label: string;
  readonly value: Value;
  readonly values: readonly Value[];
  readonly nameOf: (value: Value) => string;
  readonly onChange: (value: Value) => void;
}

/** One of a few numbers. */
export function NumberSelect<Value extends number>(props: NumberSelectProps<Value>) {
  const { label, value, values, nameOf, onChange } = props;
  return (
    <NativeSelect
      label={label}
      showLabel
      value={String(value)}
      options={values.map((one) => ({ value: String(one), label: nameOf(one) }))}
      onChange={(text) => onChange(values.find((one) => String(one) === text) ?? value)}
    />
  );
}
