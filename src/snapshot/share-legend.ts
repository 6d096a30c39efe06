import { type Block, type Box, movePrimitives, type Primitive } from "./page-primitives";
import { countFitting, flowColumns } from "./text/flow-columns";

export interface ColumnGrid {
  readonly columnPx: number;
  readonly gapPx: number;
}

/** Parts in columns, and where each of them is. */
export interface PartColumns extends Block {
  readonly boxes: readonly Box[];
}

/** A legend in its places: columns beside the map, a band below it for what is left, or either alone. */
export interface SharedLegend {
  readonly side: PartColumns | null;
  /** The parts after those beside the map. */
  readonly band: PartColumns | null;
}

/** Room between parts, as a share of the gap between columns. */
const partGap = 0.75;

/** The parts in at most `count` balanced columns, as one block. */
export function buildColumns(
  parts: readonly Block[],
  count: number,
  { columnPx, gapPx }: ColumnGrid,
): PartColumns | null {
  if (parts.length === 0) return null;
  const slices = flowColumns(
    parts.map((part) => part.heightPx),
    gapPx * partGap,
    count,
  );
  const boxes = slices.flatMap((slice, column) => {
    const x = column * (columnPx + gapPx);
    let y = 0;
    return parts.slice(slice.start, slice.end).map(({ widthPx: width, heightPx: height }): Box => {
      const box = { x, y, width, height };
      y += height + gapPx * partGap;
      return box;
    });
  });
  let primitives: readonly Primitive[] | null = null;
  return {
    widthPx: slices.length * (columnPx + gapPx) - gapPx,
    heightPx: Math.max(0, ...slices.map((slice) => slice.heightPx)),
    // Of all columns that are tried only those of one page are ever drawn.
    get primitives() {
      primitives ??= parts.flatMap((part, index) =>
        movePrimitives(part.primitives, boxes[index]!.x, boxes[index]!.y),
      );
      return primitives;
    },
    boxes,
  };
}

/** The legend in columns beside the map, or null where these do not hold it. */
export function legendBeside(
  parts: readonly Block[],
  columns: number,
  grid: ColumnGrid,
  limitPx: number,
): SharedLegend | null {
  const side = buildColumns(parts, columns, grid);
  return side !== null && side.heightPx > limitPx ? null : { side, band: null };
}

/** As many parts as one column beside the map holds, the rest in a band of columns below it. */
export function legendWithBand(
  parts: readonly Block[],
  hasSide: boolean,
  bandColumns: number,
  grid: ColumnGrid,
  bodyPx: number,
): SharedLegend {
  const heights = parts.map((part) => part.heightPx);
  for (let inSide = hasSide ? parts.length : 0; inSide > 0; inSide--) {
    const band = buildColumns(parts.slice(inSide), bandColumns, grid);
    const sidePx = bodyPx - (band === null ? 0 : band.heightPx + grid.gapPx);
    if (countFitting(heights.slice(0, inSide), grid.gapPx * partGap, sidePx) === inSide) {
      return { side: buildColumns(parts.slice(0, inSide), 1, grid), band };
    }
  }
  return { side: null, band: buildColumns(parts, bandColumns, grid) };
}
