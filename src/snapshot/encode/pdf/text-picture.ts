import type { Box } from "../../page-primitives";
import type { TextShape } from "../../vector/shapes";

/** A text as a picture, for characters that no font of ours has. */
export interface TextPicture {
  /** How far the text that follows is, in CSS pixels. */
  readonly advancePx: number;
  /** Where the picture lies, in CSS pixels from the text's beginning on the baseline. */
  readonly box: Box;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Not premultiplied. */
  readonly rgba: Uint8Array | Uint8ClampedArray;
}

/** Draws a text whose anchor is its start; null where that cannot be done. */
export type DrawTextPicture = (text: TextShape) => TextPicture | null;
