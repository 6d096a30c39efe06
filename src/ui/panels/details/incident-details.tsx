import { type ReactNode, useMemo } from "react";
import { rowOfId } from "../../../core/events/event-set/incident-at";
import type { Incident } from "../../../core/events/incident";
import { incidentAsOf } from "../../../core/events/known-at";
import { weaponFamilyOf } from "../../../core/events/weapons";
import { matchWindow } from "../../../core/time/uncertain-interval";
import { formatMoment } from "../../../look/text/format-date";
import { detailsMessages } from "../../../look/text/messages/details";
import { statusNames } from "../../../look/text/messages/terms";
import { effectiveWindow } from "../../../workspace/time-state";
import { useApp } from "../../store-context";
import { useLocale, useMessages } from "../../use-messages";
import { IncidentSymbol } from "../shared/incident-symbol";
import { useIntervalText } from "../shared/use-interval-text";
import { useSymbolColor } from "../shared/use-symbol-color";
import { CasualtyLines } from "./casualty-lines";
import { CoincidentList } from "./coincident-list";
import styles from "./details.module.css";
import { ImportedRowDetails } from "./imported-row";
import { IncidentFacts } from "./incident-facts";
import { ClaimsLedger } from "./ledger/claims-ledger";
import { MunitionList } from "./munition-list";

/** Whether the filter hides an incident: one that is looked at may have been chosen before. */
function useIsFiltered(id: string): boolean {
  const events = useApp((state) => state.events);
  const mask = useApp((state) => state.matches.mask);
  const row = useMemo(() => rowOfId(events, id), [events, id]);
  return row !== null && mask !== null && mask[row] === 0;
}

interface IncidentDetailsProps {
  readonly incident: Incident;
  /** What can be done with it. */
  readonly actions?: ReactNode;
}

/** One incident: what is said to have happened, how sure each part is, and who said it; as of an instant where one is set. */
export function IncidentDetails({ incident, actions }: IncidentDetailsProps) {
  const locale = useLocale();
  const texts = useMessages(detailsMessages);
  const intervalText = useIntervalText();
  const { knownAtMs, zone } = useApp((state) => state.time);
  const match = useApp((state) => matchWindow(incident.time, effectiveWindow(state.time)));
  const isEdited = useApp((state) =>
    state.document.ownIncidents.some((own) => own.incident.id === incident.id),
  );
  const isFiltered = useIsFiltered(incident.id);
  const colorOf = useSymbolColor();
  const { visibility, status } = incidentAsOf(incident, knownAtMs);
  const isTold = visibility !== "unknown";
  const { imported } = incident;
  return (
    <article>
      <p className={styles.kicker}>
        {isTold && `${statusNames[locale][status]} · `}
        {intervalText(incident.time)}
      </p>
      <h2 className={styles.title}>
        <IncidentSymbol
          family={weaponFamilyOf(incident.weapons)}
          status={isTold ? status : "reported"}
          isHollow={match === "possible" || visibility !== "known"}
          color={colorOf(incident)}
        />
        <span>{incident.title[locale]}</span>
      </h2>
      {knownAtMs !== null && (
        <p className={styles.asOf}>
          {texts.asKnownAt(formatMoment(locale, knownAtMs, zone, true))}
          <span className={styles.aside}> · {texts.toldAsOfToday}</span>
        </p>
      )}
      {isTold && <CasualtyLines incident={incident} />}
      {!isTold && <p className={styles.notice}>{texts.notYetTold}</p>}
      {visibility === "possibly-known" && <p className={styles.notice}>{texts.possiblyTold}</p>}
      {match !== "certain" && (
        <p className={styles.notice}>{match === "outside" ? texts.outsideWindow : texts.possiblyInWindow}</p>
      )}
      {isTold && isFiltered && <p className={styles.notice}>{texts.hiddenByFilters}</p>}
      {actions}
      <IncidentFacts incident={incident} />
      {imported && <ImportedRowDetails incident={incident} imported={imported} />}
      {(!imported || isEdited) && <ClaimsLedger incident={incident} />}
      <MunitionList incident={incident} />
      <CoincidentList incident={incident} />
    </article>
  );
}
