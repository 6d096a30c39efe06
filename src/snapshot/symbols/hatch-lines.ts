import type { Box, HatchPattern } from "../page-primitives";

export interface HatchStroke {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface HatchGeometry {
  /** To be clipped to the box. */
  readonly strokes: readonly HatchStroke[];
  readonly strokeWidthPx: number;
  readonly dots: readonly { readonly x: number; readonly y: number; readonly radius: number }[];
  readonly opacity: number;
}

/** Pitch of the map's patterns in CSS pixels: a swatch shows the very hatch that the map shows. */
const pitchPx = 12;
const finePitchPx = 3.4;

/** Rising diagonals through a box, their phase anchored to the page so that neighbours join. */
function risingStrokes({ x, y, width, height }: Box, stepPx: number): HatchStroke[] {
  const strokes: HatchStroke[] = [];
  const first = Math.ceil((x + y) / stepPx) * stepPx;
  for (let sum = first; sum <= x + y + width + height; sum += stepPx) {
    strokes.push({ x1: sum - (y + height), y1: y + height, x2: sum - y, y2: y });
  }
  return strokes;
}

/** Falling diagonals through a box, anchored alike. */
function fallingStrokes({ x, y, width, height }: Box, stepPx: number): HatchStroke[] {
  const strokes: HatchStroke[] = [];
  const first = Math.ceil((x - y - height) / stepPx) * stepPx;
  for (let difference = first; difference <= x + width - y; difference += stepPx) {
    strokes.push({ x1: difference + y, y1: y, x2: difference + y + height, y2: y + height });
  }
  return strokes;
}

/** The strokes and dots of a pattern over a box, in CSS pixels of the page. */
export function hatchGeometry(pattern: HatchPattern, box: Box): HatchGeometry {
  const none = { strokes: [], dots: [], strokeWidthPx: 1.1 };
  switch (pattern) {
    case "assessed":
      return { ...none, strokes: risingStrokes(box, pitchPx), opacity: 0.6 };
    case "contested":
      return {
        ...none,
        strokes: [...risingStrokes(box, pitchPx), ...fallingStrokes(box, pitchPx)],
        opacity: 0.55,
      };
    case "possible":
      return { ...none, strokes: risingStrokes(box, finePitchPx), strokeWidthPx: 0.9, opacity: 0.9 };
    case "claimed": {
      const dots: { x: number; y: number; radius: number }[] = [];
      for (let row = 0; row * (pitchPx / 2) < box.height; row++) {
        for (let column = 0; column * pitchPx < box.width; column++) {
          const shift = row % 2 === 0 ? pitchPx / 4 : (3 * pitchPx) / 4;
          dots.push({
            x: box.x + column * pitchPx + shift,
            y: box.y + pitchPx / 4 + row * (pitchPx / 2),
            radius: 1.2,
          });
        }
      }
      return { ...none, dots, opacity: 0.8 };
    }
  }
}
