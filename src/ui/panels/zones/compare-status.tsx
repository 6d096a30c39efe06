import { Columns2 } from "lucide-react";
import { compareMessages } from "../../../look/text/messages/zones/compare";
import { comparedZones } from "../../../workspace/selection/compared-zones";
import { Button } from "../../controls/button";
import { useApp } from "../../store-context";
import { useMessages } from "../../use-messages";
import styles from "./zones.module.css";

interface CompareStatusProps {
  /** Takes away what lies over the comparison; missing where nothing does. */
  readonly onShowComparison?: (() => void) | undefined;
}

/** What is missing for a comparison, or the way to one that is covered. */
export function CompareStatus({ onShowComparison }: CompareStatusProps) {
  const texts = useMessages(compareMessages);
  const count = useApp((state) => comparedZones(state).length);
  return (
    <div className={styles.compareStatus}>
      <p role="status" className={styles.note}>
        {count === 1 ? texts.chooseAnother : ""}
      </p>
      {count > 1 && onShowComparison && (
        <Button icon={Columns2} label={texts.showComparison} look="primary" onClick={onShowComparison} />
      )}
    </div>
  );
}
