import { locales } from "../../../../core/sources/localized";
import { composerMessages } from "../../../../look/text/messages/composer";
import { exportMessages } from "../../../../look/text/messages/export";
import { pageThemeMessages } from "../../../../look/text/messages/page-themes";
import { shellMessages } from "../../../../look/text/messages/shell";
import { themeNames } from "../../../../look/theme/tokens";
import { useApp } from "../../../store-context";
import { useLocale, useMessages } from "../../../use-messages";
import styles from "../composer.module.css";
import { ChoiceField } from "./choice-field";
import type { PageFormProps } from "./form-props";

const followed = "";

/** Colours and language of the page, which need not be those of the interface. */
export function LookFields({ setup, onChange }: PageFormProps) {
  const messages = useMessages(exportMessages);
  const texts = useMessages(composerMessages);
  const themes = useMessages(pageThemeMessages);
  const { english, ukrainian } = useMessages(shellMessages);
  const theme = useApp((state) => state.view.theme);
  const languageNames = { en: english, uk: ukrainian };
  const languages = locales.map((value) => ({ value, label: languageNames[value] }));
  return (
    <div className={styles.stack}>
      <ChoiceField
        label={messages.pageTheme}
        value={setup.themeName ?? followed}
        options={[
          { value: followed, label: texts.asInterface(themes[theme]) },
          ...themeNames.map((value) => ({ value, label: themes[value] })),
        ]}
        onChange={(value) => onChange({ themeName: value === followed ? null : value })}
      />
      <ChoiceField
        label={messages.pageLanguage}
        value={setup.locale ?? followed}
        options={[{ value: followed, label: texts.asInterface(languageNames[useLocale()]) }, ...languages]}
        onChange={(value) => onChange({ locale: value === followed ? null : value })}
      />
    </div>
  );
}
