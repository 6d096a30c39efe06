import type { Incident } from "../../../core/events/incident";
import { detailsMessages } from "../../../look/text/messages/details";
import { orderByPublication } from "../../../workspace/selection/ordered-claims";
import { useMessages } from "../../use-messages";
import { ClaimEntry } from "./claim-entry";
import styles from "./details.module.css";

interface ClaimsLedgerProps {
  readonly incident: Incident;
  readonly replaced: ReadonlySet<string>;
}

/** Every claim in the order of publication, the replaced ones struck through but still there. */
export function ClaimsLedger({ incident, replaced }: ClaimsLedgerProps) {
  const texts = useMessages(detailsMessages);
  return (
    <section className={styles.block} aria-label={texts.claims}>
      <h3 className={styles.blockTitle}>
        {texts.claims} <span className={styles.blockCount}>{incident.claims.length}</span>
      </h3>
      <p className={styles.aside}>{texts.claimsNote}</p>
      <ol className={styles.ledger}>
        {orderByPublication(incident.claims).map((claim) => (
          <ClaimEntry
            key={claim.id}
            claim={claim}
            isReplaced={replaced.has(claim.id)}
            isOtherScope={claim.scope !== incident.scope}
          />
        ))}
      </ol>
    </section>
  );
}
