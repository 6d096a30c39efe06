/** Files of an animation. */
export const animationFormats = ["mp4", "webm", "gif"] as const;
export type AnimationFormat = (typeof animationFormats)[number];

/** Steps a second; all of them whole hundredths of a second long, as GIF keeps time. */
export const stepRates = [1, 2, 4, 5, 10] as const;
export type StepRate = (typeof stepRates)[number];

/** How long the last step stays, in seconds, beyond its own time. */
export const holdLengths = [0, 1, 2, 3, 5] as const;
export type HoldLength = (typeof holdLengths)[number];

/** How an animation runs. */
export interface AnimationTiming {
  readonly stepsPerSecond: StepRate;
  readonly holdSeconds: HoldLength;
}

/** Frames of the file: one for each step, and the last one again as long as it is held. */
export function frameCountOf(steps: number, { stepsPerSecond, holdSeconds }: AnimationTiming): number {
  return steps + holdSeconds * stepsPerSecond;
}

/** How long it plays, in seconds. */
export function secondsOf(steps: number, timing: AnimationTiming): number {
  return frameCountOf(steps, timing) / timing.stepsPerSecond;
}
