import { formatNumber } from "../../../../look/text/format-number";
import { composerMessages } from "../../../../look/text/messages/composer";
import { exportMessages } from "../../../../look/text/messages/export";
import { useLocale, useMessages } from "../../../use-messages";
import type { PageWarning } from "./list-warnings";
import styles from "./stage.module.css";
import type { ZoneOnPage } from "./zones-on-page";

/** What to look at before the page is published, under the page and as it changes. */
export function PageWarnings({ warnings }: { readonly warnings: readonly PageWarning[] }) {
  const texts = useMessages(composerMessages);
  const messages = useMessages(exportMessages);
  const locale = useLocale();
  const namesOf = (zones: readonly ZoneOnPage[]) =>
    zones
      .map(({ scenario, name }) => [scenario, name].filter(Boolean).join(" · ") || texts.untitledZone)
      .join(", ");
  const textOf = (warning: PageWarning): string => {
    switch (warning.code) {
      case "covers":
        return texts.covers(texts[warning.upper], texts[warning.lower]);
      case "symbols-covered":
        return texts.symbolsCovered(warning.count, formatNumber(locale, warning.count));
      case "left-out":
        return texts.leftOut(warning.blocks.map((name) => texts[name]).join(", "));
      case "legend-detail":
        return texts.legendShortened;
      case "sources-detail":
        return texts.sourcesShortened;
      case "zones-outside":
        return texts.zonesOutside(namesOf(warning.zones));
      case "zones-cut":
        return texts.zonesCut(namesOf(warning.zones));
      case "notes-outside":
        return messages.notesOutside(warning.count);
      case "arrows-cut":
        return messages.arrowsCut(warning.count);
    }
  };
  return (
    <div role="status" aria-label={texts.thingsToCheck} className={styles.warnings}>
      {warnings.length > 0 && (
        <>
          <strong>{texts.thingsToCheck}</strong>
          <ul>
            {warnings.map((warning) => (
              <li key={textOf(warning)}>{textOf(warning)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
