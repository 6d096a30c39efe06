import { formatNumber } from "../../../look/text/format-number";
import { seriesMessages } from "../../../look/text/messages/series";
import { holdLengths, stepRates } from "../../../snapshot/animation/animation-format";
import { animationSizes } from "../../../snapshot/animation/animation-size";
import type { OfferedFormats } from "../../../snapshot/animation/offered-formats";
import { trailLengths } from "../../../workspace/time-state";
import { NativeSelect } from "../../controls/native-select";
import { useLocale, useMessages } from "../../use-messages";
import shared from "../export.module.css";
import { formatNames } from "./format-names";
import { NumberSelect } from "./number-select";
import { RangeFields } from "./range-fields";
import styles from "./series.module.css";
import type { SeriesSettings } from "./series-settings";

interface FieldsProps {
  readonly settings: SeriesSettings;
  /** Null while it is being looked for. */
  readonly formats: OfferedFormats | null;
  readonly onChange: (change: Partial<SeriesSettings>) => void;
}

/** Which frames an animation has, and how it runs. */
export function AnimationFields({ settings, formats, onChange }: FieldsProps) {
  const messages = useMessages(seriesMessages);
  const locale = useLocale();
  const sizeNames = { ...messages, page: messages.asPage };
  const write = (value: number) => formatNumber(locale, value);
  const missing = (reason: "no-webcodecs" | "no-codec") =>
    (formats?.missing ?? []).filter((one) => one.reason === reason).map(({ format }) => formatNames[format]);
  const withoutApi = missing("no-webcodecs");
  const withoutCodec = missing("no-codec");
  return (
    <div className={styles.fields}>
      <RangeFields settings={settings} onChange={onChange} />
      <NativeSelect
        label={messages.size}
        showLabel
        value={settings.size}
        options={animationSizes.map((value) => ({ value, label: sizeNames[value] }))}
        onChange={(size) => onChange({ size })}
      />
      <NumberSelect
        label={messages.speed}
        value={settings.rate}
        values={stepRates}
        nameOf={write}
        onChange={(rate) => onChange({ rate })}
      />
      <NumberSelect
        label={messages.hold}
        value={settings.hold}
        values={holdLengths}
        nameOf={write}
        onChange={(hold) => onChange({ hold })}
      />
      <NumberSelect
        label={messages.trail}
        value={settings.trailSteps}
        values={trailLengths}
        nameOf={(value) => (value === 0 ? messages.noTrail : write(value))}
        onChange={(trailSteps) => onChange({ trailSteps })}
      />
      <NativeSelect
        label={messages.animationFormat}
        showLabel
        value={settings.animationFormat}
        options={(formats?.offered ?? ["gif"]).map((value) => ({ value, label: formatNames[value] }))}
        onChange={(animationFormat) => onChange({ animationFormat })}
      />
      <div className={styles.wide}>
        {formats === null && <p className={shared.note}>{messages.checkingCodecs}</p>}
        {withoutApi.length > 0 && (
          <p className={shared.note}>{messages.noWebCodecs(withoutApi.join(", "))}</p>
        )}
        {withoutCodec.length > 0 && (
          <p className={shared.note}>{messages.noCodec(withoutCodec.join(", "))}</p>
        )}
      </div>
    </div>
  );
}
