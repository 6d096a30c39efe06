import type { MeasureText } from "../../src/snapshot/page-primitives";

function widthOf(character: string): number {
  if (/[\s.,:;'’iljІі|!()·]/u.test(character)) return 0.29;
  if (/[mwшщжюфМШЩЖЮФWM—©]/u.test(character)) return 0.88;
  if (/\p{Lu}/u.test(character)) return 0.7;
  return /\d/.test(character) ? 0.62 : 0.56;
}

const known = new Map<string, number>();

function emsOf(text: string): number {
  let ems = known.get(text);
  if (ems === undefined) {
    ems = [...text].reduce((sum, character) => sum + widthOf(character), 0);
    known.set(text, ems);
  }
  return ems;
}

/** Widths like Inter's, a little generous, for tests that run without a browser. */
export const approximateMeasure: MeasureText = (text, font) =>
  emsOf(text) * font.sizePx * (font.weight > 400 ? 1.04 : 1) + (font.letterSpacingPx ?? 0) * [...text].length;
