/** The parts of a page that can be moved over the map or hidden. What states the sources can be moved, never hidden. */
export const blockNames = [
  "header",
  "legend",
  "scale-bar",
  "north-arrow",
  "locator",
  "time-strip",
  "scorecard",
  "withdrawal",
  "sources",
] as const;
export type BlockName = (typeof blockNames)[number];

/** Where a block stands on the sheet (the page within its margins). */
export interface BlockPlacement {
  readonly isShown: boolean;
  /**
   * Shares of the room that the block leaves on the sheet, from its left and from its top: `[0, 0]` is the upper left
   * corner and `[1, 1]` the lower right one, whatever the sizes of page and block. Null arranges itself.
   */
  readonly at: readonly [x: number, y: number] | null;
  /** Of `scorecard` and `withdrawal`: which zone; missing for the first that has one, the selected one's profile first. */
  readonly zoneId?: string;
}

/** Missing ones are as `defaultPlacement` says. */
export type BlockPlacements = Readonly<Partial<Record<BlockName, BlockPlacement>>>;

/** Shown only when asked for: the map tells the same without them. */
const optionalBlocks: readonly BlockName[] = ["locator", "scorecard"];

/** A block that nobody touched. */
export function defaultPlacement(name: BlockName): BlockPlacement {
  return { isShown: !optionalBlocks.includes(name), at: null };
}

/** Where a block is, or is not, by the choices of a page. */
export function placementOf(blocks: BlockPlacements, name: BlockName): BlockPlacement {
  const placement = blocks[name] ?? defaultPlacement(name);
  return name === "sources" && !placement.isShown ? { ...placement, isShown: true } : placement;
}
