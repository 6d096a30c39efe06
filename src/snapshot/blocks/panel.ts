import { type Block, type Box, movePrimitives, type Primitive } from "../page-primitives";
import type { PageStyle } from "../page-style";

/** Room between a panel's edge and what stands on it. */
export function panelPadPx({ gapPx }: Pick<PageStyle, "gapPx">): number {
  return Math.max(4, Math.round(gapPx * 0.5));
}

/** A block with the room around it that a panel has. */
export function padBlock(block: Block, padPx: number): Block {
  return {
    widthPx: block.widthPx + 2 * padPx,
    heightPx: block.heightPx + 2 * padPx,
    // Most are only measured.
    get primitives() {
      return movePrimitives(block.primitives, padPx, padPx);
    },
  };
}

/** The surface that what stands over a map or over other blocks is read on. */
export function panelPrimitives({ x, y, width, height }: Box, { colors }: PageStyle): Primitive[] {
  return [
    { kind: "rect", x, y, width, height, fill: colors.surface },
    {
      kind: "rect",
      x: x + 0.25,
      y: y + 0.25,
      width: width - 0.5,
      height: height - 0.5,
      stroke: colors.stateBorder,
      strokeWidthPx: 0.5,
    },
  ];
}

/** The block no wider than its texts and lines, for one that was wrapped into more room than it took. */
export function trimBlock(block: Block): Block {
  const rights = block.primitives.map((primitive) =>
    primitive.kind === "text" ? primitive.box.x + primitive.box.width : block.widthPx,
  );
  return { ...block, widthPx: Math.min(block.widthPx, Math.max(0, ...rights)) };
}
