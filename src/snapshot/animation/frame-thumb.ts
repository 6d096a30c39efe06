/** A frame in so small that only what is where on it is left: for telling frames apart, not for looking at. */
export type FrameThumb = Uint8ClampedArray;

const thumbPx = 64;

/** Red, green, blue and alpha of a picture's parts on a grid: the means of all pixels in each. */
export function thumbOf(picture: CanvasImageSource, widthPx: number, heightPx: number): FrameThumb {
  const canvas = document.createElement("canvas");
  canvas.width = widthPx;
  canvas.height = heightPx;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null) throw new Error("no 2D canvas");
  context.drawImage(picture, 0, 0, widthPx, heightPx);
  const { data } = context.getImageData(0, 0, widthPx, heightPx);
  canvas.width = 0;
  const sums = new Float64Array(thumbPx * thumbPx * 4);
  const counts = new Uint32Array(thumbPx * thumbPx);
  for (let y = 0; y < heightPx; y++) {
    const row = Math.floor((y * thumbPx) / heightPx) * thumbPx;
    for (let x = 0; x < widthPx; x++) {
      const cell = row + Math.floor((x * thumbPx) / widthPx);
      const at = (y * widthPx + x) * 4;
      counts[cell]!++;
      for (let channel = 0; channel < 4; channel++) sums[cell * 4 + channel]! += data[at + channel]!;
    }
  }
  return Uint8ClampedArray.from(sums, (sum, at) => sum / Math.max(1, counts[at >> 2]!));
}

/** Whether all of it has one colour, or almost. */
export function isBlankThumb(thumb: FrameThumb): boolean {
  for (let channel = 0; channel < 3; channel++) {
    let least = 255;
    let most = 0;
    for (let at = channel; at < thumb.length; at += 4) {
      least = Math.min(least, thumb[at]!);
      most = Math.max(most, thumb[at]!);
    }
    if (most - least > 8) return false;
  }
  return true;
}

/** Mean difference of two in levels of 0 to 255. */
export function thumbDistance(a: FrameThumb, b: FrameThumb): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) if (at % 4 !== 3) sum += Math.abs(a[at]! - b[at]!);
  return sum / ((a.length / 4) * 3);
}

/** Encoding changes a frame by less than this. */
const mostDistance = 4;

/**
 * What is wrong with a decoded frame, or null: it must not be blank, and be the frame that was painted, more than any of
 * the others.
 */
export function findFrameFault(
  decoded: FrameThumb,
  painted: FrameThumb,
  others: Iterable<FrameThumb>,
): string | null {
  if (isBlankThumb(decoded)) return "blank";
  const distance = thumbDistance(decoded, painted);
  if (distance > mostDistance) return `differs by ${distance.toFixed(1)} levels from what was painted`;
  for (const other of others)
    if (thumbDistance(other, painted) > 0 && thumbDistance(decoded, other) < distance)
      return "is another frame than was painted";
  return null;
}
