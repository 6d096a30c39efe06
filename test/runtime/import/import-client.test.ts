import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  datasetMissing,
  type ImportAnswer,
  type ImportProgress,
  type ImportRequest,
} from "../../../src/formats/import/import-protocol";
import type { ImportReview } from "../../../src/formats/import/import-review";
import { startImport } from "../../../src/runtime/import/import-client";
import { FakeWorker } from "./fake-worker";

type ImportFakeWorker = FakeWorker<ImportRequest, ImportAnswer>;

const files = [new File(["a,b\n1,2\n"], "a.csv")];
const query = { from: 0, count: 10, search: "", effect: null };
const reviewOf = (seconds: number) => ({ seconds }) as unknown as ImportReview;
const review = (seconds: number): ImportAnswer => ({ type: "review", review: reviewOf(seconds) });
const progress = (records: number): ImportProgress => ({
  readBytes: records,
  totalBytes: 100,
  records,
  phase: "reading",
});

function start(patienceMs = 1000) {
  const workers: ImportFakeWorker[] = [];
  const seen: ImportProgress[] = [];
  const session = startImport(files, {
    onProgress: (each) => seen.push(each),
    patienceMs,
    startWorker: () => {
      workers.push(new FakeWorker());
      return workers.at(-1) as unknown as Worker;
    },
  });
  return { session, workers, seen };
}

const refusal = (code: string, original = "") => ({
  ok: false,
  issue: { code, effect: "file", file: "a.csv", record: null, line: null, column: null, original },
});

