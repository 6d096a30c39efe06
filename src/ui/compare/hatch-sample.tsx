import { useId } from "react";

const lines = { rising: "M-1 7L7 -1M-1 1L1 -1M5 7L7 5", falling: "M-1 -1L7 7M5 -1L7 1M-1 5L1 7" } as const;

interface HatchSampleProps {
  readonly kind: "rising" | "falling" | "crossed";
  /** Indices of the zone colours of the first and the second zone. */
  readonly hues: readonly [number, number];
}

/** A small field of the hatch that the map fills a difference with. */
export function HatchSample({ kind, hues: [first, second] }: HatchSampleProps) {
  const id = useId();
  return (
    <svg width="22" height="14" aria-hidden="true">
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse">
        {kind !== "falling" && <path d={lines.rising} stroke={`var(--zone-${first})`} fill="none" />}
        {kind !== "rising" && <path d={lines.falling} stroke={`var(--zone-${second})`} fill="none" />}
      </pattern>
      <rect x="0.5" y="0.5" width="21" height="13" rx="2" fill={`url(#${id})`} stroke="var(--line)" />
    </svg>
  );
}
