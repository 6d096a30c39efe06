import { it } from "vitest";
import { joinEvents } from "/work/main/src/core/events/event-set/event-set";
import { orderRows, sortColumns } from "/work/main/src/workspace/selection/incident-order";
import { sampleDataset } from "/work/main/test/ui/panels/sample-dataset";
import { syntheticDays, syntheticEpochMs } from "/work/main/test/support/synthetic-events";
it("bench", () => {
  const events = joinEvents([{ sourceId: "a", content: { kind: "dataset", dataset: sampleDataset(1_000_000, 1) } }]);
  const day = 86400000;
  const w = { startMs: syntheticEpochMs, endMs: syntheticEpochMs + syntheticDays * day };
  const narrow = { startMs: syntheticEpochMs + 500 * day, endMs: syntheticEpochMs + 530 * day };
  for (const column of sortColumns) {
    const t: number[] = [];
    for (let i = 0; i < 6; i++) { const a = process.cpuUsage().user; orderRows(events, i < 4 ? w : narrow, null, { column, direction: "descending" }); t.push((process.cpuUsage().user - a) / 1000); }
    console.log(column, t.map((x) => x.toFixed(1)).join(" "));
  }
}, 120000);
