import { casualtiesOf } from "../../../core/events/casualties";
import type { Incident } from "../../../core/events/incident";
import { describeCasualties } from "../../../look/text/describe-casualties";
import { mergeAndSplitMessages } from "../../../look/text/messages/edit/merge-and-split";
import { useIntervalText } from "../../panels/shared/use-interval-text";
import { useLocale } from "../../use-messages";
import { ClaimLines } from "../claim-lines";
import styles from "../edit.module.css";
import { PreviewNote } from "../preview-note";

interface MergePreviewProps {
  readonly before: readonly Incident[];
  readonly after: Incident;
}

/** The two as they are, claims side by side, and what becomes of them. */
export function MergePreview({ before, after }: MergePreviewProps) {
  const locale = useLocale();
  const texts = mergeAndSplitMessages[locale];
  const intervalText = useIntervalText();
  const summary = (incident: Incident) => (
    <>
      <p>{intervalText(incident.time)}</p>
      <p className={styles.figures}>{describeCasualties(locale, casualtiesOf(incident))}</p>
      <ClaimLines claims={incident.claims} />
    </>
  );
  return (
    <section className={styles.section} aria-label={texts.preview}>
      <h3>{texts.preview}</h3>
      <PreviewNote />
      <div className={styles.columns}>
        {before.map((incident) => (
          <div key={incident.id}>
            <h4>
              {texts.before}: {incident.title[locale]}
            </h4>
            {summary(incident)}
          </div>
        ))}
      </div>
      <div className={styles.after} aria-live="polite">
        <h4>
          {texts.after}: {after.title[locale]}
        </h4>
        {summary(after)}
      </div>
    </section>
  );
}
