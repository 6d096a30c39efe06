import type { Area, MultiLineString } from "../geo/position";
import type { Citation } from "../sources/citation";
import type { Localized } from "../sources/localized";

/** `assessed` by independent observers, `contested` between claims, or `claimed` by the holder alone. */
export const controlStatuses = ["assessed", "contested", "claimed"] as const;
export type ControlStatus = (typeof controlStatuses)[number];

export interface ControlArea {
  readonly id: string;
  readonly holder: "RU" | "UA";
  readonly status: ControlStatus;
  readonly geometry: Area;
  /** The town facts that the area was drawn from. */
  readonly facts: readonly ControlFact[];
}

export interface ControlFact {
  readonly town: string;
  readonly statement: Localized;
  readonly citations: readonly Citation[];
}

/** Who held what from an instant on, as one source saw it; replaced by the next version of that source. */
export interface ControlVersion {
  /** ISO date that names the version. */
  readonly date: string;
  readonly validFromMs: number;
  readonly sourceId: string;
  readonly schematic: boolean;
  /** How far a line may be off, metres. */
  readonly uncertaintyMeters: number;
  readonly note: Localized;
  readonly areas: readonly ControlArea[];
  /** Ukrainian-held side on the left. */
  readonly contactLine: MultiLineString;
}

/**
 * The state at an instant (UTC epoch milliseconds): the newest version that is not after it, or null before the first.
 * Versions come from one source, in any order.
 */
export function controlAt(versions: readonly ControlVersion[], instantMs: number): ControlVersion | null {
  let newest: ControlVersion | null = null;
  for (const version of versions) {
    if (version.validFromMs > instantMs) continue;
    if (newest === null || version.validFromMs > newest.validFromMs) newest = version;
  }
  return newest;
}
