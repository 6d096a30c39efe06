import { weaponFamilies } from "../../../core/events/weapons";
import { symbolOutlines, symbolRadiusPx } from "../../../look/theme/symbols";
import { outlineDistance, outlineReach, toFamilyPlanes } from "../family-planes";
import { incidentMeasures as measures } from "../incident-measures";

/** Where a family's symbol lies in the picture; its hollow form lies `hollowRowTexels` further down. */
export interface MaskCell {
  readonly leftTexels: number;
  readonly sideTexels: number;
  /** Side of the point that shows the cell, in device pixels. */
  readonly pointPixels: number;
}

/**
 * Pictures of all symbols, solid and hollow. A texel is what a pixel centred on it shows: the shares, as bytes, of the
 * symbol's colour, of paper and of the edge in red, green and blue, and their sum in alpha.
 */
export interface SymbolMasks {
  readonly width: number;
  readonly height: number;
  readonly shares: Uint8Array;
  /** In the order of `weaponFamilies`. */
  readonly cells: readonly MaskCell[];
  readonly hollowRowTexels: number;
}

const coverage = (distance: number) => Math.max(0, Math.min(1, 0.5 - distance));

/**
 * The pictures of a size.
 *
 * @param pixelScale  device pixels per CSS pixel, times what symbols are scaled by
 * @param texelsPerPixel  where a symbol's centre lies within its pixel is kept to half a texel
 */
export function paintSymbolMasks(pixelScale: number, texelsPerPixel: number): SymbolMasks {
  const radius = symbolRadiusPx * pixelScale;
  const edge = measures.edgeWidthPx * pixelScale;
  let width = 0;
  const cells = weaponFamilies.map((family): MaskCell => {
    const pointPixels = 2 * (outlineReach(symbolOutlines[family]) * radius + edge) + 1;
    const leftTexels = width;
    width += Math.ceil(pointPixels * texelsPerPixel);
    return { leftTexels, sideTexels: pointPixels * texelsPerPixel, pointPixels };
  });
  const hollowRowTexels = Math.ceil(Math.max(...cells.map(({ sideTexels }) => sideTexels)));

  const shares = new Uint8Array(width * hollowRowTexels * 2 * 4);
  weaponFamilies.forEach((family, index) => {
    const planes = toFamilyPlanes(symbolOutlines[family]);
    const { leftTexels, sideTexels } = cells[index]!;
    for (let row = 0; row < sideTexels; row++) {
      for (let column = 0; column < sideTexels; column++) {
        const right = (column + 0.5 - sideTexels / 2) / texelsPerPixel;
        const down = (row + 0.5 - sideTexels / 2) / texelsPerPixel;
        const distance = radius * outlineDistance(planes, right / radius, down / radius);
        const sum = Math.round(255 * coverage(distance - edge));
        const body = Math.round(sum * coverage(distance));
        const paper = Math.round(body * coverage(distance + measures.hollowOutlinePx * pixelScale));
        const at = 4 * (row * width + leftTexels + column);
        shares.set([body, 0, sum - body, sum], at);
        shares.set([body - paper, paper, sum - body, sum], at + 4 * hollowRowTexels * width);
      }
    }
  });
  return { width, height: hollowRowTexels * 2, shares, cells, hollowRowTexels };
}

export interface SymbolColors {
  /** Three numbers in 0…1 per family: one list for each time that the symbols are to be painted. */
  readonly palettes: readonly ArrayLike<number>[];
  readonly paper: ArrayLike<number>;
  readonly edge: ArrayLike<number>;
}

/** The pictures in colour, premultiplied RGBA bytes as wide as the masks: once per palette, one below the other. */
export function colorSymbolMasks(masks: SymbolMasks, { palettes, paper, edge }: SymbolColors): Uint8Array {
  const { width, height, shares, cells } = masks;
  const texels = new Uint8Array(shares.length * palettes.length);
  palettes.forEach((palette, ordinal) => {
    cells.forEach(({ leftTexels, sideTexels }, family) => {
      const rightTexels = leftTexels + Math.ceil(sideTexels);
      for (let row = 0; row < height; row++) {
        const target = (ordinal * height + row) * width;
        for (let column = leftTexels; column < rightTexels; column++) {
          const from = 4 * (row * width + column);
          const to = 4 * (target + column);
          for (let channel = 0; channel < 3; channel++)
            texels[to + channel] = Math.round(
              shares[from]! * palette[family * 3 + channel]! +
                shares[from + 1]! * paper[channel]! +
                shares[from + 2]! * edge[channel]!,
            );
          texels[to + 3] = shares[from + 3]!;
        }
      }
    });
  });
  return texels;
}
