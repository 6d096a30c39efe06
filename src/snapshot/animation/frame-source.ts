/** The frames of an animation, painted one at a time. */
export interface FrameSource {
  /** Distinct frames: one for each step. */
  readonly count: number;
  /** Both even. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** `#RRGGBB` of all that a colour of its own stands for. */
  readonly colors: readonly string[];
  /** A canvas of the caller's own; throws what the page threw. */
  readonly paint: (index: number) => Promise<HTMLCanvasElement>;
}

/** Writes frames into a file. `onFrame` is told how many are in it. */
export interface EncodeRequest {
  readonly frames: FrameSource;
  readonly stepsPerSecond: number;
  readonly holdSeconds: number;
  readonly madeAtMs: number;
  readonly title: string;
  readonly onFrame: (done: number) => Promise<void>;
}

/** The frames that a file is checked by: first, middle, last. */
export function checkedFrames(count: number): number[] {
  return [...new Set([0, Math.floor((count - 1) / 2), count - 1])];
}
