import type { Shape } from "./shapes";

/** How many texts the shapes are, those in clipped groups included. */
export function countTexts(shapes: Iterable<Shape>): number {
  let count = 0;
  for (const shape of shapes) {
    if (shape.kind === "text") count++;
    else if (shape.kind === "clip") count += countTexts(shape.shapes);
  }
  return count;
}
