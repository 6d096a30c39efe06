import { useState } from "react";
import type { Precedent } from "../../../core/zones/precedent";
import type { Zone } from "../../../core/zones/recipe";
import { describeIsoDate } from "../../../look/text/describe-proposal";
import { zonePrecedentsMessages } from "../../../look/text/messages/zones/precedents";
import { applyPrecedent, hasMeasure } from "../../../workspace/commands/zone-precedent-commands";
import { Button } from "../../controls/button";
import { NativeSelect } from "../../controls/native-select";
import { SourceList } from "../../panels/shared/source-list";
import { useAppStore } from "../../store-context";
import { useLocale, useMessages } from "../../use-messages";
import styles from "../zone-form.module.css";
import { assumptionsWith, describeDepths, offersOf, refusalOf } from "./precedent-offers";

interface PrecedentEntryProps {
  readonly zone: Zone;
  readonly precedent: Precedent;
  /** All of them, to know which assumptions an earlier one left. */
  readonly precedents: readonly Precedent[];
}

/** One precedent: what it prescribes, where that is written, and the button that gives it to the zone. */
export function PrecedentEntry({ zone, precedent, precedents }: PrecedentEntryProps) {
  const store = useAppStore();
  const locale = useLocale();
  const texts = useMessages(zonePrecedentsMessages);
  const [chosen, setChosen] = useState(0);
  const offers = offersOf(precedent);
  const offer = offers[chosen] ?? offers[0];
  const refusal = refusalOf(precedent, zone.recipe);
  const isApplied = zone.precedentId === precedent.id;
  const isKept = isApplied && offers.some(({ measure }) => hasMeasure(zone.recipe, measure));
  const name = precedent.name[locale];
  const facts = [
    [texts.monitoring, precedent.monitoring],
    [texts.outcome, precedent.outcome],
    [texts.conflicts, precedent.conflicts],
  ] as const;
  return (
    <li className={styles.entry}>
      <details>
        <summary>
          <span className={styles.entryName}>{name}</span>
          <span className={styles.aside}>
            {describeIsoDate(locale, precedent.date)} · {describeDepths(locale, precedent)}
          </span>
        </summary>
        <div className={styles.entryBody}>
          <p>{precedent.text[locale]}</p>
          {facts.map(
            ([term, text]) =>
              text && (
                <p key={term}>
                  <span className={styles.label}>{term}: </span>
                  {text[locale]}
                </p>
              ),
          )}
          <p className={styles.label}>{texts.sources}</p>
          <SourceList sources={precedent.sources} />
        </div>
      </details>
      {refusal !== null && <p className={styles.aside}>{texts[refusal]}</p>}
      {refusal === null && offers.length > 1 && (
        <NativeSelect
          showLabel
          label={texts.chooseClass}
          value={String(chosen)}
          options={offers.map(({ label }, index) => ({
            value: String(index),
            label: label?.[locale] ?? String(index + 1),
          }))}
          onChange={(index) => setChosen(Number(index))}
        />
      )}
      {refusal === null && offer && (
        <div className={styles.applyRow}>
          <Button
            label={texts.apply}
            aria-label={texts.applyNamed(name)}
            look="outlined"
            onClick={() =>
              applyPrecedent(
                store,
                zone,
                precedent.id,
                offer.measure,
                assumptionsWith(zone.assumptions, offer, precedents),
              )
            }
          />
          <span className={styles.aside} role="status">
            {isApplied && (isKept ? texts.applied : texts.changedSince)}
          </span>
        </div>
      )}
    </li>
  );
}
