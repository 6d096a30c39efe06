/** The right to write a work: one tab at a time has it. */
export interface Pen {
  release(): void;
}

export interface PenOptions {
  /** Gives up waiting. */
  readonly signal?: AbortSignal;
  /** Takes it from whoever has it. */
  readonly steal?: boolean;
  /** Does not wait. */
  readonly ifAvailable?: boolean;
  /** Told when another tab took it away. */
  readonly onRobbed: () => void;
}

const lockName = (workId: string) => `demarc-work-${workId}`;

/**
 * Asks for the pen of a work. Where the browser has no locks everyone gets it, and the token in the work's row decides.
 *
 * @returns null where it is not available, or where waiting was given up
 */
export function askForPen(workId: string, { onRobbed, ...options }: PenOptions): Promise<Pen | null> {
  // Typed as always there, but missing on origins that are not secure.
  const locks = navigator.locks as LockManager | undefined;
  if (!locks) return Promise.resolve(options.signal ? null : { release: () => undefined });
  return new Promise((resolve, reject) => {
    let isHeld = false;
    const hold = (lock: Lock | null) => {
      if (!lock) {
        resolve(null);
        return undefined;
      }
      isHeld = true;
      return new Promise<void>((release) => {
        resolve({
          release: () => {
            isHeld = false;
            release();
          },
        });
      });
    };
    locks.request(lockName(workId), options, hold).catch((error: unknown) => {
      if (isHeld) onRobbed();
      else if (options.signal?.aborted) resolve(null);
      else reject(error);
    });
  });
}
