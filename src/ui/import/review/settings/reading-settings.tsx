import { useEffect, useState } from "react";
import { delimiters, textEncodings } from "../../../../formats/import/import-settings";
import { dateOrderNames, delimiterNames, encodingNames } from "../../../../look/text/messages/import/names";
import { importSettingMessages } from "../../../../look/text/messages/import/settings";
import { CheckBox } from "../../../controls/check-box";
import { NativeSelect } from "../../../controls/native-select";
import { PlainField } from "../../../controls/plain-field";
import { useLocale, useMessages } from "../../../use-messages";
import { hasEncoding } from "../describe-recognised";
import { UndatedSetting } from "../questions/undated-question";
import type { ReviewFormPart } from "../use-review-form";
import { GroupedSelect } from "./grouped-select";
import styles from "./settings.module.css";
import { zoneGroups } from "./zone-groups";

const dateOrders = ["year-first", "day-first", "month-first"] as const;
const typingMs = 500;

/** How the file is read: everything that was detected, to be changed. */
export function ReadingSettings(form: ReviewFormPart) {
  const { review, settings, change, changeTable } = form;
  const locale = useLocale();
  const messages = useMessages(importSettingMessages);
  const { format, encoding, delimiter, skipRows, table } = settings;
  const isTable = review.counts.incidents > 0 || review.counts.areas + review.counts.lines === 0;
  if (!isTable && !hasEncoding(format)) return null;
  return (
    <section className={styles.section} aria-label={messages.settings}>
      <h3>{messages.settings}</h3>
      {hasEncoding(format) && (
        <NativeSelect
          label={messages.encoding}
          showLabel
          value={encoding}
          options={textEncodings.map((value) => ({ value, label: encodingNames[locale][value] }))}
          onChange={(value) => change({ encoding: value })}
        />
      )}
      {format === "delimited" && (
        <div className={styles.pair}>
          <NativeSelect
            label={messages.delimiter}
            showLabel
            value={delimiter}
            options={delimiters.map((value) => ({ value, label: delimiterNames[locale][value] }))}
            onChange={(value) => change({ delimiter: value })}
          />
          <SkippedRows value={skipRows} onChange={(value) => change({ skipRows: value })} />
        </div>
      )}
      {isTable && (
        <>
          <NativeSelect
            label={messages.dateOrder}
            showLabel
            value={table.dateOrder}
            options={dateOrders.map((value) => ({ value, label: dateOrderNames[locale][value] }))}
            onChange={(value) => changeTable({ dateOrder: value }, "date-order")}
          />
          <GroupedSelect
            label={messages.zone}
            showLabel
            value={table.zone}
            groups={zoneGroups(locale, table.zone)}
            onChange={(value) => changeTable({ zone: value }, "time-zone")}
          />
          <div>
            <CheckBox
              label={messages.midnightIsDay}
              isChecked={table.midnightIsDay ?? false}
              onChange={(value) => changeTable({ midnightIsDay: value })}
            />
            <CheckBox
              label={messages.serialDates}
              isChecked={table.serialDates ?? false}
              onChange={(value) => changeTable({ serialDates: value })}
            />
            <CheckBox
              label={messages.decimalComma}
              isChecked={table.decimalComma}
              onChange={(value) => changeTable({ decimalComma: value }, "decimal-comma")}
            />
            <CheckBox
              label={messages.swapCoordinates}
              isChecked={table.swapCoordinates}
              onChange={(value) => changeTable({ swapCoordinates: value }, "swapped-coordinates")}
            />
          </div>
          <UndatedSetting {...form} />
        </>
      )}
    </section>
  );
}

/** The file is read again once the typing has paused. */
function SkippedRows({
  value,
  onChange,
}: {
  readonly value: number;
  readonly onChange: (value: number) => void;
}) {
  const messages = useMessages(importSettingMessages);
  const [text, setText] = useState(String(value));
  useEffect(() => setText(String(value)), [value]);
  useEffect(() => {
    const typed = Number(text);
    if (!/^\d{1,3}$/.test(text) || typed === value) return;
    const timer = setTimeout(() => onChange(typed), typingMs);
    return () => clearTimeout(timer);
  });
  return <PlainField type="number" label={messages.skipRows} value={text} onChange={setText} />;
}
