import { useMemo } from "react";
import { casualtiesOf, supersededClaimIds } from "../../../core/events/casualties";
import { rowOfId } from "../../../core/events/event-set/incident-at";
import type { ClaimScope, Incident } from "../../../core/events/incident";
import { weaponFamilyOf } from "../../../core/events/weapons";
import { matchWindow } from "../../../core/time/uncertain-interval";
import { describeCasualties } from "../../../look/text/describe-casualties";
import { detailsMessages } from "../../../look/text/messages/details";
import { statusNames } from "../../../look/text/messages/terms";
import { effectiveWindow } from "../../../workspace/time-state";
import { useApp } from "../../store-context";
import { useLocale, useMessages } from "../../use-messages";
import { IncidentSymbol } from "../shared/incident-symbol";
import { useIntervalText } from "../shared/use-interval-text";
import { useSymbolColor } from "../shared/use-symbol-color";
import { ClaimsLedger } from "./claims-ledger";
import { CoincidentList } from "./coincident-list";
import styles from "./details.module.css";
import { ImportedRowDetails } from "./imported-row";
import { IncidentFacts } from "./incident-facts";

const claimsOfScope = {
  site: "claimsOfSite",
  city: "claimsOfCity",
  oblast: "claimsOfOblast",
  national: "claimsOfNational",
} as const satisfies Record<ClaimScope, string>;

/** Whether the filter hides an incident: one that is looked at may have been chosen before. */
function useIsFiltered(id: string): boolean {
  const events = useApp((state) => state.events);
  const mask = useApp((state) => state.matches.mask);
  const row = useMemo(() => rowOfId(events, id), [events, id]);
  return row !== null && mask !== null && mask[row] === 0;
}

/** One incident: what is said to have happened, how sure each part is, and who said it. */
export function IncidentDetails({ incident }: { readonly incident: Incident }) {
  const locale = useLocale();
  const texts = useMessages(detailsMessages);
  const intervalText = useIntervalText();
  const match = useApp((state) => matchWindow(incident.time, effectiveWindow(state.time)));
  const isFiltered = useIsFiltered(incident.id);
  const colorOf = useSymbolColor();
  const replaced = supersededClaimIds(incident.claims);
  const casualties = casualtiesOf(incident);
  const { imported } = incident;
  const basis = [texts[claimsOfScope[incident.scope]], ...(replaced.size > 0 ? [texts.earlierReplaced] : [])];
  return (
    <article>
      <p className={styles.kicker}>
        {statusNames[locale][incident.status]} · {intervalText(incident.time)}
      </p>
      <h2 className={styles.title}>
        <IncidentSymbol
          family={weaponFamilyOf(incident.weapons)}
          status={incident.status}
          isHollow={match === "possible"}
          color={colorOf(incident)}
        />
        <span>{incident.title[locale]}</span>
      </h2>
      <p className={styles.casualties}>
        <strong>{describeCasualties(locale, casualties)}</strong>
        {!imported && (casualties.killed || casualties.injured) && (
          <span className={styles.basis}> · {basis.join(", ")}</span>
        )}
      </p>
      {match !== "certain" && (
        <p className={styles.notice}>{match === "outside" ? texts.outsideWindow : texts.possiblyInWindow}</p>
      )}
      {isFiltered && <p className={styles.notice}>{texts.hiddenByFilters}</p>}
      <IncidentFacts incident={incident} />
      {imported ? (
        <ImportedRowDetails incident={incident} imported={imported} />
      ) : (
        <ClaimsLedger incident={incident} replaced={replaced} />
      )}
      <CoincidentList incident={incident} />
    </article>
  );
}
