import { useEffect, useState } from "react";
import type { Precedent } from "../../../core/zones/precedent";
import type { Zone } from "../../../core/zones/recipe";
import { zonePrecedentsMessages } from "../../../look/text/messages/zones/precedents";
import { loadPrecedents } from "../../../runtime/load-precedents";
import { useAppStore } from "../../store-context";
import { useMessages } from "../../use-messages";
import styles from "../zone-form.module.css";
import { PrecedentEntry } from "./precedent-entry";
import { ProposalCopies } from "./proposal-copies";

/** Zones of the past and the proposals of the talks, to begin from. */
export function PrecedentsGroup({ zone }: { readonly zone: Zone }) {
  const store = useAppStore();
  const texts = useMessages(zonePrecedentsMessages);
  const [precedents, setPrecedents] = useState<readonly Precedent[] | null>(null);
  useEffect(() => {
    let isGone = false;
    void loadPrecedents(store).then((loaded) => {
      if (!isGone) setPrecedents(loaded);
    });
    return () => {
      isGone = true;
    };
  }, [store]);
  return (
    <>
      <p className={styles.aside}>{texts.intro}</p>
      {precedents === null ? (
        <p className={styles.aside} role="status">
          {texts.loading}
        </p>
      ) : (
        <ul className={styles.entries}>
          {precedents.map((precedent) => (
            <PrecedentEntry key={precedent.id} zone={zone} precedent={precedent} precedents={precedents} />
          ))}
        </ul>
      )}
      <ProposalCopies />
    </>
  );
}
