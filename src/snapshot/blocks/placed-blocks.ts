import { type BlockName, blockNames } from "../../workspace/page-blocks";
import { type Box, boxesCollide } from "../page-primitives";

/** A block as it stands on a page, in CSS pixels of the page. */
export interface PlacedBlock {
  readonly name: BlockName;
  /** Empty, on the sheet's corner, for one that is not shown. */
  readonly box: Box;
  /** Whether it stands where told, and not where it arranged itself. */
  readonly isFloating: boolean;
  /** False where it is hidden, says nothing or found no room. */
  readonly isShown: boolean;
}

/** All blocks in their order, those that are nowhere included. */
export function listBlocks(
  sheet: Box,
  inFlow: ReadonlyMap<BlockName, Box>,
  floating: ReadonlyMap<BlockName, Box>,
): PlacedBlock[] {
  return blockNames.map((name) => {
    const box = floating.get(name) ?? inFlow.get(name);
    return {
      name,
      box: box ?? { x: sheet.x, y: sheet.y, width: 0, height: 0 },
      isFloating: floating.has(name),
      isShown: box !== undefined,
    };
  });
}

/** Pairs of blocks that cover each other because at least one of them was put there. */
export function findOverlaps(blocks: readonly PlacedBlock[]): [BlockName, BlockName][] {
  const shown = blocks.filter(({ isShown }) => isShown);
  return shown.flatMap((one, index) =>
    shown
      .slice(index + 1)
      .filter((other) => (one.isFloating || other.isFloating) && boxesCollide(one.box, other.box))
      .map((other): [BlockName, BlockName] => [one.name, other.name]),
  );
}

/** The smallest box around some; null for none. */
export function boundsOf(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
}
