import type { IncidentStatus } from "../../../core/events/incident";
import type { WeaponFamily } from "../../../core/events/weapons";
import { symbolPath, symbolRadiusPx } from "../../../look/theme/symbols";
import { incidentMeasures as measures } from "../../../map/layers/incident-measures";
import styles from "./shared.module.css";

interface IncidentSymbolProps {
  readonly family: WeaponFamily;
  readonly status?: IncidentStatus;
  readonly isHollow?: boolean;
  readonly sizePx?: number;
  /** In place of the family's, where colour stands for something else. */
  readonly color?: string | undefined;
}

const ringLengthPx = 2 * Math.PI * measures.statusRingRadiusPx;
const dashPx = ringLengthPx / measures.brokenRingDashes;
const ringDashes: Readonly<Record<"disputed" | "attacker-only", string>> = {
  disputed: `${dashPx * measures.brokenRingShare} ${dashPx * (1 - measures.brokenRingShare)}`,
  "attacker-only": `0.01 ${ringLengthPx / measures.dottedRingDots - 0.01}`,
};

/** An incident as the map draws it: hollow if only possible, a broken ring with "?" or a dotted ring if contested. */
export function IncidentSymbol(props: IncidentSymbolProps) {
  const { family, status = "confirmed", isHollow, sizePx = 20 } = props;
  const color = props.color ?? `var(--family-${family})`;
  const hollowRadiusPx = symbolRadiusPx - measures.hollowOutlinePx / 2;
  return (
    <svg
      className={styles.symbol}
      width={sizePx}
      height={sizePx}
      viewBox="-10 -10 20 20"
      fill="none"
      aria-hidden="true"
    >
      {(status === "disputed" || status === "attacker-only") && (
        <circle
          r={measures.statusRingRadiusPx}
          stroke={color}
          strokeWidth={measures.statusRingWidthPx}
          strokeDasharray={ringDashes[status]}
          strokeLinecap={status === "attacker-only" ? "round" : "butt"}
        />
      )}
      {isHollow ? (
        <path
          d={symbolPath(family, 0, 0, hollowRadiusPx)}
          stroke={color}
          strokeWidth={measures.hollowOutlinePx}
          strokeLinejoin="round"
        />
      ) : (
        <path d={symbolPath(family, 0, 0, symbolRadiusPx)} fill={color} />
      )}
      {status === "disputed" && (
        <text
          className={styles.questionMark}
          x={measures.questionOffsetPx}
          y={-measures.questionOffsetPx + measures.questionHalfHeightPx}
          fill={color}
        >
          ?
        </text>
      )}
    </svg>
  );
}
