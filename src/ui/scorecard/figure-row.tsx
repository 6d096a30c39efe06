import { ChevronRight } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import styles from "./scorecard.module.css";

interface FigureRowProps {
  readonly term: string;
  readonly value: ReactNode;
  /** Always seen below the figure. */
  readonly below?: ReactNode;
  /** What the figure counts and where it comes from, on demand. */
  readonly children: ReactNode;
}

/** A figure that can be opened, in a definition list. */
export function FigureRow({ term, value, below, children }: FigureRowProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles.row}>
      <dt>
        <button
          type="button"
          className={styles.opener}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          <ChevronRight size={12} className={isOpen ? styles.opened : undefined} aria-hidden="true" />
          {term}
        </button>
      </dt>
      <dd className={styles.value}>{value}</dd>
      {below && <dd className={styles.below}>{below}</dd>}
      <dd id={id} className={styles.body} hidden={!isOpen}>
        {isOpen && children}
      </dd>
    </div>
  );
}

/** Names with a figure each. */
export function FigureList({ items }: { readonly items: readonly FigureItem[] }) {
  return (
    <ul className={styles.list}>
      {items.map(({ key, name, value, sample, more }) => (
        <li key={key}>
          <span>
            {sample}
            {name}
          </span>
          <span className={styles.listValue}>
            {value}
            {more && <span className={styles.more}>{more}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}

export interface FigureItem {
  readonly key: string;
  readonly name: string;
  readonly value: string;
  readonly sample?: ReactNode;
  /** In a line of its own. */
  readonly more?: string | undefined;
}
