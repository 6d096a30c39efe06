import { describeIsoDate } from "../../../look/text/describe-proposal";
import { panelsMessages } from "../../../look/text/messages/panels";
import { useApp } from "../../store-context";
import { useLocale, useMessages } from "../../use-messages";
import { SourceList } from "../shared/source-list";
import styles from "./zones.module.css";

/** Proposals whose words fix no shape, with the reason and the sources. */
export function UndrawnProposals() {
  const locale = useLocale();
  const texts = useMessages(panelsMessages);
  const undrawn = useApp((state) => state.data.undrawnProposals);
  if (undrawn.length === 0) return null;
  return (
    <details className={styles.undrawn}>
      <summary>
        {texts.withoutGeometry} ({undrawn.length})
      </summary>
      <ul>
        {undrawn.map((proposal) => (
          <li key={proposal.id}>
            <p className={styles.undrawnName}>{proposal.name[locale]}</p>
            <p className={styles.note}>
              {proposal.proposer[locale]}, {describeIsoDate(locale, proposal.date)}
            </p>
            <p>{proposal.reason[locale]}</p>
            <SourceList sources={proposal.sources} />
          </li>
        ))}
      </ul>
    </details>
  );
}
