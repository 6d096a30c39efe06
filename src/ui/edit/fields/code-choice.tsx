import { CheckBox } from "../../controls/check-box";
import styles from "../edit.module.css";

interface CodeChoiceProps<Code extends string> {
  readonly label: string;
  readonly codes: readonly Code[];
  readonly nameOf: (code: Code) => string;
  readonly chosen: readonly Code[];
  readonly onChange: (chosen: readonly Code[]) => void;
}

/** Any number of codes out of a short list. The order of what was chosen before stays. */
export function CodeChoice<Code extends string>(props: CodeChoiceProps<Code>) {
  const { label, codes, nameOf, chosen, onChange } = props;
  return (
    <fieldset className={styles.choice}>
      <legend>{label}</legend>
      <div className={styles.choices}>
        {codes.map((code) => (
          <CheckBox
            key={code}
            label={nameOf(code)}
            isChecked={chosen.includes(code)}
            onChange={(isChecked) =>
              onChange(isChecked ? [...chosen, code] : chosen.filter((other) => other !== code))
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
