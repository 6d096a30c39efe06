import { panelsMessages } from "../../../look/text/messages/panels";
import { useApp } from "../../store-context";
import { useMessages } from "../../use-messages";
import { useFacetCounts } from "../filters/use-facet-counts";
import shared from "../shared/shared.module.css";
import { TwoCounts } from "../shared/two-counts";
import { SourceSwatch } from "../sources/source-swatch";
import { useSourceColors, useSourceNames } from "../sources/use-source-names";
import styles from "./layers.module.css";

/** Whose symbols have which colour, with the counts of the window. */
export function SourceLegend() {
  const texts = useMessages(panelsMessages);
  const counts = useFacetCounts("source");
  const chosen = useApp((state) => state.document.filter.source);
  const names = useSourceNames();
  const colors = useSourceColors();
  const shown = counts.filter(({ term }) => chosen.length === 0 || chosen.includes(term));
  return (
    <div className={styles.incidentLegend}>
      <div className={styles.legendHeading}>
        <h3 className={shared.heading}>{texts.sourcesHeading}</h3>
        <span className={styles.caption}>{texts.countsCaption}</span>
      </div>
      <ul>
        {shown.map(({ term, certain, possible }) => (
          <li key={term} className={styles.legendRow}>
            <SourceSwatch color={colors.get(term) ?? null} />
            <span className={styles.grow}>{names.get(term) ?? term}</span>
            <TwoCounts count={{ certain, possible }} />
          </li>
        ))}
      </ul>
    </div>
  );
}
