import { formatNumber } from "../../../look/text/format-number";
import { seriesMessages } from "../../../look/text/messages/series";
import { NativeSelect } from "../../controls/native-select";
import { TextField } from "../../controls/text-field";
import { useLocale, useMessages } from "../../use-messages";
import { PageFormatSelect } from "./page-format-select";
import { RangeFields } from "./range-fields";
import styles from "./series.module.css";
import { type SeriesSettings, scales } from "./series-settings";

interface FieldsProps {
  readonly settings: SeriesSettings;
  readonly onChange: (change: Partial<SeriesSettings>) => void;
}

/** Which pages a series has. */
export function SeriesFields({ settings, onChange }: FieldsProps) {
  const messages = useMessages(seriesMessages);
  const locale = useLocale();
  const kinds = { step: messages.byStep, incidents: messages.byIncidents, dates: messages.byDates };
  const scaleName = (scale: (typeof scales)[number]) =>
    scale === null ? messages.sameExtent : messages.scale(formatNumber(locale, scale));
  return (
    <div className={styles.fields}>
      <NativeSelect
        label={messages.pages}
        showLabel
        value={settings.by}
        options={(["step", "incidents", "dates"] as const).map((value) => ({ value, label: kinds[value] }))}
        onChange={(by) => onChange({ by })}
      />
      {settings.by === "step" && <RangeFields settings={settings} onChange={onChange} />}
      {settings.by === "incidents" && (
        <NativeSelect
          label={messages.extent}
          showLabel
          value={String(settings.scale)}
          options={scales.map((scale) => ({ value: String(scale), label: scaleName(scale) }))}
          onChange={(value) => onChange({ scale: scales.find((scale) => String(scale) === value) ?? null })}
        />
      )}
      {settings.by === "dates" && (
        <div className={styles.wide}>
          <TextField
            label={messages.dates}
            help={messages.datesHelp}
            rows={3}
            value={settings.dates}
            onChange={(dates) => onChange({ dates })}
          />
        </div>
      )}
      <PageFormatSelect value={settings.pageFormat} onChange={(pageFormat) => onChange({ pageFormat })} />
    </div>
  );
}
