import fc from "fast-check";
import { expect, test } from "vitest";
import { type Box, boxesCollide } from "../../../src/snapshot/page-primitives";
import { buildPageStyle, smallestTextPx } from "../../../src/snapshot/page-style";
import { arrangeSymbols } from "../../../src/snapshot/symbols/arrange-symbols";
import { overlapPx2 } from "../../../src/snapshot/symbols/box-index";
import { placeBadges } from "../../../src/snapshot/symbols/place-badges";
import { symbolBox } from "../../../src/snapshot/symbols/symbol-parts";
import { sampleSpec } from "../sample-content";

const style = buildPageStyle(sampleSpec(), 1);
const room = { widthPx: 400, heightPx: 300, blocks: [] as Box[] };
const at = (x: number, y: number, count: number, family: "missile" | "artillery" = "missile") =>
  Array.from({ length: count }, () => ({
    x,
    y,
    incident: { family, match: "certain", status: "confirmed" } as const,
  }));

test("a count stands at the upper right of its symbol where nothing else is", () => {
  const symbols = arrangeSymbols(at(200, 150, 3), style.symbolPx);
  const [badge] = placeBadges(symbols, room, style);
  expect(badge?.text.text).toBe("×3");
  expect(badge!.text.x).toBeGreaterThan(200 + style.symbolPx);
  expect(badge!.text.y).toBeLessThan(150);
  expect(placeBadges(arrangeSymbols(at(200, 150, 1), style.symbolPx), room, style)).toEqual([]);
});

test.for([0.3, 0.5, 1])("a count leaves its own symbol to be seen where that is %s of its size", (share) => {
  const r = style.symbolPx * share;
  const symbols = arrangeSymbols(at(200, 150, 14), r);
  const [badge] = placeBadges(symbols, room, style);
  const body = { x: 200 - 0.8 * r, y: 150 - 0.45 * r, width: 1.6 * r, height: 1.3 * r };
  expect(badge!.text.font.sizePx).toBeGreaterThanOrEqual(smallestTextPx);
  expect(overlapPx2(badge!.text.box, body)).toBeLessThan(0.02 * body.width * body.height);
});

test.for([
  [1.9, 0],
  [1.6, -1],
  [1.6, 1.2],
  [-1.9, 0],
  [0, -1.8],
] as const)("a neighbour %s radii away leaves a count clear", ([right, down]) => {
  const r = style.symbolPx;
  const points = [...at(200, 150, 2), ...at(200 + right * r, 150 + down * r, 1, "artillery")];
  const symbols = arrangeSymbols(points, r);
  const [badge] = placeBadges(symbols, room, style);
  const neighbour = symbols.find(({ count }) => count === 1)!;
  expect(boxesCollide(badge!.text.box, symbolBox(neighbour))).toBe(false);
});

test("counts keep off frame, blocks and each other while there is room, and always say all", () => {
  const point = fc.record({ x: fc.integer({ min: 12, max: 388 }), y: fc.integer({ min: 12, max: 288 }) });
  let crowded = 0;
  let counted = 0;
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 8 }), (spots) => {
      const symbols = arrangeSymbols(
        spots.flatMap(({ x, y }, index) => at(x, y, 2 + (index % 12), index % 2 ? "missile" : "artillery")),
        style.symbolPx,
      );
      const blocks = [{ x: 150, y: 100, width: 60, height: 40 }];
      const badges = placeBadges(symbols, { ...room, blocks }, style);
      expect(badges.map(({ text }) => text.text)).toEqual(symbols.map(({ count }) => `×${count}`));
      counted += badges.length;
      badges.forEach(({ symbol, text: { box } }, index) => {
        const others = [
          ...blocks,
          ...symbols.filter((other) => other !== symbol).map(symbolBox),
          ...badges.slice(0, index).map(({ text }) => text.box),
        ];
        const isOut = box.x < 0 || box.y < 0 || box.x + box.width > 400 || box.y + box.height > 300;
        if (isOut || others.some((other) => boxesCollide(other, box))) crowded++;
      });
    }),
    { numRuns: 100, seed: 3 },
  );
  expect(counted).toBeGreaterThan(300);
  // Only those amid fans of many, or beneath the block itself.
  expect(crowded / counted).toBeLessThan(0.03);
});
