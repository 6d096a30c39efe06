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

/** Where a badge stands from its symbol, right and down: where it stands by itself first. */
const sides: readonly (readonly [-1 | 0 | 1, -1 | 0 | 1])[] = [
  [1, -1],
  [-1, -1],
  [1, 1],
  [-1, 1],
  [0, -1],
  [0, 1],
  [1, 0],
  [-1, 0],
];
const badgeSizePx = 9.4;
/** From the middle of figures to their baseline, as a share of their size. */
const figureMiddle = 0.36;

/** The badge on one side of its symbol, clear of the symbol's own corners however small that is. */
function badgeAt(
  { x, y, radiusPx: r, count, opacity = 1 }: ArrangedSymbol,
  [right, down]: (typeof sides)[number],
  { colors }: PageStyle,
): TextPrimitive {
  const sizePx = Math.max(smallestTextPx, (badgeSizePx * r) / symbolRadiusPx);
  const words = `×${count}`;
  const set = (middleX: number, middleY: number) =>
    markText(words, middleX, middleY + figureMiddle * sizePx, sizePx, colors.label, colors.labelHalo);
  const halfWidth = set(0, 0).box.width / 2;
  const halfHeight = figureMiddle * sizePx;
  const isCorner = right !== 0 && down !== 0;
  const text = set(
    x + right * (isCorner ? Math.max(1.5 * r, 0.85 * r + halfWidth) : 1.2 * r + halfWidth),
    y + down * (isCorner ? Math.max(r, 0.5 * r + halfHeight) : 1.2 * r + halfHeight),
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
    for (const side of sides) {
      const isOnMark = symbol.status === "disputed" && side[0] > 0 && side[1] < 0;
      const text = badgeAt(symbol, side, style);
      const cost = costOf(text.box, own, isOnMark);
      if (cost >= least) continue;
      [best, least] = [text, cost];
      if (cost === 0) break;
    }
    const text = best ?? badgeAt(symbol, sides[0]!, style);
    taken.add(text.box);
    return { symbol, text };
  });
}
