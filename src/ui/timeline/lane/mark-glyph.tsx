import styles from "./lane.module.css";
import type { LaneMark } from "./lane-marks";

/** A diamond for a moment of the talks, a triangle for a control map. */
export function MarkGlyph({ kind }: { readonly kind: LaneMark["kind"] }) {
  return (
    <svg className={styles.glyph} data-kind={kind} viewBox="-6 -6 12 12" aria-hidden="true">
      <path d={kind === "talks" ? "M0-5L5 0 0 5-5 0Z" : "M0-4.6L5 4.2-5 4.2Z"} />
    </svg>
  );
}
