import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

/** Every place that starts a worker, and where each of its failures is tried. */
const tried: Readonly<Record<string, string>> = {
  "src/runtime/zone-jobs.ts": "test/browser/workers/zone-workers.test.ts",
  "src/runtime/import/import-client.ts": "test/browser/workers/import-worker.test.ts",
  "src/runtime/datasets/load-datasets.ts": "test/browser/workers/dataset-worker.test.ts",
  // MapLibre starts it; `map/own-worker.ts` gives the same one to pages that show no map.
  "src/map/map-controller.ts": "test/browser/workers/map-worker.test.ts",
  "src/map/own-worker.ts": "test/browser/workers/map-worker.test.ts",
};

it("there is no worker whose crash, hang and want of memory are not tried", () => {
  const starts = readdirSync("src", { recursive: true, encoding: "utf8" })
    .map((file) => `src/${file}`)
    .filter((file) => /\.tsx?$/.test(file))
    .filter((file) =>
      /new (Shared)?Worker\(|[?&]worker\b|useWebWorkers: true/.test(readFileSync(file, "utf8")),
    );
  expect(starts.sort()).toEqual(Object.keys(tried).sort());
  for (const file of Object.values(tried)) expect(existsSync(file), file).toBe(true);
});
