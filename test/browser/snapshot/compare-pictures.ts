import { pixelsOf } from "./snapshot-page";

export interface PictureDifference {
  readonly pixels: number;
  /** How many differ at all, and how many by more than one step of 255 in a channel. */
  readonly different: number;
  readonly visible: number;
  readonly mostSteps: number;
  /** How many of the visible ones differ more from the other picture than the picture around them does by itself. */
  readonly awayFromEdges: number;
  /** How many of the visible ones lie in each column of the picture. */
  readonly visibleByColumn: Uint32Array;
}

/** The largest step between two pixels of the eight around one and itself, in any channel. */
function contrastAround(pixels: Uint8ClampedArray, width: number, index: number): number {
  let most = 0;
  for (let channel = 0; channel < 3; channel++) {
    let [least, highest] = [255, 0];
    for (const row of [-1, 0, 1])
      for (const column of [-1, 0, 1]) {
        const value = pixels[index + 4 * (row * width + column) + channel];
        if (value === undefined) continue;
        least = Math.min(least, value);
        highest = Math.max(highest, value);
      }
    most = Math.max(most, highest - least);
  }
  return most;
}

/** How two pictures of one size differ, channel by channel. */
export function comparePictures(one: HTMLCanvasElement, other: HTMLCanvasElement): PictureDifference {
  if (one.width !== other.width || one.height !== other.height)
    throw new Error(`${one.width} × ${one.height} and ${other.width} × ${other.height} px`);
  const [a, b] = [pixelsOf(one), pixelsOf(other)];
  const visibleByColumn = new Uint32Array(one.width);
  let [different, visible, mostSteps, awayFromEdges] = [0, 0, 0, 0];
  for (let index = 0; index < a.length; index += 4) {
    let steps = 0;
    for (let channel = 0; channel < 4; channel++)
      steps = Math.max(steps, Math.abs(a[index + channel]! - b[index + channel]!));
    if (steps === 0) continue;
    different++;
    mostSteps = Math.max(mostSteps, steps);
    if (steps < 2) continue;
    visible++;
    if (steps > contrastAround(a, one.width, index)) awayFromEdges++;
    visibleByColumn[(index / 4) % one.width]!++;
  }
  return { pixels: a.length / 4, different, visible, mostSteps, awayFromEdges, visibleByColumn };
}
