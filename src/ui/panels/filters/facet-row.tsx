import { type ReactNode, useId } from "react";
import type { MatchCount } from "../../../core/events/counts";
import { TwoCounts } from "../shared/two-counts";
import styles from "./filters.module.css";

interface FacetRowProps {
  readonly label: string;
  readonly count: MatchCount;
  /** The longest bar of the facet stands for this many. */
  readonly highest: number;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
  readonly symbol?: ReactNode;
  readonly color?: string;
}

/** A value of a facet: its name is the checkbox's name, its count the description; a bar compares it with the others. */
export function FacetRow(props: FacetRowProps) {
  const { label, count, highest, isChecked, onChange, symbol, color = "var(--text-muted)" } = props;
  const id = useId();
  const widthOf = (part: number) => (120 * part) / highest;
  const isEmpty = count.certain + count.possible === 0;
  return (
    <label className={styles.row} data-empty={isEmpty || undefined}>
      <input
        type="checkbox"
        checked={isChecked}
        aria-labelledby={`${id}-label`}
        aria-describedby={`${id}-count`}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {symbol}
      <span id={`${id}-label`} className={styles.rowLabel}>
        {label}
      </span>
      <TwoCounts count={count} id={`${id}-count`} />
      <svg className={styles.bar} viewBox="0 0 120 2" preserveAspectRatio="none" aria-hidden="true">
        <rect className={styles.barGround} width="120" height="2" />
        <rect width={widthOf(count.certain)} height="2" fill={color} />
        <rect
          x={widthOf(count.certain)}
          width={widthOf(count.possible)}
          height="2"
          fill={color}
          fillOpacity="0.4"
        />
      </svg>
    </label>
  );
}
