import type { Zone } from "../../../core/zones/recipe";
import { zoneFileMessages } from "../../../look/text/messages/zones/files";
import { useLocale, useMessages } from "../../use-messages";
import styles from "../export.module.css";
import type { ZoneFormat } from "../export-formats";
import { PublishSafeNote } from "../publish-safe-note";
import type { ZoneCollection } from "./exported-zones";

interface ZonesSummaryProps {
  readonly collection: ZoneCollection;
  readonly format: ZoneFormat;
}

/** Which zones the file will hold, which it will not and why, and what its format keeps. */
export function ZonesSummary({ collection, format }: ZonesSummaryProps) {
  const texts = useMessages(zoneFileMessages);
  const locale = useLocale();
  const { shown, alongsideCount, refused } = collection;
  const nameOf = ({ name, scenario }: Zone) => [scenario, name[locale]].filter(Boolean).join(" · ");
  const leftOut = refused.length > 0 && (
    <p className={styles.note}>
      {texts.refused(new Intl.ListFormat(locale).format(refused.map((zone) => nameOf(zone))))}
    </p>
  );
  if (shown.length === 0)
    return (
      <>
        <p role="status" className={styles.note}>
          {texts.noZone}
        </p>
        {leftOut}
      </>
    );
  return (
    <>
      <p role="status" className={styles.summary}>
        {texts.summary(shown.length)}
      </p>
      <ul className={styles.sources}>
        {shown.map((zone) => (
          <li key={zone.id}>{nameOf(zone)}</li>
        ))}
      </ul>
      {alongsideCount > 0 && format !== "scorecard-csv" && (
        <p className={styles.note}>{texts.alongside(alongsideCount)}</p>
      )}
      {leftOut}
      <p className={styles.note}>
        {format !== "scorecard-csv" && texts.figuresNote} {texts[`${format}Help`]}
      </p>
      <PublishSafeNote />
    </>
  );
}
