import { useId } from "react";
import type { FacetName, IncidentFilter } from "../../../core/events/incident-filter";
import type { WeaponFamily } from "../../../core/events/weapons";
import { familyNames, partyNames, statusNames, targetNames } from "../../../look/text/messages/terms";
import { setFilter } from "../../../workspace/commands/document-commands";
import { facetOptions } from "../../../workspace/selection/facet-counts";
import { useApp, useAppStore } from "../../store-context";
import { useLocale } from "../../use-messages";
import { IncidentSymbol } from "../shared/incident-symbol";
import { FacetRow } from "./facet-row";
import styles from "./filters.module.css";
import { useFacetCounts } from "./use-facet-counts";

const optionNames = { weapon: familyNames, target: targetNames, party: partyNames, status: statusNames };

/** One facet: a checkbox for each value with its count in the window. */
export function FacetGroup({ facet, heading }: { readonly facet: FacetName; readonly heading: string }) {
  const store = useAppStore();
  const locale = useLocale();
  const headingId = useId();
  const chosen: readonly string[] = useApp((state) => state.document.filter[facet]);
  const counts = useFacetCounts(facet);
  const names: Readonly<Record<string, string>> = optionNames[facet][locale];
  const highest = Math.max(1, ...counts.map((count) => count.certain + count.possible));
  const toggle = (option: string, isChosen: boolean) => {
    const next = facetOptions[facet].filter((value) =>
      value === option ? isChosen : chosen.includes(value),
    );
    setFilter(store, { [facet]: next } as Partial<IncidentFilter>);
  };
  return (
    <fieldset className={styles.facet} aria-labelledby={headingId}>
      <h3 id={headingId} className={styles.facetHeading}>
        {heading}
      </h3>
      {facetOptions[facet].map((option, index) => (
        <FacetRow
          key={option}
          label={names[option] ?? option}
          count={counts[index] ?? { certain: 0, possible: 0 }}
          highest={highest}
          isChecked={chosen.includes(option)}
          onChange={(isChosen) => toggle(option, isChosen)}
          {...(facet === "weapon" && {
            symbol: <IncidentSymbol family={option as WeaponFamily} sizePx={18} />,
            color: `var(--family-${option})`,
          })}
          {...(facet === "status" && {
            symbol: <IncidentSymbol family="not-stated" status={option as never} sizePx={18} />,
          })}
        />
      ))}
    </fieldset>
  );
}
