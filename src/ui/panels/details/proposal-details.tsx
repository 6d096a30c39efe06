import { lazy, Suspense } from "react";
import type { Localized } from "../../../core/sources/localized";
import type { Proposal } from "../../../core/zones/proposal";
import { describeIsoDate } from "../../../look/text/describe-proposal";
import { detailsMessages } from "../../../look/text/messages/details";
import { setProposalShown } from "../../../workspace/commands/view-commands";
import { CheckBox } from "../../controls/check-box";
import { useApp, useAppStore } from "../../store-context";
import { useLocale, useMessages } from "../../use-messages";
import { SourceList } from "../shared/source-list";
import { ProposalSample } from "../zones/proposal-sample";
import styles from "./details.module.css";
import { Fact } from "./fact";

const ZoneScoreSection = lazy(async () => ({
  default: (await import("../../scorecard/zone-score-section")).ZoneScoreSection,
}));

/** Demarc's reading of one proposal: whose words, what they fix, what is assumed, where it was read. */
export function ProposalDetails({ proposal }: { readonly proposal: Proposal }) {
  const store = useAppStore();
  const locale = useLocale();
  const texts = useMessages(detailsMessages);
  const { zone, certainty, monitoring, caution } = proposal;
  const isShown = useApp((state) => state.view.shownProposals.includes(zone.id));
  const isFixed = certainty === "fixed-by-text";
  return (
    <article>
      <p className={styles.kicker}>{texts.readingKicker}</p>
      <h2 className={styles.title}>{zone.name[locale]}</h2>
      <div className={styles.toggle}>
        <CheckBox
          label={texts.showOnMap}
          isChecked={isShown}
          onChange={(shown) => setProposalShown(store, zone.id, shown)}
          sample={<ProposalSample proposal={proposal} />}
        />
      </div>
      <dl className={styles.facts}>
        {zone.readingOf && (
          <>
            <Fact term={texts.proposedBy}>{zone.readingOf.proposer[locale]}</Fact>
            <Fact term={texts.date}>{describeIsoDate(locale, zone.readingOf.date)}</Fact>
            <Fact term={texts.status}>{zone.readingOf.status[locale]}</Fact>
          </>
        )}
        <Fact term={texts.drawing}>{isFixed ? texts.fixedByText : texts.assumedByDemarc}</Fact>
        {zone.referenceDate && (
          <Fact term={texts.controlMapUsed}>{describeIsoDate(locale, zone.referenceDate)}</Fact>
        )}
        {monitoring && <Fact term={texts.monitoring}>{monitoring[locale]}</Fact>}
        {caution && <Fact term={texts.caution}>{caution[locale]}</Fact>}
      </dl>
      <TextList heading={texts.assumptions} items={zone.assumptions} />
      <TextList heading={texts.variants} items={zone.variants.map((variant) => variant.label)} />
      {isShown && (
        <div className={styles.block}>
          <Suspense>
            <ZoneScoreSection zoneId={zone.id} />
          </Suspense>
        </div>
      )}
      {zone.readingOf && (
        <div className={styles.block}>
          <h3 className={styles.blockTitle}>{texts.sources}</h3>
          <SourceList sources={zone.readingOf.sources} />
        </div>
      )}
    </article>
  );
}

function TextList({ heading, items }: { readonly heading: string; readonly items: readonly Localized[] }) {
  const locale = useLocale();
  if (items.length === 0) return null;
  return (
    <div className={styles.block}>
      <h3 className={styles.blockTitle}>{heading}</h3>
      <ul className={styles.texts}>
        {items.map((item) => (
          <li key={item.en}>{item[locale]}</li>
        ))}
      </ul>
    </div>
  );
}
