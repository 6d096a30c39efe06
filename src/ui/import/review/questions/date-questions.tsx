import { formatLongDay, formatMoment } from "../../../../look/text/format-date";
import { dateOrderNames } from "../../../../look/text/messages/import/names";
import { importQuestionMessages } from "../../../../look/text/messages/import/questions";
import { importSettingMessages } from "../../../../look/text/messages/import/settings";
import { useLocale, useMessages } from "../../../use-messages";
import { GroupedSelect } from "../settings/grouped-select";
import { zoneGroups } from "../settings/zone-groups";
import type { ReviewFormPart } from "../use-review-form";
import { sampleOf } from "./file-examples";
import { Question, RadioChoice } from "./question";
import styles from "./questions.module.css";
import { readBothWays } from "./read-both-ways";

/** Day or month first, with a date of the file read both ways. */
export function DateOrderQuestion({ review, settings, open, changeTable }: ReviewFormPart) {
  const locale = useLocale();
  const messages = useMessages(importQuestionMessages);
  const names = useMessages(dateOrderNames);
  const isOpen = open.includes("date-order");
  const { roles } = settings.table;
  const published = sampleOf(review, roles, "published");
  const original =
    review.dateExamples.map((example) => example.original).find((text) => readBothWays(text)) ??
    (published && readBothWays(published) ? published : sampleOf(review, roles, "date"));
  const both = original ? readBothWays(original) : null;
  const reads = (dayMs: number | null | undefined) =>
    original && typeof dayMs === "number"
      ? messages.dateReads(original, formatLongDay(locale, dayMs, "UTC"))
      : null;
  const { dateOrder } = settings.table;
  return (
    <Question ask={messages.dateOrderAsk} isOpen={isOpen}>
      <RadioChoice
        value={isOpen || dateOrder === "year-first" ? null : dateOrder}
        options={[
          { value: "day-first", label: names["day-first"], example: reads(both?.dayFirstMs) },
          { value: "month-first", label: names["month-first"], example: reads(both?.monthFirstMs) },
        ]}
        onChoose={(value) => changeTable({ dateOrder: value }, "date-order")}
      />
    </Question>
  );
}

/** Whose clock the times are told by, with a time of the file as the chosen clock reads it. */
export function TimeZoneQuestion({ review, settings, open, changeTable }: ReviewFormPart) {
  const locale = useLocale();
  const messages = useMessages(importQuestionMessages);
  const settingTexts = useMessages(importSettingMessages);
  const isOpen = open.includes("time-zone");
  const { zone } = settings.table;
  const example =
    review.dateExamples.find(({ original }) => /\d:\d\d/.test(original)) ?? review.dateExamples[0];
  return (
    <Question ask={messages.zoneAsk} why={messages.zoneWhy} isOpen={isOpen}>
      <div className={styles.controls}>
        <GroupedSelect
          label={settingTexts.zone}
          value={isOpen ? "" : zone}
          placeholder={messages.zoneChoose}
          groups={zoneGroups(locale, zone)}
          onChange={(value) => changeTable({ zone: value }, "time-zone")}
        />
      </div>
      {example && (
        <p className={styles.example}>
          {isOpen
            ? example.original
            : messages.zoneReads(
                example.original,
                formatMoment(locale, example.startMs, zone, true),
                formatMoment(locale, example.startMs, "UTC", true),
              )}
        </p>
      )}
    </Question>
  );
}
