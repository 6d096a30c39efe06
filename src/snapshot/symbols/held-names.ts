import type { Box } from "../page-primitives";
import { BoxIndex } from "./box-index";
import type { PlacedLabel, SymbolSpot } from "./label-request";

/** What names and notes keep clear of, in CSS pixels of the frame. */
export interface NameObstacles {
  readonly symbols: readonly SymbolSpot[];
  readonly blocks: readonly Box[];
}

const keyOf = ({ x, y, width, height }: Box) =>
  [x, y, x + width, y + height].map((value) => Math.round(value)).join(" ");

interface ObstacleUnion {
  readonly add: (page: NameObstacles) => void;
  readonly all: () => NameObstacles;
}

/**
 * What stands anywhere on any page of a series, each place once to the pixel: names that keep clear of it may stand at
 * the same place on all of them.
 */
export function uniteObstacles(): ObstacleUnion {
  const symbols = new Map<string, SymbolSpot>();
  const blocks = new Map<string, Box>();
  return {
    add: (page) => {
      for (const spot of page.symbols) {
        const key = `${keyOf(spot.box)} ${Math.round(spot.origin.x)} ${Math.round(spot.origin.y)}`;
        if (!symbols.has(key)) symbols.set(key, growToPixels(spot));
      }
      for (const box of page.blocks) blocks.set(keyOf(box), box);
    },
    all: () => ({ symbols: [...symbols.values()], blocks: [...blocks.values()] }),
  };
}

/** Boxes alike to the pixel differ by less than half of one. */
function growToPixels({ box, origin }: SymbolSpot): SymbolSpot {
  return {
    box: { x: box.x - 1, y: box.y - 1, width: box.width + 2, height: box.height + 2 },
    origin,
  };
}

/** A place whose symbol stands on another page alone has its dot on this one. */
export function holdDots(labels: readonly PlacedLabel[], symbols: readonly SymbolSpot[]): PlacedLabel[] {
  const index = new BoxIndex();
  for (const { box } of symbols) index.add(box);
  return labels.map((label) => {
    const { kind, x, y, dotRadiusPx: radius } = label.request;
    if (kind === "area" || label.hasDot || radius === 0) return label;
    const dot = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
    return index.collides(dot) ? label : { ...label, hasDot: true };
  });
}
