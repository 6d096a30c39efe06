import { symbolRadiusPx } from "../../look/theme/symbols";
import type { Box, TextPrimitive } from "../page-primitives";
import { type PageStyle, smallestTextPx } from "../page-style";
import type { ArrangedSymbol } from "./arrange-symbols";
import { BoxIndex, overlapPx2 } from "./box-index";
import { markText, symbolBox } from "./symbol-parts";

/** "×3" beside the symbol that stands for three. */
export interface PlacedBadge {
  readonly symbol: ArrangedSymbol;
  readonly text: TextPrimitive;
}

interface BadgeRoom {
  readonly widthPx: number;
  readonly heightPx: number;
  /** What lies over the map. */
  readonly blocks: readonly Box[];
}

/** Middle of the badge's words from the symbol's middle, in its radii, right and down: where they stand by themselves first. */
const spots: readonly (readonly [number, number])[] = [
  [1.5, -1],
  [-1.5, -1],
  [1.5, 1],
  [-1.5, 1],
  [0, -1.75],
  [0, 1.75],
  [2.1, 0],
  [-2.1, 0],
];
const badgeSizePx = 9.4;
/** From the middle of figures to their baseline, as a share of their size. */
const figureMiddle = 0.36;

function badgeAt(
  { x, y, radiusPx, count, opacity = 1 }: ArrangedSymbol,
  [right, down]: readonly [number, number],
  { colors }: PageStyle,
): TextPrimitive {
  const sizePx = Math.max(smallestTextPx, (badgeSizePx * radiusPx) / symbolRadiusPx);
  const middleY = y + down * radiusPx;
  const text = markText(
    `×${count}`,
    x + right * radiusPx,
    middleY + figureMiddle * sizePx,
    sizePx,
    colors.label,
    colors.labelHalo,
  );
  return opacity === 1 ? text : { ...text, opacity };
}

/**
 * The badges of symbols that stand for several, to be painted above all symbols: each at the first spot around its own
 * that is clear of all other symbols, of blocks, of the badges before it and of the frame's edge; where none is, at the
 * one that covers least. Pure.
 */
export function placeBadges(
  symbols: readonly ArrangedSymbol[],
  { widthPx, heightPx, blocks }: BadgeRoom,
  style: PageStyle,
): PlacedBadge[] {
  const counted = symbols.filter(({ count }) => count > 1);
  if (counted.length === 0) return [];
  const taken = new BoxIndex();
  const ownBoxes = new Map<ArrangedSymbol, Box>();
  for (const symbol of symbols) {
    const box = symbolBox(symbol);
    ownBoxes.set(symbol, box);
    taken.add(box);
  }
  for (const block of blocks) taken.add(block);
  const costOf = (box: Box, own: Box | undefined, ownMark: boolean) => {
    let cost = 0;
    // Its own symbol it may touch, but not the mark of one that is disputed.
    for (const other of taken.near(box)) if (other !== own || ownMark) cost += overlapPx2(box, other);
    const outside = box.x < 0 || box.y < 0 || box.x + box.width > widthPx || box.y + box.height > heightPx;
    return cost + (outside ? box.width * box.height : 0);
  };
  return counted.map((symbol) => {
    const own = ownBoxes.get(symbol);
    let best: TextPrimitive | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const spot of spots) {
      const isOnMark = symbol.status === "disputed" && spot[0] > 0 && spot[1] < 0;
      const text = badgeAt(symbol, spot, style);
      const cost = costOf(text.box, own, isOnMark);
      if (cost >= least) continue;
      [best, least] = [text, cost];
      if (cost === 0) break;
    }
    const text = best ?? badgeAt(symbol, spots[0]!, style);
    taken.add(text.box);
    return { symbol, text };
  });
}
