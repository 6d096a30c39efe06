import { expect, test } from "vitest";
import { buildFile, type FileJob } from "../../../src/formats/export/build-file";

function* rowsUpTo(count: number) {
  for (let row = 0; row < count; row++) yield row;
}

function* writeLines(rows: Iterable<number>) {
  yield "head\n";
  for (const row of rows) yield `${row}\n`;
  yield "tail\n";
}

/** A clock that a test turns by hand: every look at it takes 10 ms. */
function job(change: Partial<FileJob<number>> = {}): FileJob<number> {
  let ms = 0;
  return {
    rows: rowsUpTo(100),
    rowCount: 100,
    write: writeLines,
    mediaType: "text/plain",
    signal: new AbortController().signal,
    onProgress: () => undefined,
    nowMs: () => {
      ms += 10;
      return ms;
    },
    ...change,
  };
}

const expected = ["head", ...Array.from({ length: 100 }, (_, row) => row), "tail", ""].join("\n");

test("the file is what the writer wrote, whole and in order", async () => {
  const blob = await buildFile(job());
  expect(await blob?.text()).toBe(expected);
  expect(blob?.type).toBe("text/plain");
});

test("texts and bytes mix, and parts join where they were cut", async () => {
  const long = "я".repeat(700_000);
  const blob = await buildFile(
    job({
      rows: [0, 1, 2],
      rowCount: 3,
      write: function* (rows) {
        for (const row of rows) yield row === 1 ? new TextEncoder().encode("·") : long;
      },
    }),
  );
  expect(await blob?.text()).toBe(`${long}·${long}`);
});

test("it pauses between slices, tells how far it got, and never goes back", async () => {
  const told: number[] = [];
  let pauses = 0;
  await buildFile(
    job({
      onProgress: (rows) => told.push(rows),
      pause: async () => {
        pauses++;
      },
    }),
  );
  expect(pauses).toBeGreaterThan(20);
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect(told.at(-1)).toBe(100);
});

test("other work gets its turn while a long file is written", async () => {
  let turns = 0;
  let isDone = false;
  const tick = () => {
    turns++;
    if (!isDone) setTimeout(tick);
  };
  tick();
  const { nowMs, ...slow } = job({ rows: rowsUpTo(60), rowCount: 60 });
  expect(nowMs).toBeDefined();
  await buildFile({
    ...slow,
    write: function* (rows) {
      for (const row of rows) {
        const start = performance.now();
        while (performance.now() - start < 3);
        yield `${row}\n`;
      }
    },
  });
  isDone = true;
  expect(turns).toBeGreaterThan(2);
});

test("cancelled, it stops where it is, closes the writer and gives no file", async () => {
  const controller = new AbortController();
  let written = 0;
  let isClosed = false;
  const blob = await buildFile(
    job({
      signal: controller.signal,
      write: function* (rows) {
        try {
          for (const row of rows) {
            written++;
            yield `${row}`;
          }
        } finally {
          isClosed = true;
        }
      },
      pause: async () => controller.abort(),
    }),
  );
  expect(blob).toBeNull();
  expect(written).toBeLessThan(10);
  expect(isClosed).toBe(true);
  expect(await buildFile(job({ signal: AbortSignal.abort() }))).toBeNull();
});

test("a writer that takes in fewer rows than there are is a defect, not a file", async () => {
  const lazy = job({
    write: function* (rows) {
      for (const row of rows) {
        if (row === 50) return;
        yield `${row}`;
      }
    },
  });
  await expect(buildFile(lazy)).rejects.toThrow("50 rows written, expected 100");
});
