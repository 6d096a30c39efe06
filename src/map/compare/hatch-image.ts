/** How much of a hatch's tile a line covers, by its direction; a tile of both is ground that both zones have. */
export type HatchKind = "rising" | "falling" | "crossed";

/** From line to line, level or upright, in CSS pixels. */
export const hatchPitchPx = 14;
export const hatchLineWidthPx = 1.5;
/** How much of the map its lines hide, 0…1. */
export const hatchOpacity = 0.85;

function coverage(along: number, size: number, widthPx: number): number {
  const distance = Math.abs((((along % size) + size) % size) - size / 2) / Math.SQRT2;
  return Math.min(1, Math.max(0, widthPx / 2 + 0.5 - distance));
}

/**
 * A seamless tile of parallel lines, for a pixel ratio so that the pitch stays the same: rising in the first colour,
 * falling in the second, crossed in both.
 *
 * @param colors  `#RRGGBB` of the rising and of the falling lines
 */
export function drawHatch(
  kind: HatchKind,
  colors: readonly [string, string],
  pixelRatio: number,
): { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray } {
  const size = Math.round(hatchPitchPx * pixelRatio);
  const widthPx = hatchLineWidthPx * (size / hatchPitchPx);
  const data = new Uint8ClampedArray(size * size * 4);
  const [first, second] = colors.map((color) => Number.parseInt(color.slice(1), 16)) as [number, number];
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const [x, y] = [column + 0.5, row + 0.5];
      const rising = kind === "falling" ? 0 : coverage(x + y, size, widthPx);
      const falling = kind === "rising" ? 0 : coverage(x - y, size, widthPx);
      const color = rising >= falling ? first : second;
      const alpha = Math.round(255 * hatchOpacity * Math.max(rising, falling));
      data.set([color >> 16, (color >> 8) & 255, color & 255, alpha], (row * size + column) * 4);
    }
  }
  return { width: size, height: size, data };
}
