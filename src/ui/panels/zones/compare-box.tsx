import { formatNumber } from "../../../look/text/format-number";
import { compareMessages } from "../../../look/text/messages/zones/compare";
import { setCompared } from "../../../workspace/commands/scenario-commands";
import { comparedZones, mostComparedZones } from "../../../workspace/selection/compared-zones";
import { useApp, useAppStore } from "../../store-context";
import { useLocale } from "../../use-messages";
import styles from "./zones.module.css";

interface CompareBoxProps {
  readonly zoneId: string;
  readonly name: string;
  /** What is hidden cannot be compared. */
  readonly isShown: boolean;
}

/** Takes a zone into the comparison or out of it. */
export function CompareBox({ zoneId, name, isShown }: CompareBoxProps) {
  const store = useAppStore();
  const locale = useLocale();
  const texts = compareMessages[locale];
  const isChosen = useApp(({ view }) => view.comparison?.zoneIds.includes(zoneId) ?? false);
  const isFull = useApp(
    (state) => state.view.comparison !== null && comparedZones(state).length >= mostComparedZones,
  );
  const isChecked = isChosen && isShown;
  const isBarred = !isShown || (isFull && !isChecked);
  return (
    <label
      className={styles.compareBox}
      data-barred={isBarred || undefined}
      title={isFull && !isChecked ? texts.enoughCompared(formatNumber(locale, mostComparedZones)) : undefined}
    >
      <input
        type="checkbox"
        aria-label={texts.compareNamed(name)}
        checked={isChecked}
        disabled={isBarred}
        onChange={(event) => setCompared(store, zoneId, event.currentTarget.checked)}
      />
      {texts.compare}
    </label>
  );
}
