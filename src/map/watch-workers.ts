import { getGlobalDispatcher } from "maplibre-gl";

interface Timing {
  /** From one answer to the next question. */
  readonly pauseMs: number;
  /** How long the worker may work on one thing before it is taken for dead. */
  readonly patienceMs: number;
}

const usualTiming: Timing = { pauseMs: 5000, patienceMs: 20_000 };

/**
 * Asks the workers that prepare the maps whether they are there, as long as the page is seen, and replaces those that do
 * not answer: a worker that the browser ended, or that hangs, says nothing by itself. The maps are then built anew, as
 * after a lost graphics context; they report it with an event that is no `WebGLContextEvent`.
 */
export function watchMapWorkers({ pauseMs, patienceMs }: Timing = usualTiming): () => void {
  const dispatcher = getGlobalDispatcher();
  let isStopped = false;
  let timer = setTimeout(look, pauseMs);

  async function look(): Promise<void> {
    if (!document.hidden && !(await dispatcher.ping(patienceMs)) && !isStopped)
      await dispatcher.ensureWorkers();
    if (!isStopped) timer = setTimeout(look, pauseMs);
  }

  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
