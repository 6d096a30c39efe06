import type { Locale } from "../../core/sources/localized";
import { exportMessages } from "../../look/text/messages/export";
import { shellMessages } from "../../look/text/messages/shell";
import { NativeSelect } from "../controls/native-select";
import { useMessages } from "../use-messages";

interface LanguageSelectProps {
  readonly value: Locale;
  readonly onChange: (locale: Locale) => void;
}

/** The language that a page or a file is written in, whatever the language of the app. */
export function LanguageSelect({ value, onChange }: LanguageSelectProps) {
  const messages = useMessages(exportMessages);
  const { english, ukrainian } = useMessages(shellMessages);
  return (
    <NativeSelect<Locale>
      label={messages.pageLanguage}
      showLabel
      value={value}
      options={[
        { value: "en", label: english },
        { value: "uk", label: ukrainian },
      ]}
      onChange={onChange}
    />
  );
}
