import { slowedRate } from "./step-rate";

export interface PlayLoop {
  /** Steps a second that are asked for. */
  readonly speed: number;
  /** Takes one step, and says how long it stays: as long as any, a while longer at the end, or for good. */
  readonly takeStep: () => "go-on" | "dwell" | "stop";
  /** Told after each step: the steps a second that are reached where they are fewer, else null. */
  readonly onRate: (slowedTo: number | null) => void;
}

/** At the end of a run the last picture stays for a while before the run begins again. */
const dwellMs = 1500;

/** Calls back once what the page and the map show now has been drawn: one frame draws it, the next one follows it. */
function afterDrawn(callback: () => void): () => void {
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(callback);
  });
  return () => cancelAnimationFrame(frame);
}

/**
 * Takes steps at a steady speed, each one only after the one before has been drawn: where drawing takes longer than a
 * step may last, playback slows down and never leaves a step out. In a hidden page, which draws nothing, it waits.
 */
export function runPlayLoop({ speed, takeStep, onRate }: PlayLoop): () => void {
  const intervalMs = 1000 / speed;
  let intervals: number[] = [];
  let steppedMs: number | null = null;
  let dueMs = performance.now() + intervalMs;
  let timer: ReturnType<typeof setTimeout>;
  let cancelDrawn: (() => void) | null = null;

  const step = () => {
    const nowMs = performance.now();
    if (steppedMs !== null) intervals = [...intervals.slice(-4), nowMs - steppedMs];
    onRate(slowedRate(intervals, speed));
    const stay = takeStep();
    if (stay === "stop") return;
    steppedMs = stay === "dwell" ? null : nowMs;
    // Small delays are made good, so that the speed holds; larger ones are not caught up with.
    const isLate = nowMs - dueMs > intervalMs / 4;
    dueMs = (isLate ? nowMs : dueMs) + (stay === "dwell" ? Math.max(dwellMs, intervalMs) : intervalMs);
    cancelDrawn = afterDrawn(() => {
      timer = setTimeout(step, Math.max(0, dueMs - performance.now()));
    });
  };
  const forgetPace = () => {
    intervals = [];
    steppedMs = null;
  };
  timer = setTimeout(step, intervalMs);
  document.addEventListener("visibilitychange", forgetPace);
  return () => {
    clearTimeout(timer);
    cancelDrawn?.();
    document.removeEventListener("visibilitychange", forgetPace);
  };
}
