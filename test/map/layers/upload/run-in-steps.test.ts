import { expect, test, vi } from "vitest";
import { runAtOnce, runInSteps } from "../../../../src/map/layers/upload/run-in-steps";

/** Works `count` steps of so many milliseconds each, on the clock that the tasks read. */
function* workFor(count: number, stepMs: number, log: string[]): Generator<void, string> {
  try {
    for (let step = 0; step < count; step++) {
      vi.setSystemTime(Date.now() + stepMs);
      log.push("step");
      yield;
    }
    return "done";
  } finally {
    log.push("end");
  }
}

function withFakeTime(run: () => void): void {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date", "performance"] });
  vi.spyOn(performance, "now").mockImplementation(() => Date.now());
  try {
    run();
  } finally {
    vi.restoreAllMocks();
    vi.useRealTimers();
  }
}

test("work is split into tasks of about ten milliseconds, none within the call", () => {
  withFakeTime(() => {
    const log: string[] = [];
    const onDone = vi.fn();
    runInSteps(workFor(12, 4, log), { onDone, onError: vi.fn() });
    expect(log).toEqual([]);
    const stepsPerTask: number[] = [];
    while (vi.getTimerCount() > 0) {
      const before = log.length;
      vi.advanceTimersToNextTimer();
      stepsPerTask.push(log.length - before);
    }
    expect(stepsPerTask).toEqual([3, 3, 3, 3, 1]);
    expect(onDone.mock.calls).toEqual([["done"]]);
  });
});

test("work that is stopped cleans up and tells nothing", () => {
  withFakeTime(() => {
    const log: string[] = [];
    const outcome = { onDone: vi.fn(), onError: vi.fn() };
    const stop = runInSteps(workFor(9, 20, log), outcome);
    vi.advanceTimersToNextTimer();
    stop();
    vi.runAllTimers();
    expect(log).toEqual(["step", "end"]);
    expect(outcome.onDone).not.toHaveBeenCalled();
    expect(outcome.onError).not.toHaveBeenCalled();
  });
});

test("an error is told, once, and ends the work", () => {
  withFakeTime(() => {
    const outcome = { onDone: vi.fn(), onError: vi.fn() };
    const failing = function* (): Generator<void, string> {
      yield;
      throw new Error("no memory");
    };
    runInSteps(failing(), outcome);
    vi.runAllTimers();
    expect(outcome.onError.mock.calls).toEqual([[new Error("no memory")]]);
    expect(outcome.onDone).not.toHaveBeenCalled();
  });
});

test("run at once it returns what it made", () => {
  const log: string[] = [];
  expect(runAtOnce(workFor(3, 0, log))).toBe("done");
  expect(log).toEqual(["step", "step", "step", "end"]);
});
