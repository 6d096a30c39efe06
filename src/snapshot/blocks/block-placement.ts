import type { BlockPlacement } from "../../workspace/page-blocks";
import type { Box } from "../page-primitives";

export interface BlockSize {
  readonly width: number;
  readonly height: number;
}

export type PlacedAt = NonNullable<BlockPlacement["at"]>;

/** Share of the room on one axis; a block that fills it all stands at its beginning. */
const shareOf = (offsetPx: number, roomPx: number): number =>
  roomPx <= 0 ? 0 : Math.min(1, Math.max(0, offsetPx / roomPx));

/** Where a block stands, as shares of the room that it leaves on the sheet; beyond an edge counts as at the edge. */
export function placementAt(box: Box, sheet: Box): PlacedAt {
  return [
    shareOf(box.x - sheet.x, sheet.width - box.width),
    shareOf(box.y - sheet.y, sheet.height - box.height),
  ];
}

/** The inverse of `placementAt`: a block of that size, inside the sheet unless it is larger than that. */
export function boxAt([x, y]: PlacedAt, { width, height }: BlockSize, sheet: Box): Box {
  return {
    x: sheet.x + x * Math.max(0, sheet.width - width),
    y: sheet.y + y * Math.max(0, sheet.height - height),
    width,
    height,
  };
}
