import { seriesMessages } from "../../../look/text/messages/series";
import { NativeSelect } from "../../controls/native-select";
import { PlainField } from "../../controls/plain-field";
import { useMessages } from "../../use-messages";
import { MomentField } from "./moment-field";
import { PageFormatSelect } from "./page-format-select";
import { type PairSettings, pairOutputs } from "./pair-settings";
import styles from "./series.module.css";

interface FieldsProps {
  readonly settings: PairSettings;
  readonly onChange: (change: Partial<PairSettings>) => void;
}

type TextName = Exclude<keyof PairSettings, "by" | "output" | "pageFormat">;

/** What is set side by side. */
export function PairFields({ settings, onChange }: FieldsProps) {
  const messages = useMessages(seriesMessages);
  const kinds = { windows: messages.pairWindows, dates: messages.pairDates, known: messages.pairKnown };
  const outputs = { picture: messages.onePicture, pages: messages.twoPages };
  const field = (name: TextName) => ({
    label: messages[name],
    value: settings[name],
    onChange: (value: string) => onChange({ [name]: value }),
  });
  return (
    <div className={styles.fields}>
      <div className={styles.wide}>
        <NativeSelect
          label={messages.compare}
          showLabel
          value={settings.by}
          options={(["windows", "dates", "known"] as const).map((value) => ({ value, label: kinds[value] }))}
          onChange={(by) => onChange({ by })}
        />
      </div>
      {settings.by === "windows" &&
        (["firstFrom", "firstTo", "secondFrom", "secondTo"] as const).map((name) => (
          <PlainField key={name} type="date" {...field(name)} />
        ))}
      {settings.by === "dates" &&
        (["firstDate", "secondDate"] as const).map((name) => (
          <PlainField key={name} type="date" {...field(name)} />
        ))}
      {settings.by === "known" &&
        (["firstKnown", "secondKnown"] as const).map((name) => <MomentField key={name} {...field(name)} />)}
      <NativeSelect
        label={messages.pairFile}
        showLabel
        value={settings.output}
        options={pairOutputs.map((value) => ({ value, label: outputs[value] }))}
        onChange={(output) => onChange({ output })}
      />
      {settings.output === "pages" && (
        <PageFormatSelect value={settings.pageFormat} onChange={(pageFormat) => onChange({ pageFormat })} />
      )}
    </div>
  );
}
