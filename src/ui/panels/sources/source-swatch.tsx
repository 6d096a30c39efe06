import styles from "./sources.module.css";

/** A source's colour; null for what comes with the app and has none. */
export function SourceSwatch({ color }: { readonly color: string | null }) {
  return (
    <svg className={styles.swatch} width="14" height="14" aria-hidden="true">
      <rect
        x="0.75"
        y="0.75"
        width="12.5"
        height="12.5"
        rx="3"
        fill={color ?? "var(--text-muted)"}
        stroke="var(--line)"
        strokeWidth="1.5"
      />
    </svg>
  );
}
