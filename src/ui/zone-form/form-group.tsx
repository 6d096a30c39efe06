import { type ReactNode, Suspense, useState } from "react";
import styles from "./zone-form.module.css";

interface FormGroupProps {
  readonly title: string;
  /** What the group says in short, while it is folded and while it is not. */
  readonly summary?: string | undefined;
  readonly isOpenAtFirst?: boolean;
  /** Rendered only once the group was opened, so that its part of the app loads only then. */
  readonly children: ReactNode;
}

/** A folding part of the form. */
export function FormGroup({ title, summary, isOpenAtFirst = false, children }: FormGroupProps) {
  const [wasOpened, setOpened] = useState(isOpenAtFirst);
  return (
    <details
      className={styles.group}
      open={isOpenAtFirst}
      onToggle={(event) => event.currentTarget.open && setOpened(true)}
    >
      <summary className={styles.summary}>
        <span className={styles.groupTitle}>{title}</span>
        {summary && <span className={styles.groupSummary}>{summary}</span>}
      </summary>
      {wasOpened && (
        <div className={styles.groupBody}>
          <Suspense>{children}</Suspense>
        </div>
      )}
    </details>
  );
}