describe("startImport", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("hands the files over, passes progress on and answers with the review", async () => {
    const { session, workers, seen } = start();
    const reading = session.read({ delimiter: ";" });
    expect(workers[0]?.requests).toMatchObject([
      { type: "read", files: [{ name: "a.csv", blob: files[0] }], chosen: { delimiter: ";" } },
    ]);
    workers[0]?.answer({ type: "progress", progress: progress(5) });
    workers[0]?.answer(review(1));
    expect(await reading).toEqual({ ok: true, review: reviewOf(1) });
    expect(seen).toEqual([progress(5)]);
    expect(workers[0]?.isTerminated).toBe(false);
    vi.advanceTimersByTime(100_000);
    expect(workers[0]?.isTerminated).toBe(false);
  });

  it("passes the worker's refusal on", async () => {
    const { session, workers } = start();
    const reading = session.read({});
    const { issue } = refusal("format-unknown");
    workers[0]?.answer({ type: "refused", issue: issue as never });
    expect(await reading).toEqual(refusal("format-unknown"));
  });

  it.each([
    ["crash", (worker: ImportFakeWorker) => worker.crash("out of memory"), "out of memory"],
    ["garbled answer", (worker: ImportFakeWorker) => worker.garble(), ""],
  ])("refuses after a %s, and the next read gets a new worker", async (_, fail, original) => {
    const { session, workers } = start();
    const reading = session.read({});
    fail(workers[0]!);
    expect(await reading).toEqual(refusal("reading-crashed", original));
    expect(workers[0]?.isTerminated).toBe(true);
    const again = session.read({});
    workers[1]?.answer(review(2));
    expect(await again).toEqual({ ok: true, review: reviewOf(2) });
  });

  it("refuses where no worker can be started", async () => {
    const session = startImport(files, {
      onProgress: () => undefined,
      startWorker: () => {
        throw new Error("no workers here");
      },
    });
    expect(await session.read({})).toEqual(refusal("reading-crashed", "no workers here"));
  });

  it("ends a worker that is silent for too long, not one that makes progress", async () => {
    const { session, workers } = start();
    const reading = session.read({});
    for (let step = 0; step < 5; step++) {
      vi.advanceTimersByTime(900);
      workers[0]?.answer({ type: "progress", progress: progress(step) });
    }
    expect(workers[0]?.isTerminated).toBe(false);
    vi.advanceTimersByTime(1000);
    expect(workers[0]?.isTerminated).toBe(true);
    expect(await reading).toEqual(refusal("reading-stalled"));
  });

  it("cancels at once and ignores what the old worker still says", async () => {
    const { session, workers, seen } = start();
    const reading = session.read({});
    session.cancel();
    expect(workers[0]?.isTerminated).toBe(true);
    workers[0]?.answer({ type: "progress", progress: progress(5) });
    workers[0]?.answer(review(1));
    expect(await reading).toEqual(refusal("reading-cancelled"));
    expect(seen).toEqual([]);
  });

  it("lets the latest read win, and gives the earlier one its answer", async () => {
    const { session, workers } = start();
    const first = session.read({ delimiter: ";" });
    const second = session.read({ delimiter: "," });
    expect(workers).toHaveLength(2);
    expect(workers[0]?.isTerminated).toBe(true);
    workers[0]?.answer(review(1));
    workers[1]?.answer(review(2));
    expect(await first).toEqual({ ok: true, review: reviewOf(2) });
    expect(await second).toEqual({ ok: true, review: reviewOf(2) });
  });

  it("asks for issues by number, in any order of answers", async () => {
    const { session, workers } = start();
    const reading = session.read({});
    workers[0]?.answer(review(1));
    await reading;
    const [one, two, csv] = [session.issues(query), session.issues(query), session.issuesCsv("uk")];
    const blob = new Blob(["x"]);
    workers[0]?.answer({ type: "issues-csv", id: 3, csv: blob });
    workers[0]?.answer({ type: "issues", id: 2, page: { total: 2, issues: [] } });
    workers[0]?.answer({ type: "failed", id: 1, reason: "no room" });
    await expect(one).rejects.toThrow("no room");
    expect(await two).toEqual({ total: 2, issues: [] });
    expect(await csv).toBe(blob);
  });

  it("refuses questions before there is anything to ask, and while a new read runs", async () => {
    const { session, workers } = start();
    await expect(session.issues(query)).rejects.toThrow();
    const reading = session.read({});
    await expect(session.take("id")).rejects.toThrow();
    workers[0]?.answer(review(1));
    await reading;
    const asked = session.issues(query);
    void session.read({});
    await expect(asked).rejects.toThrow("reading-cancelled");
  });

  it("takes the result with what became of its copy, and ends the worker", async () => {
    const { session, workers } = start();
    const reading = session.read({});
    workers[0]?.answer(review(1));
    await reading;
    const comparing = session.compare("dataset-0");
    const comparison = { added: 1, matched: 2, onlyThere: 3 };
    workers[0]?.answer({ type: "compared", id: 1, comparison });
    expect(await comparing).toEqual(comparison);
    const missing = session.take("dataset-1", ["dataset-9"]);
    workers[0]?.answer({ type: "failed", id: null, reason: datasetMissing });
    await expect(missing).rejects.toThrow(datasetMissing);
    const taking = session.take("dataset-1", ["dataset-0"]);
    expect(workers[0]?.requests.at(-1)).toEqual({
      type: "take",
      datasetId: "dataset-1",
      mergeWith: ["dataset-0"],
    });
    const result = {
      kind: "incidents",
      incidents: null,
      control: null,
      zones: [],
      stored: false,
      reason: "full",
    } as const;
    workers[0]?.answer({ type: "result", result });
    expect(await taking).toEqual(result);
    expect(workers[0]?.isTerminated).toBe(true);
    await expect(session.issues(query)).rejects.toThrow();
  });

  it.each([
    ["crashes", (worker: ImportFakeWorker) => worker.crash(), "broken"],
    ["hangs", () => vi.advanceTimersByTime(1000), "reading-stalled"],
  ])("never leaves a question unanswered when the worker %s", async (_, fail, message) => {
    const { session, workers } = start();
    const reading = session.read({});
    workers[0]?.answer(review(1));
    await reading;
    const taking = session.take("dataset-1");
    const asking = session.issues(query);
    fail(workers[0]!);
    await expect(taking).rejects.toThrow(message);
    await expect(asking).rejects.toThrow(message);
  });
});
