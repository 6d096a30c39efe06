import { nextTurn } from "../../formats/next-turn";

/** Longest time without a pause: input is answered well within 100 ms. */
const sliceMs = 24;

/** Lets everything else have its turn, now and then, in the middle of a long loop. */
export interface Breath {
  /** To be called often: pauses when it is time to. Throws the signal's reason once that is aborted. */
  readonly take: () => Promise<void> | undefined;
}

/** A breath that pauses some times a second; a timer's pause would grow longer in a hidden tab. */
export function createBreath(signal?: AbortSignal): Breath {
  let lastMs = performance.now();
  return {
    take: () => {
      signal?.throwIfAborted();
      if (performance.now() - lastMs < sliceMs) return undefined;
      return nextTurn().then(() => {
        signal?.throwIfAborted();
        lastMs = performance.now();
      });
    },
  };
}
