import type { Area, MultiLineString } from "../core/geo/position";
import type { ControlShares } from "../core/zones/control-shares";
import type { CompassPoint } from "../core/zones/depth-anchor";
import type { WithdrawalProfile } from "../core/zones/withdrawal-profile";

/** Figures of a zone; a null is left out, an unknown is never written as 0. */
export interface SnapshotScorecard {
  readonly areaSqMeters: number | null;
  readonly lengthMeters: number | null;
  readonly meanWidthMeters: number | null;
  readonly settlements: number | null;
  /** Residents before 2022 of listed places only. */
  readonly residents: number | null;
  readonly incidents: { readonly certain: number; readonly possible: number } | null;
  /** Inside or within a distance. */
  readonly near: { readonly meters: number; readonly certain: number; readonly possible: number } | null;
  /** How its ground is held, by the control map of an ISO date. */
  readonly held: {
    readonly date: string;
    readonly isSchematic: boolean;
    readonly shares: ControlShares;
  } | null;
}

/** How far each party would pull back along a zone's line. */
export interface SnapshotWithdrawal {
  /** Letter of the zone. */
  readonly scenario: string;
  readonly profile: WithdrawalProfile;
  /** Which way the left of its line lies; null where that cannot be told. */
  readonly leftIs: CompassPoint | null;
  /** ISO date of the control map. */
  readonly controlDate: string;
  readonly isSchematic: boolean;
}

export interface SnapshotZone {
  readonly id: string;
  /** Letter of its scenario, which fixes its colour unless it has one of its own. */
  readonly scenario: string;
  /** Index of the zone colours. */
  readonly color?: number;
  readonly name: string;
  /** Demarc's reading of a proposal made in words; otherwise hypothetical. */
  readonly isReading: boolean;
  /** `solid` where the text fixes the geometry, `long` where it is assumed, `short` where it is hypothetical. */
  readonly outline: "solid" | "long" | "short";
  /** Such as "15 km west, 30 km east of the line"; empty where the zone has none. */
  readonly depths: string;
  /** The assumptions behind its outline; empty for none. */
  readonly assumption: string;
  readonly scorecard: SnapshotScorecard | null;
}

/** A zone as it is drawn: its ground or its lines, and what colours and edges say of it. */
export interface SnapshotZoneArea {
  readonly id: string;
  /** Letter of its scenario, which fixes its colour unless it has one of its own. */
  readonly scenario: string;
  /** Index of the zone colours. */
  readonly color?: number;
  readonly outline: SnapshotZone["outline"];
  readonly geometry: Area | MultiLineString;
  /** The line that a strip was drawn along; null for other zones. */
  readonly baseline: MultiLineString | null;
}

/** How two compared zones differ: the ground that only the first, only the second, and that both have. */
export interface SnapshotDifference {
  /** Letters of the first and the second zone. */
  readonly scenarios: readonly [string, string];
  /** Indices of the zone colours of the first and the second zone. */
  readonly hues: readonly [number, number];
  readonly parts: readonly {
    readonly part: "onlyA" | "onlyB" | "common";
    readonly geometry: Area;
  }[];
}
