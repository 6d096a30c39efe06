import { zoneDerivedMessages } from "../../../look/text/messages/zones/derived";
import type { DerivedChoice } from "../../../workspace/commands/zone-derived-commands";
import { NativeSelect } from "../../controls/native-select";
import { useMessages } from "../../use-messages";
import { UnitPicker } from "../fields/unit-picker";
import { useControlDates } from "../fields/use-control-dates";
import styles from "../zone-form.module.css";

const parts = ["UA", "RU", "whole"] as const;
type Part = (typeof parts)[number];

interface DerivedChoiceFieldsProps {
  readonly choice: DerivedChoice;
  readonly onChoice: (choice: DerivedChoice) => void;
}

/** "[Russian-held part] of these [oblasts] on the [control map]". */
export function DerivedChoiceFields({ choice, onChoice }: DerivedChoiceFieldsProps) {
  const texts = useMessages(zoneDerivedMessages);
  const dates = useControlDates(choice.part === "held" ? choice.date : undefined);
  const [newest] = dates;
  const { oblasts } = choice;
  const labels: Readonly<Record<Part, string>> = {
    UA: texts.ukrainianHeld,
    RU: texts.russianHeld,
    whole: texts.whole,
  };
  const choosePart = (part: Part) => {
    const date = choice.part === "held" ? choice.date : newest?.value;
    if (part === "whole" || date === undefined) onChoice({ part: "whole", oblasts });
    else onChoice({ part: "held", holder: part, oblasts, date });
  };
  return (
    <>
      <NativeSelect
        showLabel
        label={texts.part}
        value={choice.part === "held" ? choice.holder : "whole"}
        options={parts
          .filter((part) => part === "whole" || newest !== undefined)
          .map((value) => ({ value, label: labels[value] }))}
        onChange={choosePart}
      />
      {newest === undefined && <p className={styles.aside}>{texts.noControl}</p>}
      <UnitPicker
        legend={texts.ofOblasts}
        chosen={oblasts}
        onChosen={(ids) => onChoice({ ...choice, oblasts: ids })}
      />
      {choice.part === "held" && (
        <NativeSelect
          showLabel
          label={texts.date}
          value={choice.date}
          options={dates}
          onChange={(date) => onChoice({ ...choice, date })}
        />
      )}
    </>
  );
}
