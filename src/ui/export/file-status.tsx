import styles from "./file-status.module.css";

interface FileProgressProps {
  readonly text: string;
  /** 0 to 1; missing where nobody knows. */
  readonly share?: number;
}

/** How far a file is that is being made. */
export function FileProgress({ text, share }: FileProgressProps) {
  return (
    <p className={styles.progress}>
      <progress {...(share === undefined ? {} : { value: share, max: 1 })} aria-label={text} />
      <span>{text}</span>
    </p>
  );
}

/** That a file was handed over. */
export function FileDone({ text }: { readonly text: string }) {
  return (
    <p role="status" className={styles.done}>
      {text}
    </p>
  );
}

/** Why there is no file, or will be none. */
export function FileRefusal({ text }: { readonly text: string }) {
  return (
    <p role="alert" className={styles.refused}>
      {text}
    </p>
  );
}
