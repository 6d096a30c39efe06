import { lazy, Suspense } from "react";
import { panelsMessages } from "../../../look/text/messages/panels";
import { useMessages } from "../../use-messages";
import shared from "../shared/shared.module.css";
import { DrawnZones } from "./drawn-zones";
import { ProposalList } from "./proposal-list";
import { UndrawnProposals } from "./undrawn-proposals";
import styles from "./zones.module.css";

const AnnotationList = lazy(async () => ({
  default: (await import("../../annotations/annotation-list")).AnnotationList,
}));

/** Zones drawn here, and Demarc's readings of what others proposed. */
export function ZonesTab() {
  const texts = useMessages(panelsMessages);
  return (
    <div className={styles.tab}>
      <div>
        <h3 className={shared.heading}>{texts.drawnHere}</h3>
        <DrawnZones />
      </div>
      <Suspense>
        <AnnotationList />
      </Suspense>
      <div>
        <h3 className={shared.heading}>{texts.proposals}</h3>
        <ProposalList />
        <UndrawnProposals />
      </div>
    </div>
  );
}
