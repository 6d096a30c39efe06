/** Longest that a task works before it lets the page answer, in milliseconds. */
const taskBudgetMs = 10;

export interface StepsOutcome<T> {
  readonly onDone: (result: T) => void;
  readonly onError: (error: unknown) => void;
}

/**
 * Runs a generator to its end in tasks of a few milliseconds, the first of them later than this call. The function
 * returned stops it: the generator's `finally` runs, neither outcome is told.
 */
export function runInSteps<T>(steps: Generator<void, T>, { onDone, onError }: StepsOutcome<T>): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const work = () => {
    const startedAt = performance.now();
    let step: IteratorResult<void, T>;
    try {
      do step = steps.next();
      while (!step.done && performance.now() - startedAt < taskBudgetMs);
    } catch (error) {
      onError(error);
      return;
    }
    if (step.done) onDone(step.value);
    else timer = setTimeout(work, 0);
  };
  timer = setTimeout(work, 0);
  return () => {
    clearTimeout(timer);
    steps.return(undefined as never);
  };
}

/** Runs a generator to its end at once. */
export function runAtOnce<T>(steps: Generator<void, T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
