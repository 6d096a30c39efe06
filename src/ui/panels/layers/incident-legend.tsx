import { useMemo } from "react";
import { type WeaponFamily, weaponFamilies } from "../../../core/events/weapons";
import { formatNumber } from "../../../look/text/format-number";
import { panelsMessages } from "../../../look/text/messages/panels";
import { familyNames } from "../../../look/text/messages/terms";
import { countStatuses } from "../../../workspace/selection/status-counts";
import { useApp } from "../../store-context";
import { useLocale, useMessages } from "../../use-messages";
import { IncidentSymbol } from "../shared/incident-symbol";
import { LoadingLine } from "../shared/loading-line";
import shared from "../shared/shared.module.css";
import { TwoCounts } from "../shared/two-counts";
import { Admin1Sample, HaloSample } from "./layer-samples";
import styles from "./layers.module.css";

const markFamily: WeaponFamily = "one-way-drone";

/** The families in the window with their counts, and the marks that a symbol may carry. */
export function IncidentLegend() {
  const locale = useLocale();
  const texts = useMessages(panelsMessages);
  const counts = useApp((state) => state.counts);
  const events = useApp((state) => state.events);
  const isLoaded = useApp((state) => state.data.isLoaded);
  const time = useApp((state) => state.time);
  const kindIndex = useApp((state) => state.kindIndex);
  const statuses = useMemo(() => countStatuses({ events, time, kindIndex }), [events, time, kindIndex]);
  const color = useApp((state) => (state.view.colorBy === "source" ? "var(--text)" : undefined));
  const shown = weaponFamilies.flatMap((family, index) => {
    const count = counts.byFamily[index];
    return count && count.certain + count.possible > 0 ? [{ family, count }] : [];
  });
  return (
    <div className={styles.incidentLegend}>
      <div className={styles.legendHeading}>
        <h3 className={shared.heading}>{texts.symbolsHeading}</h3>
        {shown.length > 0 && <span className={styles.caption}>{texts.countsCaption}</span>}
      </div>
      {shown.length === 0 &&
        (isLoaded ? <p className={styles.caption}>{texts.noSymbols}</p> : <LoadingLine what="incidents" />)}
      <ul>
        {shown.map(({ family, count }) => (
          <li key={family} className={styles.legendRow}>
            <IncidentSymbol family={family} color={color} />
            <span className={styles.grow}>{familyNames[locale][family]}</span>
            <TwoCounts count={count} />
          </li>
        ))}
      </ul>
      <ul className={styles.marks}>
        <li className={styles.legendRow}>
          <IncidentSymbol family={markFamily} color={color} />
          <span className={styles.grow}>{texts.markCertain}</span>
          <span className={styles.number}>{formatNumber(locale, counts.certain)}</span>
        </li>
        <li className={styles.legendRow}>
          <IncidentSymbol family={markFamily} isHollow color={color} />
          <span className={styles.grow}>{texts.markPossible}</span>
          <span className={styles.number}>{formatNumber(locale, counts.possible)}</span>
        </li>
        <li className={styles.legendRow}>
          <IncidentSymbol family={markFamily} status="disputed" color={color} />
          <span className={styles.grow}>{texts.markDisputed}</span>
          <TwoCounts count={statuses.disputed} />
        </li>
        <li className={styles.legendRow}>
          <IncidentSymbol family={markFamily} status="attacker-only" color={color} />
          <span className={styles.grow}>{texts.markAttackerOnly}</span>
          <TwoCounts count={statuses["attacker-only"]} />
        </li>
        <li className={styles.legendRow}>
          <HaloSample />
          <span className={styles.grow}>{texts.markHalo}</span>
        </li>
        <li className={styles.legendRow}>
          <Admin1Sample />
          <span className={styles.grow}>{texts.markAdmin1}</span>
        </li>
      </ul>
    </div>
  );
}
