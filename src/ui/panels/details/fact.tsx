import type { ReactNode } from "react";
import styles from "./details.module.css";

/** A term with what there is to say about it, in a definition list. */
export function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
