import { useState } from "react";
import type { Holder } from "../../../core/zones/recipe";
import { describeIsoDate } from "../../../look/text/describe-proposal";
import { zoneLimitsMessages } from "../../../look/text/messages/zones/limits";
import { Button } from "../../controls/button";
import { NativeSelect } from "../../controls/native-select";
import { useLocale, useMessages } from "../../use-messages";
import { useControlDates } from "../fields/use-control-dates";
import styles from "../zone-form.module.css";
import { LimitList, type LimitProps } from "./limit-list";

/** Cut to what one party holds on a control map. */
export function ControlLimit({ clip, onClip }: LimitProps) {
  const locale = useLocale();
  const texts = useMessages(zoneLimitsMessages);
  const dates = useControlDates();
  const [holder, setHolder] = useState<Holder>("UA");
  const [chosenDate, setDate] = useState<string | null>(null);
  const date = dates.find(({ value }) => value === chosenDate)?.value ?? dates[0]?.value;
  const nameOfHolder = { UA: texts.ukrainianHeld, RU: texts.russianHeld };
  const entries = clip.filter((entry) => entry.to === "control");
  const isThere = entries.some((entry) => entry.date === date && entry.holder === holder);
  return (
    <fieldset className={styles.stack}>
      <legend className={styles.label}>{texts.control}</legend>
      <LimitList
        entries={entries}
        nameOf={(entry) => texts.controlOf(nameOfHolder[entry.holder], describeIsoDate(locale, entry.date))}
        clip={clip}
        onClip={onClip}
      />
      {date !== undefined && (
        <>
          <NativeSelect
            showLabel
            label={texts.holder}
            value={holder}
            options={(["UA", "RU"] as const).map((value) => ({ value, label: nameOfHolder[value] }))}
            onChange={setHolder}
          />
          <NativeSelect showLabel label={texts.date} value={date} options={dates} onChange={setDate} />
          <Button
            label={texts.addControl}
            look="outlined"
            disabled={isThere}
            onClick={() => onClip([...clip, { to: "control", date, holder }])}
          />
        </>
      )}
    </fieldset>
  );
}
