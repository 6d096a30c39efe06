import { useId } from "react";
import type { FigureRange, RangeName } from "../../../core/events/incident-filter";
import { panelsMessages } from "../../../look/text/messages/panels";
import { setFilter } from "../../../workspace/commands/document-commands";
import { finishGesture } from "../../../workspace/commands/execute";
import { useApp, useAppStore } from "../../store-context";
import { useMessages } from "../../use-messages";
import styles from "./filters.module.css";
import { NumberField } from "./number-field";

/** Lowest and highest figure of killed or injured. Nothing where the data gives no figure and none is asked for. */
export function FigureRangeFields({ name }: { readonly name: RangeName }) {
  const store = useAppStore();
  const texts = useMessages(panelsMessages);
  const id = useId();
  const range = useApp((state) => state.document.filter[name]);
  const hasFigures = useApp(({ events }) => events.figures[`${name}Max`] !== null);
  if (!hasFigures && range === null) return null;
  const { min, max } = range ?? { min: null, max: null };
  const change = (part: Partial<FigureRange>) => {
    const next = { min, max, ...part };
    const isOpen = next.min === null && next.max === null;
    setFilter(store, { [name]: isOpen ? null : next }, `filter-${name}`);
  };
  const isReversed = min !== null && max !== null && min > max;
  return (
    <fieldset className={styles.facet} aria-labelledby={`${id}-heading`}>
      <h3 id={`${id}-heading`} className={styles.facetHeading}>
        {texts[name]}
      </h3>
      <div className={styles.range}>
        <NumberField
          label={texts.atLeast(texts[name])}
          shortLabel={texts.from}
          value={min}
          describedBy={range === null ? undefined : `${id}-note`}
          onChange={(value) => change({ min: value })}
          onBlur={() => finishGesture(store)}
        />
        <NumberField
          label={texts.atMost(texts[name])}
          shortLabel={texts.to}
          value={max}
          describedBy={range === null ? undefined : `${id}-note`}
          onChange={(value) => change({ max: value })}
          onBlur={() => finishGesture(store)}
        />
      </div>
      {range !== null && (
        <p id={`${id}-note`} className={styles.note}>
          {isReversed ? texts.rangeReversed : texts.rangeNote}
        </p>
      )}
    </fieldset>
  );
}
