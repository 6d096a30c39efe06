import { useMemo, useState } from "react";
import { zoneLimitsMessages } from "../../../look/text/messages/zones/limits";
import { Button } from "../../controls/button";
import { NativeSelect } from "../../controls/native-select";
import { useApp } from "../../store-context";
import { useLocale, useMessages } from "../../use-messages";
import styles from "../zone-form.module.css";
import { LimitList, type LimitProps } from "./limit-list";

/** Cut to one bank of a river. */
export function RiverLimit({ clip, onClip }: LimitProps) {
  const locale = useLocale();
  const texts = useMessages(zoneLimitsMessages);
  const rivers = useApp((state) => state.data.rivers);
  const [chosen, setChosen] = useState<string | null>(null);
  const [bank, setBank] = useState<"left" | "right">("right");
  const options = useMemo(
    () =>
      rivers
        .map(({ id, name }) => ({ value: id, label: name[locale] }))
        .sort((a, b) => a.label.localeCompare(b.label, locale)),
    [rivers, locale],
  );
  const river = options.find(({ value }) => value === chosen)?.value ?? options[0]?.value;
  const nameOfBank = { left: texts.leftBank, right: texts.rightBank };
  const nameOfRiver = (id: string) => options.find(({ value }) => value === id)?.label ?? id;
  const entries = clip.filter((entry) => entry.to === "river");
  const isThere = entries.some((entry) => entry.id === river && entry.bank === bank);
  if (river === undefined && entries.length === 0) return null;
  return (
    <fieldset className={styles.stack}>
      <legend className={styles.label}>{texts.river}</legend>
      <LimitList
        entries={entries}
        nameOf={(entry) =>
          texts.riverOf(nameOfRiver(entry.id), nameOfBank[entry.bank].toLocaleLowerCase(locale))
        }
        clip={clip}
        onClip={onClip}
      />
      {river !== undefined && (
        <>
          <div className={styles.pair}>
            <NativeSelect
              showLabel
              label={texts.riverName}
              value={river}
              options={options}
              onChange={setChosen}
            />
            <NativeSelect
              showLabel
              label={texts.bank}
              value={bank}
              options={(["left", "right"] as const).map((value) => ({ value, label: nameOfBank[value] }))}
              onChange={setBank}
            />
          </div>
          <p className={styles.aside}>{texts.bankHelp}</p>
          <Button
            label={texts.addRiver}
            look="outlined"
            disabled={isThere}
            onClick={() => onClip([...clip, { to: "river", id: river, bank }])}
          />
        </>
      )}
    </fieldset>
  );
}
