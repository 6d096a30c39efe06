import { Copy } from "lucide-react";
import { useMemo, useState } from "react";
import { type Locale, locales } from "../../../../core/sources/localized";
import { composerMessages } from "../../../../look/text/messages/composer";
import { writeCaption } from "../../../../snapshot/content/caption";
import type { SnapshotContent } from "../../../../snapshot/page-content";
import type { PageSpec } from "../../../../workspace/page-spec";
import { Button } from "../../../controls/button";
import { FieldShell } from "../../../controls/field-shell";
import { useMessages } from "../../../use-messages";
import styles from "../composer.module.css";

interface CaptionPanelProps {
  readonly content: SnapshotContent;
  readonly spec: PageSpec;
}

/** What is written under the picture, and what is read to those who do not see it. */
export function CaptionPanel({ content, spec }: CaptionPanelProps) {
  const texts = useMessages(composerMessages);
  const words = useMemo(() => writeCaption(content, spec), [content, spec]);
  const languages = { en: texts.englishName, uk: texts.ukrainianName };
  return (
    <div className={styles.stack}>
      <p className={styles.note}>{texts.captionHelp}</p>
      {locales.map((locale) => (
        <CopiedText
          key={`caption-${locale}`}
          label={texts.captionIn(languages[locale])}
          text={words.caption[locale]}
          locale={locale}
        />
      ))}
      {locales.map((locale) => (
        <CopiedText
          key={`alt-${locale}`}
          label={texts.altTextIn(languages[locale])}
          text={words.altText[locale]}
          locale={locale}
        />
      ))}
    </div>
  );
}

interface CopiedTextProps {
  readonly label: string;
  readonly text: string;
  readonly locale: Locale;
}

function CopiedText({ label, text, locale }: CopiedTextProps) {
  const texts = useMessages(composerMessages);
  const [copied, setCopied] = useState<{ readonly text: string; readonly isDone: boolean } | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied({ text, isDone: true });
    } catch (error) {
      console.warn("The clipboard refused.", error);
      setCopied({ text, isDone: false });
    }
  };
  // Said of the text that was copied, not of what it has become since.
  const isSaid = copied?.text === text;
  return (
    <div className={styles.copied}>
      <FieldShell label={label}>
        {(control) => <textarea {...control} readOnly rows={4} value={text} lang={locale} />}
      </FieldShell>
      <div className={styles.row}>
        <Button
          icon={Copy}
          label={texts.copy}
          look="outlined"
          aria-label={texts.copyOf(label)}
          onClick={() => void copy()}
        />
        {isSaid && <span role="status">{copied.isDone ? texts.copied : texts.notCopied}</span>}
      </div>
    </div>
  );
}
