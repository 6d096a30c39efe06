import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ControlDataset } from "../../../src/core/control/control-dataset";
import type { DatasetAnswer, DatasetRequest } from "../../../src/runtime/datasets/dataset-messages";
import { loadDatasets } from "../../../src/runtime/datasets/load-datasets";
import { FakeWorker } from "../import/fake-worker";

const dataset = (id: string): ControlDataset => ({ kind: "control", id, versions: [] });

function load(ids: readonly string[]) {
  const worker = new FakeWorker<DatasetRequest, DatasetAnswer>();
  const loading = loadDatasets(ids, { patienceMs: 1000, startWorker: () => worker as unknown as Worker });
  return { worker, loading };
}

describe("loadDatasets", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("asks no worker for nothing", async () => {
    const { worker, loading } = load([]);
    expect(await loading).toEqual({ datasets: [], missing: [] });
    expect(worker.requests).toEqual([]);
  });

  it("answers with what there is and names what is not, each once", async () => {
    const { worker, loading } = load(["a", "b", "a", "c"]);
    expect(worker.requests).toMatchObject([{ ids: ["a", "b", "c"] }]);
    worker.answer({ id: "a", dataset: dataset("a") });
    worker.answer({ id: "b", dataset: null, reason: "" });
    worker.answer({ id: "c", dataset: dataset("c") });
    expect(await loading).toEqual({
      datasets: [dataset("a"), dataset("c")],
      missing: [{ id: "b", reason: "" }],
    });
    expect(worker.isTerminated).toBe(true);
  });

  it.each([
    ["crash", (worker: FakeWorker<DatasetRequest, DatasetAnswer>) => worker.crash("no memory"), "no memory"],
    ["hang", () => vi.advanceTimersByTime(1000), "the browser's storage did not answer"],
  ])("keeps what came before a %s", async (_, fail, reason) => {
    const { worker, loading } = load(["a", "b"]);
    vi.advanceTimersByTime(900);
    worker.answer({ id: "a", dataset: dataset("a") });
    vi.advanceTimersByTime(900);
    expect(worker.isTerminated).toBe(false);
    fail(worker);
    expect(await loading).toEqual({ datasets: [dataset("a")], missing: [{ id: "b", reason }] });
    expect(worker.isTerminated).toBe(true);
  });
});
