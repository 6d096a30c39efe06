import { textEncodings } from "../../../../formats/import/import-settings";
import { encodingNames } from "../../../../look/text/messages/import/names";
import { importQuestionMessages } from "../../../../look/text/messages/import/questions";
import { importSettingMessages } from "../../../../look/text/messages/import/settings";
import { Button } from "../../../controls/button";
import { NativeSelect } from "../../../controls/native-select";
import { useMessages } from "../../../use-messages";
import type { ReviewFormPart } from "../use-review-form";
import { accentedTextsOf } from "./file-examples";
import { Question } from "./question";
import styles from "./questions.module.css";

/** Shows the letters that depend on the encoding; another encoding reads the file again, legible text is confirmed. */
export function EncodingQuestion({ review, settings, open, change, answer }: ReviewFormPart) {
  const messages = useMessages(importQuestionMessages);
  const settingTexts = useMessages(importSettingMessages);
  const names = useMessages(encodingNames);
  const isOpen = open.includes("encoding");
  return (
    <Question ask={messages.encodingAsk} why={messages.encodingWhy} isOpen={isOpen}>
      {accentedTextsOf(review).map((text) => (
        <p key={text} className={styles.sample}>
          {text}
        </p>
      ))}
      <div className={styles.controls}>
        <NativeSelect
          label={settingTexts.encoding}
          value={settings.encoding}
          options={textEncodings.map((value) => ({ value, label: names[value] }))}
          onChange={(encoding) => change({ encoding })}
        />
        {isOpen && <Button label={messages.encodingYes} look="outlined" onClick={() => answer("encoding")} />}
      </div>
    </Question>
  );
}
