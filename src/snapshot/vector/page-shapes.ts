import { groundBox } from "../ground-box";
import type { PageLayout } from "../page-layout";
import type { Box } from "../page-primitives";
import { flattenPrimitives } from "./flatten-primitives";
import type { Shape } from "./shapes";

/** A page as shapes, in CSS pixels of the layout. */
export interface PageShapes {
  /** Colour of the paper. */
  readonly paper: string;
  /** Where the ground lies, on whole device pixels; what stands on the map is clipped to it. */
  readonly ground: Box;
  /** What stands on the map, from the ground's upper left corner. */
  readonly map: Iterable<Shape>;
  /** Everything else, over it, from the page's. */
  readonly page: Iterable<Shape>;
}

/** The shapes of a page as every painter draws them: paper, ground, what stands on the map, then frame and texts. */
export function pageShapes(layout: PageLayout): PageShapes {
  const { scale, style, mapPrimitives, primitives } = layout;
  const { x, y, width, height } = groundBox(layout);
  return {
    paper: style.colors.surface,
    ground: { x: x / scale, y: y / scale, width: width / scale, height: height / scale },
    map: { [Symbol.iterator]: () => flattenPrimitives(mapPrimitives, style.colors) },
    page: { [Symbol.iterator]: () => flattenPrimitives(primitives, style.colors) },
  };
}

/** All shapes of a page, wherever they stand. */
export function* allShapes({ map, page }: PageShapes): Generator<Shape, void> {
  yield* map;
  yield* page;
}
