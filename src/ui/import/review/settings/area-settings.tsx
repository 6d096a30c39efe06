import { controlStatuses } from "../../../../core/control/control-version";
import { formatNumber } from "../../../../look/text/format-number";
import { importSettingMessages } from "../../../../look/text/messages/import/settings";
import { importTerms } from "../../../../look/text/messages/import-terms";
import { NativeSelect } from "../../../controls/native-select";
import { PlainField } from "../../../controls/plain-field";
import { useLocale, useMessages } from "../../../use-messages";
import type { ReviewFormPart } from "../use-review-form";
import { PropertySelect } from "./property-select";
import styles from "./settings.module.css";

const uses = ["control", "zones", "leave-out"] as const;
const holders = ["RU", "UA"] as const;

/** What areas and lines become, and whose and from when they are; nothing where the file has none. */
export function AreaSettings({ review, settings, change, changeControl }: ReviewFormPart) {
  const locale = useLocale();
  const messages = useMessages(importSettingMessages);
  const terms = useMessages(importTerms);
  const { areas, lines } = review.counts;
  if (areas + lines === 0) return null;
  const { control } = settings;
  return (
    <section className={styles.section} aria-label={messages.areas}>
      <h3>{messages.areas}</h3>
      <p className={styles.note}>
        {messages.areaCount(formatNumber(locale, areas), areas, formatNumber(locale, lines), lines)}
      </p>
      <NativeSelect
        label={messages.areasBecome}
        showLabel
        value={settings.areas}
        options={uses.map((value) => ({ value, label: terms[`areas-${value}`] }))}
        onChange={(value) => change({ areas: value })}
      />
      {settings.areas === "control" && (
        <>
          <div className={styles.pair}>
            <NativeSelect
              label={messages.holder}
              showLabel
              value={control.holder}
              options={holders.map((value) => ({ value, label: terms[`holder-${value}`] }))}
              onChange={(holder) => changeControl({ holder }, "holder")}
            />
            <NativeSelect
              label={messages.status}
              showLabel
              value={control.status}
              options={controlStatuses.map((value) => ({ value, label: terms[`status-${value}`] }))}
              onChange={(status) => changeControl({ status })}
            />
          </div>
          <PropertySelect
            columns={review.columns}
            value={control.dateProperty}
            onChange={(dateProperty) => changeControl({ dateProperty })}
          />
          <PlainField
            type="date"
            label={messages.fallbackDate}
            value={control.fallbackDate ?? ""}
            onChange={(date) => changeControl({ fallbackDate: date || null })}
          />
        </>
      )}
    </section>
  );
}
