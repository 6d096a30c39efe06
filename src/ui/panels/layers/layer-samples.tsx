import { useId } from "react";
import type { ControlStatus } from "../../../core/control/control-version";
import { symbolPath } from "../../../look/theme/symbols";
import styles from "./layers.module.css";

const widthPx = 28;
const heightPx = 16;

const patternLines: Record<ControlStatus, readonly string[]> = {
  assessed: ["M-1 7L7 -1M-1 1L1 -1M5 7L7 5"],
  contested: ["M-1 7L7 -1M-1 1L1 -1M5 7L7 5", "M-1 -1L7 7"],
  claimed: [],
};

/** A small field of the hatch or dots that the map fills control areas with. */
export function ControlSample({ status }: { readonly status: ControlStatus }) {
  const id = useId();
  const color = `var(--control-${status})`;
  return (
    <svg className={styles.sample} width={widthPx} height={heightPx} aria-hidden="true">
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse">
        {patternLines[status].map((d) => (
          <path key={d} d={d} stroke={color} strokeWidth="1" fill="none" />
        ))}
        {status === "claimed" && <circle cx="3" cy="3" r="1" fill={color} />}
      </pattern>
      <rect x="0.5" y="0.5" width="27" height="15" rx="2" fill={`url(#${id})`} stroke={color} />
    </svg>
  );
}

/** A firm line: the contact line, or a zone that is only a line. */
export function LineSample({ color = "var(--contact-line)" }: { readonly color?: string }) {
  return (
    <svg className={styles.sample} width={widthPx} height={heightPx} aria-hidden="true">
      <path d="M1 12L9 5L17 10L27 4" fill="none" stroke={color} strokeWidth="2.4" />
    </svg>
  );
}

/** A zone's edge: solid where a text fixes it, long-dashed where Demarc assumes, short-dashed where drawn here. */
export function ZoneSample({
  edge,
  colorIndex = 0,
}: {
  readonly edge: "fixed" | "assumed" | "hypothetical";
  readonly colorIndex?: number;
}) {
  const color = `var(--zone-${colorIndex})`;
  const dashes = { fixed: undefined, assumed: "7 3", hypothetical: "3 2.4" }[edge];
  return (
    <svg className={styles.sample} width={widthPx} height={heightPx} aria-hidden="true">
      <rect x="1" y="1" width="26" height="14" rx="3" fill={color} fillOpacity="0.14" />
      <rect
        x="1"
        y="1"
        width="26"
        height="14"
        rx="3"
        fill="none"
        stroke={color}
        strokeWidth="1.6"
        strokeDasharray={dashes}
      />
    </svg>
  );
}

/** An arrow as it stands on the map. */
export function AnnotationSample() {
  return (
    <svg className={styles.sample} width={widthPx} height={heightPx} aria-hidden="true">
      <path d="M1 8H18" stroke="var(--label)" strokeWidth="2.2" />
      <path d="M27 8L15 2.8V13.2Z" fill="var(--label)" />
    </svg>
  );
}

export function SymbolsSample() {
  return (
    <svg className={styles.sample} width={widthPx} height={heightPx} aria-hidden="true">
      <path d={symbolPath("missile", 7, 8.6, 6)} fill="var(--family-missile)" />
      <path d={symbolPath("one-way-drone", 20.5, 8, 6.4)} fill="var(--family-one-way-drone)" />
    </svg>
  );
}

/** An oblast or region that stands for incidents whose place is known no closer. */
export function Admin1Sample() {
  return (
    <svg className={styles.sample} width={widthPx} height={heightPx} aria-hidden="true">
      <rect
        x="1"
        y="1"
        width={widthPx - 2}
        height={heightPx - 2}
        fill="none"
        stroke="var(--text-muted)"
        strokeWidth="1.6"
        strokeDasharray="1.6 3.2"
      />
    </svg>
  );
}

/** Halo: the circle in which the place may be. */
export function HaloSample() {
  return (
    <svg className={styles.sample} width={widthPx} height={heightPx} aria-hidden="true">
      <circle cx="14" cy="8" r="7.5" fill="var(--family-not-stated)" fillOpacity="0.18" />
      <path d={symbolPath("not-stated", 14, 8, 3.6)} fill="var(--family-not-stated)" />
    </svg>
  );
}
