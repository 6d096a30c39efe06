import type { Box, TextPrimitive } from "../page-primitives";

/** A fill of one colour; `opacity` is 0…1. */
export interface Fill {
  readonly color: string;
  readonly opacity: number;
  readonly rule: "nonzero" | "evenodd";
}

/** A stroke; lengths in CSS pixels. No dash is a whole line. */
export interface Stroke {
  readonly color: string;
  readonly opacity: number;
  readonly widthPx: number;
  readonly dash: readonly number[];
  readonly cap: "butt" | "round";
  readonly join: "miter" | "round";
}

/** An outline, filled first and stroked over it. */
export interface OutlineShape {
  readonly kind: "outline";
  /** SVG path data, its origin moved to `[x, y]`. */
  readonly d: string;
  readonly x: number;
  readonly y: number;
  readonly fill: Fill | null;
  readonly stroke: Stroke | null;
}

/** A line of text; its halo, if any, lies below it. */
export interface TextShape extends TextPrimitive {
  readonly opacity: number;
}

/** Shapes of which only what lies in a box is seen. */
export interface ClipShape {
  readonly kind: "clip";
  readonly box: Box;
  readonly shapes: readonly Shape[];
}

/** All that a painter has to know how to draw. */
export type Shape = OutlineShape | TextShape | ClipShape;

/** Corners of the joins of a mitred stroke are cut off beyond this many widths, as on a canvas. */
export const miterLimit = 10;
