import type { BlockName } from "../../workspace/page-blocks";
import type { PageFrame } from "../page-frame";
import { type Block, type Box, boxesCollide, movePrimitives, type Primitive } from "../page-primitives";
import type { PageStyle } from "../page-style";
import type { FloatBlock } from "./float-blocks";
import { panelPrimitives } from "./panel";

/** Footer on the sheet's lower edge with a rule above it; on a surface of its own where a floating block reaches it. */
export function placeCredits(
  { sheet, creditsBox, style }: PageFrame,
  credits: Block,
  floats: readonly FloatBlock[],
): Primitive[] {
  if (creditsBox === null) return [];
  const top = sheet.y + sheet.height - credits.heightPx;
  const y = top - style.gapPx * 0.38;
  const { x, width } = creditsBox;
  const surface = { x, y, width, height: sheet.y + sheet.height - y };
  const rule: Primitive = {
    kind: "line",
    x1: x,
    y1: y,
    x2: x + width,
    y2: y,
    color: style.colors.line,
    widthPx: 1,
  };
  return [
    ...(floats.some(({ box }) => boxesCollide(box, surface))
      ? [{ kind: "rect" as const, ...surface, fill: style.colors.surface }]
      : []),
    rule,
    ...movePrimitives(credits.primitives, x, top),
  ];
}

/** Blocks that bring their own ground, or are read on the map as they are. */
const bareBlocks: readonly BlockName[] = ["scale-bar", "north-arrow", "locator"];

/** Floating blocks in their order, on panels where they lie over anything else. */
export function placeFloats(
  floats: readonly FloatBlock[],
  mapFrame: Box,
  inFlow: ReadonlyMap<BlockName, Box>,
  style: PageStyle,
): Primitive[] {
  const below = [mapFrame, ...inFlow.values()];
  return floats.flatMap(({ name, block, box }) => {
    const others = floats.filter((float) => float.name !== name).map((float) => float.box);
    const isOver = [...below, ...others].some((one) => boxesCollide(one, box));
    return [
      ...(isOver && !bareBlocks.includes(name) ? panelPrimitives(box, style) : []),
      ...movePrimitives(block.primitives, box.x, box.y),
    ];
  });
}
