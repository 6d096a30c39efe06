import { Copy } from "lucide-react";
import type { Localized } from "../../../core/sources/localized";
import { locales } from "../../../core/sources/localized";
import type { Proposal } from "../../../core/zones/proposal";
import { describeIsoDate } from "../../../look/text/describe-proposal";
import { joinNames } from "../../../look/text/describe-zone-recipe";
import { formatNumber } from "../../../look/text/format-number";
import { zonePrecedentsMessages } from "../../../look/text/messages/zones/precedents";
import { copyProposal } from "../../../workspace/commands/zone-precedent-commands";
import { Button } from "../../controls/button";
import { useApp, useAppStore } from "../../store-context";
import { useLocale, useMessages } from "../../use-messages";
import styles from "../zone-form.module.css";

function wordsOfCopy({ zone: { name, readingOf } }: Proposal): {
  readonly name: Localized;
  readonly origin: Localized;
} {
  const [originEn = "", originUk = ""] = locales.map((locale) => {
    const texts = zonePrecedentsMessages[locale];
    if (!readingOf) return texts.originUnsaid(name[locale]);
    const sources = readingOf.sources.map(({ publisher, url }) => `${publisher} (${url})`);
    const date = describeIsoDate(locale, readingOf.date);
    return texts.origin(name[locale], readingOf.proposer[locale], date, joinNames(locale, sources));
  });
  return {
    name: {
      en: zonePrecedentsMessages.en.copyOf(name.en),
      uk: zonePrecedentsMessages.uk.copyOf(name.uk),
    },
    origin: { en: originEn, uk: originUk },
  };
}

/** The proposals of the talks, each to be copied as a zone of one's own. */
export function ProposalCopies() {
  const store = useAppStore();
  const locale = useLocale();
  const texts = useMessages(zonePrecedentsMessages);
  const proposals = useApp((state) => state.data.proposals);
  if (proposals.length === 0) return null;
  return (
    <details className={styles.inner}>
      <summary className={styles.summary}>
        <span className={styles.groupTitle}>{texts.proposals}</span>
        <span className={styles.groupSummary}>{formatNumber(locale, proposals.length)}</span>
      </summary>
      <p className={styles.aside}>{texts.proposalsIntro}</p>
      <ul className={styles.entries}>
        {proposals.map((proposal) => (
          <li key={proposal.zone.id} className={styles.copy}>
            <span>
              {proposal.zone.name[locale]}
              {proposal.zone.readingOf && (
                <span className={styles.proposer}>{proposal.zone.readingOf.proposer[locale]}</span>
              )}
            </span>
            <Button
              icon={Copy}
              iconOnly
              label={texts.copyNamed(proposal.zone.name[locale])}
              look="outlined"
              onClick={() => copyProposal(store, proposal, wordsOfCopy(proposal))}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
