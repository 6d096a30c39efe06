import { type GifColor, quantize } from "gifenc";

/** The last entry is kept for pixels that did not change. */
const mostColors = 255;

/** A colour token as the palette has it. */
export function colorOfHex(hex: string): GifColor {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/**
 * One palette for all frames: the colours that mean something, exactly, and the rest of a sample of the frames. The same
 * frames always give the same one.
 */
export function paletteOf(fixed: readonly string[], samples: readonly Uint8ClampedArray[]): GifColor[] {
  const length = samples.reduce((sum, sample) => sum + sample.length, 0);
  const all = new Uint8ClampedArray(length);
  let at = 0;
  for (const sample of samples) {
    all.set(sample, at);
    at += sample.length;
  }
  const kept = [...new Set(fixed)].map(colorOfHex);
  const rest = quantize(all, mostColors - kept.length).map(([r, g, b]): GifColor => [r, g, b]);
  return [...kept, ...rest];
}

const bitsPerChannel = 6;
const levels = 1 << bitsPerChannel;
const drop = 8 - bitsPerChannel;
const noIndex = 0xffff;

/**
 * Gives each colour its nearest one of the palette. It depends on the colour alone, never on the frame or on what came
 * before, so that what stands still does not flicker.
 */
export function createPaletteIndex(
  palette: readonly GifColor[],
): (red: number, green: number, blue: number) => number {
  const known = new Uint16Array(levels ** 3).fill(noIndex);
  const middle = (level: number) => (level << drop) + (1 << (drop - 1));
  const nearest = (red: number, green: number, blue: number) => {
    let best = 0;
    let bestDistance = Number.POSITIVE_INFINITY;
    for (const [index, color] of palette.entries()) {
      const distance = (color[0] - red) ** 2 + (color[1] - green) ** 2 + (color[2] - blue) ** 2;
      if (distance >= bestDistance) continue;
      best = index;
      bestDistance = distance;
    }
    return best;
  };
  return (red, green, blue) => {
    const [r, g, b] = [red >> drop, green >> drop, blue >> drop];
    const key = (((r << bitsPerChannel) | g) << bitsPerChannel) | b;
    const index = known[key]!;
    if (index !== noIndex) return index;
    const found = nearest(middle(r), middle(g), middle(b));
    known[key] = found;
    return found;
  };
}
