import { useId } from "react";
import type { Proposal } from "../../../core/zones/proposal";
import { describeReading } from "../../../look/text/describe-proposal";
import { formatLongDay } from "../../../look/text/format-date";
import { panelFactsMessages } from "../../../look/text/messages/panel-facts";
import { panelsMessages } from "../../../look/text/messages/panels";
import { select, setProposalShown } from "../../../workspace/commands/view-commands";
import { hasAppeared } from "../../../workspace/selection/lettered-proposals";
import { useApp, useAppStore } from "../../store-context";
import { useLocale, useMessages } from "../../use-messages";
import { LoadingLine } from "../shared/loading-line";
import { CompareBox } from "./compare-box";
import { ProposalSample } from "./proposal-sample";
import styles from "./zones.module.css";

/** The dates of proposals are days by Kyiv's clock, whatever zone the timeline is in. */
const appearanceZone = "Europe/Kyiv";

/** The proposals that can be drawn: the checkbox shows one on the map, "Details" selects it. */
export function ProposalList() {
  const texts = useMessages(panelsMessages);
  const proposals = useApp((state) => state.data.proposals);
  const isLoaded = useApp((state) => state.data.isLoaded);
  if (proposals.length === 0)
    return isLoaded ? <p className={styles.note}>{texts.noProposals}</p> : <LoadingLine what="proposals" />;
  return (
    <>
      <p className={styles.note}>{texts.proposalsNote}</p>
      <ul className={styles.proposals}>
        {proposals.map((proposal) => (
          <ProposalRow key={proposal.zone.id} proposal={proposal} />
        ))}
      </ul>
    </>
  );
}

function ProposalRow({ proposal }: { readonly proposal: Proposal }) {
  const store = useAppStore();
  const locale = useLocale();
  const texts = useMessages(panelsMessages);
  const facts = useMessages(panelFactsMessages);
  const readingId = useId();
  const awaitedId = useId();
  const { zone } = proposal;
  const isShown = useApp((state) => state.view.shownProposals.includes(zone.id));
  const isThere = useApp((state) => hasAppeared(proposal, state.time));
  const isSelected = useApp((state) => state.selection?.kind === "zone" && state.selection.id === zone.id);
  return (
    <li
      className={styles.proposal}
      data-selected={isSelected || undefined}
      data-awaited={!isThere || undefined}
    >
      <label className={styles.proposalLabel}>
        <input
          type="checkbox"
          checked={isShown}
          aria-describedby={isThere ? readingId : `${awaitedId} ${readingId}`}
          onChange={(event) => setProposalShown(store, zone.id, event.currentTarget.checked)}
        />
        <ProposalSample proposal={proposal} />
        <span>{zone.name[locale]}</span>
      </label>
      {!isThere && (
        <p id={awaitedId} className={styles.awaited}>
          {facts.appearsFrom(formatLongDay(locale, proposal.appearsFromMs, appearanceZone))}
        </p>
      )}
      <p className={styles.reading}>
        {zone.readingOf && <span id={readingId}>{describeReading(locale, zone.readingOf)}</span>}{" "}
        <button
          type="button"
          className={styles.detailsLink}
          aria-label={texts.proposalDetails(zone.name[locale])}
          onClick={() => select(store, { kind: "zone", id: zone.id })}
        >
          {texts.details}
        </button>
      </p>
      {isShown && (
        <div className={styles.proposalTools}>
          <CompareBox zoneId={zone.id} name={zone.name[locale]} isShown />
        </div>
      )}
    </li>
  );
}
