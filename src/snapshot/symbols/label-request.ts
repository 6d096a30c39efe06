import type { FramePoint } from "../frame-projection";
import type { Box, FontSpec } from "../page-primitives";

/** A name to be written on the map, at CSS pixels of the frame. */
export interface LabelRequest {
  /** Already broken where it is to take several lines. */
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  /** `point` stands beside a dot, `area` around the middle of what it names. */
  readonly kind: "point" | "area";
  /** Lower comes first; among equals the larger population, then the order given. */
  readonly priority: number;
  readonly population: number | null;
  readonly font: FontSpec;
  readonly dotRadiusPx: number;
}

export interface PlacedLine {
  readonly text: string;
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  readonly box: Box;
}

export interface PlacedLabel {
  readonly request: LabelRequest;
  readonly lines: readonly PlacedLine[];
  /** False where a symbol already stands on the place. */
  readonly hasDot: boolean;
  /** From the name to its place, where a symbol of somewhere else stands nearer to the name. */
  readonly leader: readonly [FramePoint, FramePoint] | null;
}

/** What an incident's symbol or its badge covers, and where the incident is. */
export interface SymbolSpot {
  readonly box: Box;
  readonly origin: FramePoint;
}
