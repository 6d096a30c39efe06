import { MAXIMUM_DEPTH_METERS, MINIMUM_DEPTH_METERS } from "../geo/strip-parts/issues";

const LEAST_PROMISED_METERS = 100;
const MOST_PROMISED_METERS = 100_000;
const PROMISED_SHARE = 0.001;

/** How far the edge of a strip may lie from where its depth puts it, caps and cuts aside. */
export interface DepthExactness {
  /** Whether it is promised for every line, or the most that was measured on five lines of 100 to 600 km. */
  readonly basis: "promised" | "measured";
  readonly boundMeters: number;
}

/** By the largest depth that each holds for. Measured against GeodSolve and Vincenty's formula, rounded up. */
const measured: readonly {
  readonly toMeters: number;
  readonly boundMeters?: number;
  readonly share?: number;
}[] = [
  { toMeters: 20, boundMeters: 0.01 },
  { toMeters: LEAST_PROMISED_METERS, boundMeters: 0.04 },
  { toMeters: 200_000, share: 0.0005 },
  { toMeters: 300_000, share: 0.0007 },
  { toMeters: 400_000, share: 0.001 },
  { toMeters: MAXIMUM_DEPTH_METERS, share: 0.0016 },
];

/** How exact a strip of a depth (meters) is; null for a depth that no strip can have. */
export function exactnessOfDepth(meters: number): DepthExactness | null {
  if (!(meters >= MINIMUM_DEPTH_METERS && meters <= MAXIMUM_DEPTH_METERS)) return null;
  if (meters >= LEAST_PROMISED_METERS && meters <= MOST_PROMISED_METERS) {
    return { basis: "promised", boundMeters: PROMISED_SHARE * meters };
  }
  const row = measured.find(({ toMeters }) => meters <= toMeters);
  return row === undefined
    ? null
    : { basis: "measured", boundMeters: row.boundMeters ?? (row.share ?? PROMISED_SHARE) * meters };
}
