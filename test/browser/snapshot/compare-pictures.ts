import { pixelsOf } from "./snapshot-page";

export interface PictureDifference {
  readonly pixels: number;
  /** How many differ at all, and how many by more than one step of 255 in a channel. */
  readonly different: number;
  readonly visible: number;
  readonly mostSteps: number;
  /** How many of the visible ones lie in each column of the picture. */
  readonly visibleByColumn: Uint32Array;
}

/** How two pictures of one size differ, channel by channel. */
export function comparePictures(one: HTMLCanvasElement, other: HTMLCanvasElement): PictureDifference {
  if (one.width !== other.width || one.height !== other.height)
    throw new Error(`${one.width} × ${one.height} and ${other.width} × ${other.height} px`);
  const [a, b] = [pixelsOf(one), pixelsOf(other)];
  const visibleByColumn = new Uint32Array(one.width);
  let [different, visible, mostSteps] = [0, 0, 0];
  for (let index = 0; index < a.length; index += 4) {
    let steps = 0;
    for (let channel = 0; channel < 4; channel++)
      steps = Math.max(steps, Math.abs(a[index + channel]! - b[index + channel]!));
    if (steps === 0) continue;
    different++;
    mostSteps = Math.max(mostSteps, steps);
    if (steps < 2) continue;
    visible++;
    visibleByColumn[(index / 4) % one.width]!++;
  }
  return { pixels: a.length / 4, different, visible, mostSteps, visibleByColumn };
}
