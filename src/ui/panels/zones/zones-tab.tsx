import { lazy, Suspense } from "react";
import { panelsMessages } from "../../../look/text/messages/panels";
import { useMessages } from "../../use-messages";
import shared from "../shared/shared.module.css";
import { CompareStatus } from "./compare-status";
import { DrawnZones } from "./drawn-zones";
import { NewFromControl } from "./new-from-control";
import { ProposalList } from "./proposal-list";
import { UndrawnProposals } from "./undrawn-proposals";
import styles from "./zones.module.css";

const AnnotationList = lazy(async () => ({
  default: (await import("../../annotations/annotation-list")).AnnotationList,
}));

interface ZonesTabProps {
  /** Takes the panel away from over the comparison. */
  readonly onShowComparison?: (() => void) | undefined;
}

/** Zones drawn here, and Demarc's readings of what others proposed. */
export function ZonesTab({ onShowComparison }: ZonesTabProps) {
  const texts = useMessages(panelsMessages);
  return (
    <div className={styles.tab}>
      <div>
        <CompareStatus onShowComparison={onShowComparison} />
        <h3 className={shared.heading}>{texts.drawnHere}</h3>
        <DrawnZones />
        <NewFromControl />
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
