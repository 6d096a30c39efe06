import { useMemo } from "react";
import { zoneLimitsMessages } from "../../../look/text/messages/zones/limits";
import { NativeSelect } from "../../controls/native-select";
import { useApp } from "../../store-context";
import { useLocale, useMessages } from "../../use-messages";
import styles from "../zone-form.module.css";
import { LimitList, type LimitProps } from "./limit-list";

/** Cut to countries, by name. */
export function CountryLimit({ clip, onClip }: LimitProps) {
  const locale = useLocale();
  const texts = useMessages(zoneLimitsMessages);
  const areas = useApp((state) => state.data.countryAreas);
  const nameOf = useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: "region" });
    return (id: string) => (/^[A-Z]{2}$/.test(id) ? (names.of(id) ?? id) : id);
  }, [locale]);
  const entries = clip.filter((entry) => entry.to === "country");
  const free = [...areas.keys()]
    .filter((id) => !entries.some((entry) => entry.id === id))
    .map((value) => ({ value, label: nameOf(value) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
  return (
    <div className={styles.stack}>
      <LimitList entries={entries} nameOf={({ id }) => nameOf(id)} clip={clip} onClip={onClip} />
      {free.length > 0 && (
        <NativeSelect
          showLabel
          label={texts.addCountry}
          value=""
          options={[{ value: "", label: texts.choose }, ...free]}
          onChange={(id) => id !== "" && onClip([...clip, { to: "country", id }])}
        />
      )}
    </div>
  );
}
