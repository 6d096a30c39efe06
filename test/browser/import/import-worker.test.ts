import { deleteDB } from "idb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Dataset } from "../../../src/core/control/dataset";
import { readField } from "../../../src/core/events/dataset/field-column";
import type { ImportProgress } from "../../../src/formats/import/import-protocol";
import { readDataset } from "../../../src/runtime/datasets/dataset-store";
import { listBuffers } from "../../../src/runtime/datasets/list-buffers";
import { startImport } from "../../../src/runtime/import/import-client";

const rowCount = 200_000;
const dayMs = 86_400_000;
/** Longer than this no task may hold up the page's answers to its user. */
const longestTaskMs = 100;

/** Twelve columns; every hundredth row has no readable date. */
function makeTable(): File {
  const parts = [
    "event_id,event_date,event_time,latitude,longitude,place,oblast,actor,type,killed,source,notes\n",
  ];
  for (let row = 0; row < rowCount; row++) {
    const day = new Date(Date.UTC(2022, 1, 24) + ((row * 7919) % 1400) * dayMs).toISOString().slice(0, 10);
    const date = row % 100 === 99 ? "no date" : day;
    const lat = (46 + ((row * 31) % 5000) / 1000).toFixed(4);
    const lng = (30 + ((row * 17) % 8000) / 1000).toFixed(4);
    parts.push(
      `E${row},${date},${String(row % 24).padStart(2, "0")}:30,${lat},${lng},Place ${row % 2000},Oblast ${row % 24},`,
      `Actor ${row % 40},Shelling,${row % 9 === 0 ? row % 5 : ""},Source ${row % 300},"Note ${row}, and some words"\n`,
    );
  }
  return new File(parts, "generated.csv");
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 200));

/** Durations of the page's own tasks of 50 ms and more, from here on. */
async function watchTasks() {
  // What ran before has been told by then.
  await settle();
  const durations: number[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) durations.push(duration);
  });
  observer.observe({ entryTypes: ["longtask"] });
  return {
    /** How many tasks were longer than allowed. */
    count: async () => {
      await settle();
      for (const { duration } of observer.takeRecords()) durations.push(duration);
      observer.disconnect();
      return durations.filter((duration) => duration > longestTaskMs).length;
    },
  };
}

/** The columns of a dataset as text, cheaper to compare than a million numbers one by one. */
const bytesOf = (dataset: Dataset | null) =>
  listBuffers(dataset).map((buffer) => {
    const words = new Uint8Array(buffer);
    return `${words.length}:${words.reduce((hash, byte) => (Math.imul(hash, 31) + byte) | 0, 7)}`;
  });

describe("an import in its worker", () => {
  let file: File;
  beforeAll(() => {
    file = makeTable();
  });
  afterAll(async () => {
    await deleteDB("demarc");
  });

  it("would notice a page that is held up", async () => {
    const tasks = await watchTasks();
    await new Promise((resolve) => {
      setTimeout(() => {
        const startMs = performance.now();
        while (performance.now() - startMs < longestTaskMs * 1.5);
        resolve(null);
      });
    });
    expect(await tasks.count()).toBe(1);
  });

  it("reads 200,000 rows with moving progress while the page stays free, and keeps them over a reload", async () => {
    const seen: ImportProgress[] = [];
    const session = startImport([file], { onProgress: (progress) => seen.push(progress) });
    const tasks = await watchTasks();
    const outcome = await session.read({});
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.issue));
    const { counts, issueCounts } = outcome.review;
    expect(counts).toMatchObject({ records: rowCount, accepted: 198_000, rejected: 2000 });
    expect(issueCounts).toEqual({ "date-unreadable": 2000 });
    const page = await session.issues({ from: 1990, count: 100, search: "NO DATE", effect: "rejected" });
    expect([page.total, page.issues.length]).toEqual([2000, 10]);
    const csv = await (await session.issuesCsv("uk")).text();
    expect(csv.trimEnd().split("\r\n")).toHaveLength(2001);
    const taken = await session.take("dataset-1");
    expect(await tasks.count()).toBe(0);

    expect(taken).toMatchObject({ kind: "incidents", stored: true });
    expect(taken.incidents?.table.count).toBe(198_000);
    const id = taken.incidents?.fields.find(({ role }) => role === "id");
    expect(readField(id!.column, 0)).toMatch(/^E\d+$/);
    const stored = await readDataset("dataset-1");
    expect(bytesOf(stored)).toEqual(bytesOf(taken.incidents));

    const records = seen.map((progress) => progress.records);
    expect(new Set(records).size).toBeGreaterThan(3);
    expect([...records].sort((a, b) => a - b)).toEqual(records);
    expect(seen.at(-1)?.phase).toBe("indexing");
  });

  it("stops at once when it is cancelled, and can be started anew", async () => {
    const seen: ImportProgress[] = [];
    let isCancelled = false;
    const session = startImport([file], {
      onProgress: (progress) => {
        expect(isCancelled).toBe(false);
        seen.push(progress);
        if (progress.records === 0) return;
        isCancelled = true;
        session.cancel();
      },
    });
    expect(await session.read({})).toMatchObject({ ok: false, issue: { code: "reading-cancelled" } });
    expect(seen.at(-1)?.records).toBeLessThan(rowCount);
    await new Promise((resolve) => setTimeout(resolve, 300));
    isCancelled = false;
    const small = startImport([new File(["date,lat,lng\n2025-12-24,50,30\n"], "small.csv")], {
      onProgress: () => undefined,
    });
    expect(await small.read({})).toMatchObject({ ok: true, review: { counts: { accepted: 1 } } });
    small.cancel();
  });

  it("refuses a file that nobody can read, in the end", async () => {
    const session = startImport([new File([new Uint8Array([0, 1, 2, 0])], "x.bin")], {
      onProgress: () => undefined,
    });
    expect(await session.read({})).toMatchObject({
      ok: false,
      issue: { code: "format-unknown", file: "x.bin" },
    });
    await expect(session.take("x")).rejects.toThrow();
    session.cancel();
  });
});
