import { importReviewMessages } from "../../../../look/text/messages/import-review";
import { importTerms } from "../../../../look/text/messages/import-terms";
import { useMessages } from "../../../use-messages";
import { PlainField } from "../settings/plain-field";
import { PropertySelect } from "../settings/property-select";
import type { ReviewFormPart } from "../use-review-form";
import { Question, RadioChoice } from "./question";
import styles from "./questions.module.css";

export function HolderQuestion({ settings, open, changeControl }: ReviewFormPart) {
  const messages = useMessages(importReviewMessages);
  const terms = useMessages(importTerms);
  const isOpen = open.includes("holder");
  return (
    <Question ask={messages.holderAsk} why={messages.holderWhy} isOpen={isOpen}>
      <RadioChoice
        value={isOpen ? null : settings.control.holder}
        options={(["RU", "UA"] as const).map((value) => ({ value, label: terms[`holder-${value}`] }))}
        onChoose={(holder) => changeControl({ holder }, "holder")}
      />
    </Question>
  );
}

export function ControlDateQuestion({ review, settings, open, changeControl }: ReviewFormPart) {
  const messages = useMessages(importReviewMessages);
  const { dateProperty, fallbackDate } = settings.control;
  return (
    <Question ask={messages.dateAsk} why={messages.dateWhy} isOpen={open.includes("control-date")}>
      <div className={styles.controls}>
        <PropertySelect
          columns={review.columns}
          value={dateProperty}
          onChange={(property) => changeControl({ dateProperty: property })}
        />
        <PlainField
          type="date"
          label={messages.fallbackDate}
          value={fallbackDate ?? ""}
          onChange={(date) => changeControl({ fallbackDate: date || null })}
        />
      </div>
    </Question>
  );
}
