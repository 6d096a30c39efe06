import { importQuestionMessages } from "../../../../look/text/messages/import/questions";
import { importSettingMessages } from "../../../../look/text/messages/import/settings";
import { importTerms } from "../../../../look/text/messages/import-terms";
import { Button } from "../../../controls/button";
import { PlainField } from "../../../controls/plain-field";
import { useMessages } from "../../../use-messages";
import { PropertySelect } from "../settings/property-select";
import type { ReviewFormPart } from "../use-review-form";
import { Question, RadioChoice } from "./question";
import styles from "./questions.module.css";

/** What the files' names suggest is chosen beforehand, and counts once it is confirmed. */
export function HolderQuestion({ review, settings, open, changeControl, answer }: ReviewFormPart) {
  const messages = useMessages(importQuestionMessages);
  const terms = useMessages(importTerms);
  const isOpen = open.includes("holder");
  const isSuggested = (review.suggestedHolder ?? null) !== null;
  const why = isSuggested ? messages.holderSuggested : messages.holderWhy;
  return (
    <Question ask={messages.holderAsk} why={why} isOpen={isOpen}>
      <RadioChoice
        value={isOpen && !isSuggested ? null : settings.control.holder}
        options={(["RU", "UA"] as const).map((value) => ({ value, label: terms[`holder-${value}`] }))}
        onChoose={(holder) => changeControl({ holder }, "holder")}
      />
      {isOpen && isSuggested && (
        <div className={styles.controls}>
          <Button label={messages.holderConfirm} look="outlined" onClick={() => answer("holder")} />
        </div>
      )}
    </Question>
  );
}

export function ControlDateQuestion({ review, settings, open, changeControl }: ReviewFormPart) {
  const messages = useMessages(importQuestionMessages);
  const settingTexts = useMessages(importSettingMessages);
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
          label={settingTexts.fallbackDate}
          value={fallbackDate ?? ""}
          onChange={(date) => changeControl({ fallbackDate: date || null })}
        />
      </div>
    </Question>
  );
}
