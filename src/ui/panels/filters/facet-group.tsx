import { useId, useState } from "react";
import type { FacetName, IncidentFilter } from "../../../core/events/incident-filter";
import { formatNumber } from "../../../look/text/format-number";
import { panelsMessages } from "../../../look/text/messages/panels";
import { setFilter } from "../../../workspace/commands/document-commands";
import { TextField } from "../../controls/text-field";
import { useApp, useAppStore } from "../../store-context";
import { useLocale, useMessages } from "../../use-messages";
import { termName } from "../shared/term-name";
import { useTypeCodes } from "../shared/use-type-codes";
import { useSourceNames } from "../sources/use-source-names";
import { FacetRow } from "./facet-row";
import styles from "./filters.module.css";
import { fewTerms, findTerms, firstTerms, rankTerms } from "./list-terms";
import { TermSample, useTermColor } from "./term-sample";
import { useFacetCounts } from "./use-facet-counts";
import { useSettled } from "./use-settled";

/** Facets of few values of Demarc's own, which keep their order; the others go by count. */
const orderedFacets: readonly FacetName[] = ["weapon", "party", "precision", "status"];
const settleMs = 400;

/** One facet: a checkbox for each value with its count in the window. Nothing where the data says nothing of it. */
export function FacetGroup({ facet, heading }: { readonly facet: FacetName; readonly heading: string }) {
  const store = useAppStore();
  const locale = useLocale();
  const texts = useMessages(panelsMessages);
  const headingId = useId();
  const [isOpen, setOpen] = useState(false);
  const [search, setSearch] = useState("");
  const sourceNames = useSourceNames();
  const typeCodes = useTypeCodes();
  const colorOf = useTermColor(facet);
  const chosen: readonly string[] = useApp((state) => state.document.filter[facet]);
  const counts = useFacetCounts(facet);
  // The order rests while the window moves.
  const settledCounts = useSettled(counts, settleMs);
  const values = counts.filter(({ term }) => term !== "");
  if (values.length === 0) return null;

  const isOrdered = orderedFacets.includes(facet);
  const present = new Map(values.map((count) => [count.term, count]));
  const known = new Set(settledCounts.map(({ term }) => term));
  const settled = [...settledCounts, ...values.filter(({ term }) => !known.has(term))];
  const ranked = (isOrdered ? values.map(({ term }) => term) : rankTerms(settled)).filter((term) =>
    present.has(term),
  );
  // Not worth a button for one or two more.
  const isLong = !isOrdered && values.length > fewTerms + 2;
  const nameOf = (term: string) => termName(locale, facet, term, sourceNames, typeCodes);
  const listed = !isLong
    ? { terms: ranked, leftOut: 0 }
    : isOpen
      ? findTerms(ranked, search, nameOf)
      : firstTerms(ranked, chosen);
  const highest = Math.max(1, ...values.map((count) => count.certain + count.possible));
  const toggle = (term: string, isChosen: boolean) => {
    const others = chosen.filter((other) => other !== term);
    const next = isChosen ? [...others, term] : others;
    setFilter(store, { [facet]: next } as Partial<IncidentFilter>);
  };
  const allCount = formatNumber(locale, values.length);
  return (
    <fieldset className={styles.facet} aria-labelledby={headingId}>
      <h3 id={headingId} className={styles.facetHeading}>
        {heading}
      </h3>
      {isLong && isOpen && (
        <div className={styles.find}>
          <TextField label={texts.searchIn(heading)} value={search} onChange={setSearch} />
        </div>
      )}
      {listed.terms.map((term) => (
        <FacetRow
          key={term}
          label={nameOf(term)}
          count={present.get(term) ?? { certain: 0, possible: 0 }}
          highest={highest}
          isChecked={chosen.includes(term)}
          onChange={(isChosen) => toggle(term, isChosen)}
          symbol={<TermSample facet={facet} term={term} />}
          color={colorOf(term)}
        />
      ))}
      {isOpen && isLong && listed.terms.length === 0 && <p className={styles.note}>{texts.nothingFound}</p>}
      {isOpen && isLong && listed.leftOut > 0 && (
        <p className={styles.note}>{texts.notListed(formatNumber(locale, listed.leftOut))}</p>
      )}
      {isLong && (
        <button
          type="button"
          className={styles.more}
          aria-expanded={isOpen}
          aria-label={isOpen ? texts.showFewerOf(heading) : texts.showAllOf(heading, allCount)}
          onClick={() => {
            setOpen(!isOpen);
            setSearch("");
          }}
        >
          {isOpen ? texts.showFewer : texts.showAll(allCount)}
        </button>
      )}
    </fieldset>
  );
}
