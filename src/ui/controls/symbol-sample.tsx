import type { WeaponFamily } from "../../core/events/weapons";
import { symbolPath } from "../../look/theme/symbols";

interface SymbolSampleProps {
  readonly family: WeaponFamily;
  readonly isHollow?: boolean;
  readonly sizePx?: number;
}

/** The symbol of a weapon family as the map draws it, for legends, lists and facets. */
export function SymbolSample({ family, isHollow, sizePx = 16 }: SymbolSampleProps) {
  const color = `var(--family-${family})`;
  return (
    <svg width={sizePx} height={sizePx} viewBox="-1.25 -1.25 2.5 2.5" aria-hidden="true">
      <path
        d={symbolPath(family)}
        fill={isHollow ? "var(--surface-raised)" : color}
        stroke={color}
        strokeWidth={isHollow ? 0.34 : 0}
        strokeLinejoin="round"
      />
    </svg>
  );
}
