import { expect, test } from "vitest";
import { weaponFamilies } from "../../../../src/core/events/weapons";
import { symbolOutlines, symbolRadiusPx } from "../../../../src/look/theme/symbols";
import {
  colorSymbolMasks,
  paintSymbolMasks,
  type SymbolMasks,
} from "../../../../src/map/layers/crowd/symbol-masks";
import { outlineReach } from "../../../../src/map/layers/family-planes";
import { incidentMeasures } from "../../../../src/map/layers/incident-measures";

const scales = [0.45, 0.7, 0.9, 1.4];
const texelsPerPixel = 4;

/** The four bytes at a place of a family's picture, right and down from its middle in device pixels. */
function shareAt(
  masks: SymbolMasks,
  family: number,
  isHollow: boolean,
  right: number,
  down: number,
): number[] {
  const { leftTexels, sideTexels, pointPixels } = masks.cells[family]!;
  const texelOf = (offset: number) => Math.floor((offset / pointPixels + 0.5) * sideTexels);
  const row = texelOf(down) + (isHollow ? masks.hollowRowTexels : 0);
  const at = 4 * (row * masks.width + leftTexels + texelOf(right));
  return [...masks.shares.subarray(at, at + 4)];
}

test.each(scales)("at scale %d a solid symbol has its colour in the middle, a hollow one paper", (scale) => {
  const masks = paintSymbolMasks(scale, texelsPerPixel);
  weaponFamilies.forEach((_, family) => {
    expect(shareAt(masks, family, false, 0, 0)).toEqual([255, 0, 0, 255]);
    const [color, paper, edge, sum] = shareAt(masks, family, true, 0, 0);
    expect([edge, sum]).toEqual([0, 255]);
    if (scale >= 0.7) expect(paper).toBeGreaterThan(color!);
  });
});

test("shares add up to the sum, and hollow and solid cover the same", () => {
  for (const scale of scales) {
    const { shares, width, height, hollowRowTexels } = paintSymbolMasks(scale, texelsPerPixel);
    expect(shares.length).toBe(4 * width * height);
    const half = 4 * width * hollowRowTexels;
    for (let at = 0; at < shares.length; at += 4) {
      expect(shares[at]! + shares[at + 1]! + shares[at + 2]!).toBe(shares[at + 3]!);
      if (at >= half) continue;
      expect(shares[at + 1]).toBe(0);
      expect([shares[at + 2], shares[at + 3]]).toEqual([shares[at + half + 2], shares[at + half + 3]]);
      expect(shares[at]).toBe(shares[at + half]! + shares[at + half + 1]!);
    }
  }
});

test("a symbol covers about its outline grown by the edge, and its point is no larger than that needs", () => {
  const scale = 0.7;
  const masks = paintSymbolMasks(scale, texelsPerPixel);
  const radius = symbolRadiusPx * scale;
  const edge = incidentMeasures.edgeWidthPx * scale;
  const circle = weaponFamilies.indexOf("one-way-drone");
  const square = weaponFamilies.indexOf("artillery");
  const areaOf = (family: number) => {
    const { leftTexels, sideTexels, pointPixels } = masks.cells[family]!;
    let sum = 0;
    for (let row = 0; row < masks.hollowRowTexels; row++)
      for (let column = 0; column < Math.ceil(sideTexels); column++)
        sum += masks.shares[4 * (row * masks.width + leftTexels + column) + 3]! / 255;
    return sum * (pointPixels / sideTexels) ** 2;
  };
  expect(areaOf(circle)).toBeCloseTo(Math.PI * (0.82 * radius + edge) ** 2, -0.5);
  expect(areaOf(square)).toBeCloseTo(4 * (0.74 * radius + edge) ** 2, -0.5);
  weaponFamilies.forEach((family, index) => {
    const reach = outlineReach(symbolOutlines[family]) * radius + edge;
    expect(masks.cells[index]!.pointPixels).toBeCloseTo(2 * reach + 1, 9);
  });
});

test("each palette colours all symbols once, one below the other", () => {
  const masks = paintSymbolMasks(0.7, texelsPerPixel);
  const families = weaponFamilies.flatMap((_, family) => [family / 10, 0, 0]);
  const source = weaponFamilies.flatMap(() => [0, 0, 1]);
  const texels = colorSymbolMasks(masks, { palettes: [families, source], paper: [1, 1, 1], edge: [0, 1, 0] });
  expect(texels.length).toBe(2 * masks.shares.length);
  weaponFamilies.forEach((_, family) => {
    const { leftTexels, sideTexels } = masks.cells[family]!;
    const middle = Math.floor(sideTexels / 2);
    const at = 4 * (middle * masks.width + leftTexels + middle);
    expect([...texels.subarray(at, at + 4)]).toEqual([Math.round(25.5 * family), 0, 0, 255]);
    const second = at + masks.shares.length;
    expect([...texels.subarray(second, second + 4)]).toEqual([0, 0, 255, 255]);
  });
});
