import type { Citation } from "../sources/citation";
import type { Localized } from "../sources/localized";

/** Whether the depths are what was agreed, or the least that was. */
export const depthBounds = ["exact", "minimum"] as const;
export type DepthBound = (typeof depthBounds)[number];

/** Only what a source fixes. */
export type PrecedentDepths =
  /** From one reference line. */
  | {
      readonly kind: "per-side";
      readonly leftMeters: number;
      readonly rightMeters: number;
      readonly bound: DepthBound;
    }
  /** Between two different reference lines, by class of weapon. */
  | {
      readonly kind: "by-weapon";
      readonly byWeapon: readonly { readonly weapon: Localized; readonly totalMeters: number }[];
    }
  /** Of each of several separate areas. */
  | { readonly kind: "least-size"; readonly widthMeters: number; readonly depthMeters: number }
  /** On each side, from and to so many metres from the line. */
  | { readonly kind: "bands"; readonly bandsMeters: readonly (readonly [from: number, to: number])[] }
  | { readonly kind: "radius"; readonly radiusMeters: number };

/** A demilitarised zone or a withdrawal of the past. */
export interface Precedent {
  readonly id: string;
  readonly name: Localized;
  readonly parties: Localized;
  /** ISO date. */
  readonly date: string;
  /** Whether a source fixes both depths from one line, so that they can be given to any line. */
  readonly isPreset: boolean;
  /** Null where no source fixes any. */
  readonly depths: PrecedentDepths | null;
  /** What was agreed, in plain words. */
  readonly text: Localized;
  readonly monitoring: Localized;
  readonly outcome: Localized;
  /** Where sources disagree; null where they do not. */
  readonly conflicts: Localized | null;
  readonly sources: readonly Citation[];
}

/** A precedent whose depths can be given to a line. */
export type PresetPrecedent = Precedent & { readonly depths: Extract<PrecedentDepths, { kind: "per-side" }> };

/** Whether a precedent's depths can be given to any line. */
export function isPresetPrecedent(precedent: Precedent): precedent is PresetPrecedent {
  return precedent.isPreset && precedent.depths?.kind === "per-side";
}
